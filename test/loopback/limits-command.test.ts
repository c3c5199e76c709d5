// Every limit of a command, and of a scope’s commands.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Body, type Limit, letters, many, said } from './bodies.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
// Without the description, so that the rules alone must find each fault.
beforeAll(async () => {
  stage = await setStage({ openapi: null });
});
afterAll(async () => {
  await stage.close();
});

describe('a command', () => {
  const text = (name: string, more: Body = {}) => ({ type: 3, name, description: 'd', ...more });
  const command = (more: Body) => ({ name: 'ask', description: 'd', ...more });
  const choice = (name: string) => ({ name, value: name });
  const big = (n: number) =>
    command({
      options: many(n, (at) =>
        text(`o${at}`, {
          choices: many(25, (c) => ({ name: letters(6), value: `${letters(5)}${c}`.slice(0, 6) })),
        }),
      ),
    });
  const cases: readonly Limit[] = [
    ['has a name in lower case', command({ name: 'fragé' }), command({ name: 'Ask' }), 'no name'],
    ['has a name without spaces', command({ name: 'ask-it' }), command({ name: 'ask it' }), 'no name'],
    ['has a name of at most 32', command({ name: letters(32) }), command({ name: letters(33) }), 'no name'],
    [
      'has a description of at most 100',
      command({ description: letters(100) }),
      command({ description: letters(101) }),
      '100',
    ],
    [
      'has at most 25 options',
      command({ options: many(25, (at) => text(`o${at}`)) }),
      command({ options: many(26, (at) => text(`o${at}`)) }),
      '25 options',
    ],
    [
      'has each option once',
      command({ options: [text('a'), text('b')] }),
      command({ options: [text('a'), text('a')] }),
      'unique',
    ],
    [
      'asks for required options first',
      command({ options: [text('a', { required: true }), text('b')] }),
      command({ options: [text('a'), text('b', { required: true })] }),
      'before non-required',
    ],
    [
      'has at most 25 choices',
      command({ options: [text('a', { choices: many(25, (at) => choice(String(at))) })] }),
      command({ options: [text('a', { choices: many(26, (at) => choice(String(at))) })] }),
      '25 choices',
    ],
    [
      'has choices of at most 100',
      command({ options: [text('a', { choices: [choice(letters(100))] })] }),
      command({ options: [text('a', { choices: [choice(letters(101))] })] }),
      '100',
    ],
    [
      'has choices or autocomplete',
      command({ options: [text('a', { autocomplete: true })] }),
      command({ options: [text('a', { autocomplete: true, choices: [choice('x')] })] }),
      'autocomplete',
    ],
    [
      'has subcommands or options',
      command({ options: [{ type: 1, name: 's', description: 'd' }] }),
      command({ options: [{ type: 1, name: 's', description: 'd' }, text('a')] }),
      'mix',
    ],
    [
      'has at most 8000 characters in all',
      big(25),
      command({
        options: many(25, (at) =>
          text(`o${at}`, { choices: many(25, (c) => ({ name: letters(7), value: `${letters(5)}${c}` })) }),
        ),
      }),
      '8000',
    ],
    [
      'of a menu has no description',
      { type: 3, name: 'Look up' },
      { type: 3, name: 'Look up', description: 'd' },
      'Only slash',
    ],
  ];
  it.each(cases)('%s', async (_name, good, bad, why) => {
    const path = `/applications/${stage.discord.bot.id}/commands`;
    expect(await said(stage, path, [good], 'put')).toBe('fine');
    expect(await said(stage, path, [bad], 'put')).toContain(why);
    expect(await said(stage, path, bad)).toContain(why);
  });

  it('is one of at most 100, 15 and 15 of a scope, each name once', async () => {
    const path = `/applications/${stage.discord.bot.id}/guilds/${stage.server.id}/commands`;
    const menus = (n: number) => many(n, (at) => ({ type: 3, name: `m${at}` }));
    const slashes = (n: number) => many(n, (at) => command({ name: `s${at}` }));
    expect(await said(stage, path, [...slashes(100), ...menus(15)], 'put')).toBe('fine');
    expect(await said(stage, path, slashes(101), 'put')).toContain('(100)');
    expect(await said(stage, path, menus(16), 'put')).toContain('(15)');
    expect(await said(stage, path, [command({}), command({})], 'put')).toContain('unique');
  });
});
