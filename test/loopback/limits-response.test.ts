// Every limit of a first response: deferring, modals, autocomplete.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Body, type Limit, letters, many, NOBODY, option, said, V2 } from './bodies.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
// Without the description, so that the rules alone must find each fault.
beforeAll(async () => {
  stage = await setStage({ openapi: null });
});
afterAll(async () => {
  await stage.close();
});

describe('a first response', () => {
  const input = (more: Body = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
  const label = (component: Body, more: Body = {}) => ({ type: 18, label: 'l', component, ...more });
  const modal = (more: Body = {}): Body => ({
    type: 9,
    data: { custom_id: 'm', title: 't', components: [label(input())], ...more },
  });
  const one = (component: Body, more: Body = {}) => modal({ components: [label(component, more)] });
  const upload = (more: Body) => one({ type: 19, custom_id: 'f', ...more });
  const cases: readonly Limit[] = [
    [
      'defers with the ephemeral flag alone',
      { type: 5, data: { flags: 64 } },
      { type: 5, data: { flags: 64 | V2 } },
      'only the EPHEMERAL',
    ],
    [
      'holds its message to the limits',
      { type: 4, data: { content: 'x', ...NOBODY } },
      { type: 4, data: { content: letters(2001), ...NOBODY } },
      '2000',
    ],
    ['has a modal title of at most 45', modal({ title: letters(45) }), modal({ title: letters(46) }), '45'],
    [
      'has a modal id of at most 100',
      modal({ custom_id: letters(100) }),
      modal({ custom_id: letters(101) }),
      '100',
    ],
    [
      'has one to five modal components',
      modal({ components: many(5, (at) => label(input({ custom_id: String(at) }))) }),
      modal({ components: many(6, (at) => label(input({ custom_id: String(at) }))) }),
      'one to five',
    ],
    ['has no bare input in a modal', modal(), modal({ components: [input()] }), 'Not in a modal'],
    [
      'has each field once',
      modal({ components: [label(input()), label(input({ custom_id: 'j' }))] }),
      modal({ components: [label(input()), label(input())] }),
      'duplicated',
    ],
    [
      'has field labels of at most 45',
      one(input(), { label: letters(45) }),
      one(input(), { label: letters(46) }),
      '45',
    ],
    [
      'has field descriptions of at most 100',
      one(input(), { description: letters(100) }),
      one(input(), { description: letters(101) }),
      '100',
    ],
    [
      'takes at most 4000 characters in a field',
      one(input({ max_length: 4000 })),
      one(input({ max_length: 4001 })),
      '4000',
    ],
    [
      'presets no more than a field takes',
      one(input({ max_length: 3, value: 'abc' })),
      one(input({ max_length: 3, value: 'abcd' })),
      '3 in length',
    ],
    [
      'takes at most ten files',
      upload({ min_values: 0, max_values: 10 }),
      upload({ max_values: 11 }),
      '0 to 10',
    ],
    [
      'has at most ten radio buttons',
      one({ type: 21, custom_id: 'r', options: many(10, (at) => option(String(at))) }),
      one({ type: 21, custom_id: 'r', options: many(11, (at) => option(String(at))) }),
      'ten options',
    ],
  ];
  it.each(cases)('%s', async (_name, good, bad, why) => {
    const command = { name: 'show', description: 'Show' };
    await stage.client.application.commands.set([command]);
    const callback = (body: Body) => {
      const { interaction } = stage.ada.slash('/show', {}, { channel: stage.channel });
      return said(stage, `/interactions/${interaction.id}/${interaction.token}/callback`, body);
    };
    expect(await callback(bad)).toContain(why);
    expect(await callback(good)).toBe('fine');
  });

  it('completes with at most 25 choices of 100', async () => {
    const typed = { type: 3, name: 'q', description: 'd', autocomplete: true };
    await stage.client.application.commands.set([{ name: 'show', description: 'Show', options: [typed] }]);
    const callback = (choices: Body[]) => {
      const { interaction } = stage.ada.autocomplete('/show', { q: 'a' }, 'q', { channel: stage.channel });
      return said(stage, `/interactions/${interaction.id}/${interaction.token}/callback`, {
        type: 8,
        data: { choices },
      });
    };
    const choice = (name: string) => ({ name, value: name });
    expect(await callback(many(25, () => choice(letters(100))))).toBe('fine');
    expect(await callback(many(26, () => choice('x')))).toContain('25 choices');
    expect(await callback([choice(letters(101))])).toContain('100');
  });
});
