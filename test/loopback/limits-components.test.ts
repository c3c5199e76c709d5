// Every limit of a message’s buttons, menus, sections and containers has a body here that is just inside it, and one that is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  type Limit,
  letters,
  many,
  menu,
  option,
  plain,
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
  ];
  it.each(cases)('%s', async (_name, good, bad, why) => {
    const path = `/channels/${stage.channel.id}/messages`;
    expect(await said(stage, path, good)).toBe('fine');
    expect(await said(stage, path, bad)).toContain(why);
  });
});
