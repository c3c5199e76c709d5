// Limits of threads and forum posts, and our own rule that nothing pings.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Body, type Limit, letters, many, NOBODY, pollOf, said, V2, words } from './bodies.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
// Without the description, so that the rules alone must find each fault.
beforeAll(async () => {
  stage = await setStage({ openapi: null });
});
afterAll(async () => {
  await stage.close();
});

describe('a thread', () => {
  const cases: readonly Limit[] = [
    ['has a name of at most 100', { name: letters(100), type: 11 }, { name: letters(101), type: 11 }, '100'],
    ['has a name', { name: 'x', type: 11 }, { name: '', type: 11 }, 'between 1'],
    [
      'is archived after one of four times',
      { name: 'x', type: 11, auto_archive_duration: 60 },
      { name: 'x', type: 11, auto_archive_duration: 61 },
      '10080',
    ],
  ];
  it.each(cases)('%s', async (_name, good, bad, why) => {
    const path = `/channels/${stage.channel.id}/threads`;
    expect(await said(stage, path, good)).toBe('fine');
    expect(await said(stage, path, bad)).toContain(why);
  });

  it('in a forum has at most five tags, and no poll at its head', async () => {
    const forum = stage.server.forum({ name: 'forum', tags: many(6, String) });
    const tags = forum.state.tags.map(({ id }) => id);
    const post = (more: Body) => ({ name: 'x', message: { content: 'y', ...NOBODY }, ...more });
    const path = `/channels/${forum.id}/threads`;
    expect(await said(stage, path, post({ applied_tags: tags.slice(0, 5) }))).toBe('fine');
    expect(await said(stage, path, post({ applied_tags: tags }))).toContain('five tags');
    expect(await said(stage, path, post({ message: { poll: pollOf({}), ...NOBODY } }))).toContain('No poll');
  });
});

describe('our own rule', () => {
  const cases: readonly [string, Body, string][] = [
    ['wants allowed_mentions beside words', { content: 'x' }, 'without allowed_mentions'],
    ['wants it beside text displays', { flags: V2, components: [words('x')] }, 'without allowed_mentions'],
    ['wants nothing parsed', { content: 'x', allowed_mentions: { parse: ['users'] } }, 'parse must be []'],
    [
      'wants no role named',
      { content: 'x', allowed_mentions: { parse: [], roles: ['123456789012345678'] } },
      'no roles',
    ],
    [
      'wants no author pinged by a reply',
      { content: 'x', allowed_mentions: { parse: [], replied_user: true } },
      'replied_user',
    ],
  ];
  it.each(cases)('%s', async (_name, body, why) => {
    await stage.client.rest.post(`/channels/${stage.channel.id}/messages`, { body });
    expect(() => stage.discord.assertClean()).toThrow(why);
  });
});
