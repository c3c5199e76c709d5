// Every limit of a message has a body here that is just inside it, and one that is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  type Limit,
  letters,
  many,
  menu,
  NOBODY,
  option,
  plain,
  pollOf,
  row,
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
    ['has no bare button', v2(row(button('a'))), v2(button('a')), 'top level'],
    [
      'has at most five rows without the flag',
      plain(...many(5, (at) => row(button(String(at))))),
      plain(...many(6, (at) => row(button(String(at))))),
      'five rows',
    ],
    [
      'has at most five buttons in a row',
      plain(row(...many(5, (at) => button(String(at))))),
      plain(row(...many(6, (at) => button(String(at))))),
      'one to five',
    ],
    ['has no empty row', plain(row(button('a'))), plain(row()), 'one to five'],
    [
      'has one select in a row',
      plain(menu([option('a')])),
      plain(row(button('b'), { type: 3, custom_id: 'm', options: [option('a')] })),
      'one select',
    ],
    [
      'has labels of at most 80 characters',
      plain(row(button('a', { label: letters(80) }))),
      plain(row(button('a', { label: letters(81) }))),
      '80',
    ],
    [
      'has a label or an emoji on each button',
      plain(row({ type: 2, style: 1, custom_id: 'a', emoji: { name: '❔' } })),
      plain(row({ type: 2, style: 1, custom_id: 'a' })),
      'emoji is required',
    ],
    [
      'has custom ids of at most 100 characters',
      plain(row(button(letters(100)))),
      plain(row(button(letters(101)))),
      '100',
    ],
    [
      'has each custom id once',
      plain(row(button('a'), button('b'))),
      plain(row(button('a'), button('a'))),
      'duplicated',
    ],
    [
      'has no custom id on a link',
      plain(row({ type: 2, style: 5, label: 'l', url: 'https://example.org' })),
      plain(row(button('a', { style: 5, url: 'https://example.org' }))),
      'non-link',
    ],
    [
      'has link addresses of at most 512 characters',
      plain(row({ type: 2, style: 5, label: 'l', url: `https://example.org/${letters(492)}` })),
      plain(row({ type: 2, style: 5, label: 'l', url: `https://example.org/${letters(493)}` })),
      '512',
    ],
    [
      'has at most 25 options in a select',
      plain(menu(many(25, (at) => option(String(at))))),
      plain(menu(many(26, (at) => option(String(at))))),
      '25 options',
    ],
    [
      'has option labels of at most 100',
      plain(menu([option('a', { label: letters(100) })])),
      plain(menu([option('a', { label: letters(101) })])),
      '100',
    ],
    [
      'has option values of at most 100',
      plain(menu([option(letters(100))])),
      plain(menu([option('a', { value: letters(101) })])),
      '100',
    ],
    [
      'has option descriptions of at most 100',
      plain(menu([option('a', { description: letters(100) })])),
      plain(menu([option('a', { description: letters(101) })])),
      '100',
    ],
    [
      'has each option value once',
      plain(menu([option('a'), option('b')])),
      plain(menu([option('a'), option('a')])),
      'unique',
    ],
    [
      'has placeholders of at most 150',
      plain(menu([option('a')], { placeholder: letters(150) })),
      plain(menu([option('a')], { placeholder: letters(151) })),
      '150',
    ],
    [
      'lets no more be picked than there is',
      plain(menu([option('a')], { max_values: 1 })),
      plain(menu([option('a')], { max_values: 2 })),
      'More than',
    ],
    [
      'has one to three texts in a section',
      v2(section(3, button('a'))),
      v2(section(4, button('a'))),
      'one to three',
    ],
    ['has an accessory on each section', v2(section(1, button('a'))), v2(section(1)), 'accessory'],
    [
      'has something in each container',
      v2({ type: 17, components: [words('x')] }),
      v2({ type: 17, components: [] }),
      'filled',
    ],
    [
      'has no container in a container',
      v2({ type: 17, components: [words('x')] }),
      v2({ type: 17, components: [{ type: 17, components: [words('x')] }] }),
      'filled',
    ],
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
