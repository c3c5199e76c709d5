// Every limit of a message has a body here that is just inside it, and one that is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  type Limit,
  letters,
  many,
  NOBODY,
  plain,
  pollOf,
  said,
  section,
  v2,
  words,
} from './bodies.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
// Without the description, so that the rules alone must find each fault.
beforeAll(async () => {
  stage = await setStage({ openapi: null });
});
afterAll(async () => {
  await stage.close();
});

describe('a message', () => {
  const cases: readonly Limit[] = [
    [
      'has at most 2000 characters',
      { content: letters(2000), ...NOBODY },
      { content: letters(2001), ...NOBODY },
      '2000',
    ],
    ['is not empty', { content: 'x', ...NOBODY }, { content: '', ...NOBODY }, 'empty message'],
    [
      'has at most 40 components, nested ones counted',
      v2({ type: 17, components: many(39, () => words('x')) }),
      v2({ type: 17, components: many(40, () => words('x')) }),
      '41 components',
    ],
    [
      'counts accessories among the components',
      v2(...many(13, (at) => section(1, button(String(at))))),
      v2(...many(14, (at) => section(1, button(String(at))))),
      '42 components',
    ],
    [
      'has at most 4000 characters over all its text displays',
      v2(words(letters(2000)), { type: 17, components: [words(letters(2000))] }),
      v2(words(letters(2000)), { type: 17, components: [words(letters(2001))] }),
      '4001 characters',
    ],
    ['has no content beside components v2', v2(words('x')), { ...v2(words('x')), content: 'y' }, 'Not with'],
    [
      'has no embed beside components v2',
      v2(words('x')),
      { ...v2(words('x')), embeds: [{ title: 'y' }] },
      'Not with',
    ],
    ['has no poll beside components v2', v2(words('x')), { ...v2(words('x')), poll: pollOf({}) }, 'Not with'],
    ['needs the flag for text displays', v2(words('x')), plain(words('x')), 'IS_COMPONENTS_V2'],
    [
      'shows only files that it has',
      v2(words('x')),
      v2({ type: 13, file: { url: 'attachment://a.txt' } }),
      'No attachment',
    ],
    [
      'has at most 6000 characters of embeds',
      { embeds: many(2, () => ({ description: letters(3000) })), ...NOBODY },
      { embeds: many(2, () => ({ description: letters(3001) })), ...NOBODY },
      '6000',
    ],
    [
      'has embed descriptions of at most 4096',
      { embeds: [{ description: letters(4096) }], ...NOBODY },
      { embeds: [{ description: letters(4097) }], ...NOBODY },
      '4096',
    ],
    [
      'has at most ten embeds',
      { embeds: many(10, () => ({ title: 'x' })), ...NOBODY },
      { embeds: many(11, () => ({ title: 'x' })), ...NOBODY },
      'ten embeds',
    ],
    [
      'has a nonce of at most 25',
      { content: 'x', nonce: letters(25), ...NOBODY },
      { content: 'x', nonce: letters(26), ...NOBODY },
      '25',
    ],
    [
      'has a poll question of at most 300',
      { poll: pollOf({ question: { text: letters(300) } }) },
      { poll: pollOf({ question: { text: letters(301) } }) },
      '300',
    ],
    [
      'has poll answers of at most 55',
      { poll: pollOf({ answers: [{ poll_media: { text: letters(55) } }] }) },
      { poll: pollOf({ answers: [{ poll_media: { text: letters(56) } }] }) },
      '55',
    ],
    [
      'has at most ten poll answers',
      { poll: pollOf({ answers: many(10, () => ({ poll_media: { text: 'x' } })) }) },
      { poll: pollOf({ answers: many(11, () => ({ poll_media: { text: 'x' } })) }) },
      'ten answers',
    ],
    [
      'has polls of at most 768 hours',
      { poll: pollOf({ duration: 768 }) },
      { poll: pollOf({ duration: 769 }) },
      '768',
    ],
  ];
  it.each(cases)('%s', async (_name, good, bad, why) => {
    const path = `/channels/${stage.channel.id}/messages`;
    expect(await said(stage, path, good)).toBe('fine');
    expect(await said(stage, path, bad)).toContain(why);
  });

  it('keeps the components-v2 flag when it is edited', async () => {
    const path = `/channels/${stage.channel.id}/messages`;
    const { id } = (await stage.client.rest.post(path as '/', { body: v2(words('x')) })) as { id: string };
    expect(await said(stage, `${path}/${id}`, v2(words('y')), 'patch')).toBe('fine');
    expect(await said(stage, `${path}/${id}`, { components: [words('z')], ...NOBODY }, 'patch')).toBe('fine');
    expect(await said(stage, `${path}/${id}`, { flags: 0, content: 'x', ...NOBODY }, 'patch')).toContain(
      'cannot be removed',
    );
  });

  it('describes its files in at most 1024 characters', async () => {
    const send = (description: string) =>
      stage.client.rest.post(`/channels/${stage.channel.id}/messages`, {
        body: { content: 'x', attachments: [{ id: '0', description }], ...NOBODY },
        files: [{ name: 'a.txt', data: 'x' }],
      });
    await send(letters(1024));
    await expect(send(letters(1025))).rejects.toMatchObject({ code: 50_035 });
  });
});
