// Words, Replies and forms made to break what shows them.
import * as fc from 'fast-check';
import { canonical } from '../../src/core/canonical.ts';
import type { Choice, Field, Menu, Modal, Part, Reply, Run } from '../../src/reply/reply.ts';
import { TOKENS } from './hostile-tokens.ts';

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Any string at all, rich in markup; not canonical, perhaps blank. */
export const anyWords = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(''));

/** Words as a Revision holds them: canonical, not blank, no blanks around them. */
export const storedWords = anyWords.map((words) => canonical(words).trim()).filter((words) => words !== '');

/** Words that need several pages: hostile ones, repeated to some thousands of characters. */
export const longWords = fc
  .tuple(storedWords, fc.integer({ min: 3000, max: 12_000 }), fc.constantFrom('', ' ', '\n', '\n\n'))
  .map(([words, length, between]) =>
    canonical(`${words}${between}`.repeat(Math.ceil(length / (words.length + between.length))))
      .slice(0, length)
      .toWellFormed()
      .trim(),
  )
  .filter((words) => words !== '');

const id = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/) },
  { weight: 1, arbitrary: fc.string({ maxLength: 130 }) },
);
const snowflake = fc.oneof(fc.stringMatching(/^[1-9][0-9]{17}$/), fc.string({ maxLength: 30 }));
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://a.example/)(<>[]*_~|`\\',
    'https://a:b@c.example/',
    'https://[::1]/',
    'not a url',
    'https://еxample.com/',
    `https://a.example/${'x'.repeat(600)}`,
    `https://a.example/${'я'.repeat(900)}`,
    'data:,x',
  ),
);

export const anyRun: fc.Arbitrary<Run> = fc.oneof(
  anyWords,
  fc.record({ bold: anyWords }),
  fc.record({ italic: anyWords }),
  fc.record({ strike: anyWords }),
  fc.record({ underline: anyWords }),
  fc.record({ link: url, label: anyWords }),
  fc.record({ person: snowflake }),
  fc.record({ channel: snowflake }),
  fc.record({
    time: fc.oneof(fc.integer(), fc.double()),
    style: fc.constantFrom('date' as const, 'datetime' as const, 'relative' as const),
  }),
);
const text = fc.oneof(
  { weight: 8, arbitrary: anyWords },
  { weight: 8, arbitrary: fc.array(anyRun, { maxLength: 12 }) },
  { weight: 1, arbitrary: longWords },
);

const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record(
    {
      action: fc.oneof(fc.constantFrom('more', 'share', 'context'), id),
      target: id,
      n: id,
      label: anyWords,
      style: fc.constantFrom('primary' as const, 'secondary' as const, 'success' as const, 'danger' as const),
    },
    { requiredKeys: ['action', 'label'] },
  ),
  fc.record({ url, label: anyWords }),
);

const menu: fc.Arbitrary<Menu> = fc.record({
  action: id,
  placeholder: anyWords,
  kind: fc.constantFrom(
    'text' as const,
    'text' as const,
    'channel' as const,
    'role' as const,
    'user' as const,
  ),
  options: fc.array(fc.record({ value: id, label: anyWords, description: anyWords }), { maxLength: 60 }),
  min: fc.integer({ min: -2, max: 40 }),
  max: fc.integer({ min: -2, max: 90 }),
});

const anyPart: fc.Arbitrary<Part> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('heading' as const, 'text' as const, 'note' as const),
      text,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('quote' as const, 'supplied' as const),
      words: fc.oneof(anyWords, storedWords),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('quote' as const), words: longWords }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('choices' as const),
      choices: fc.array(choice, { maxLength: 30 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('menu' as const), menu }) },
  { weight: 2, arbitrary: fc.constant({ type: 'divider' as const }) },
);

const file = fc
  .record({
    name: anyWords,
    size: fc.constantFrom(0, 10, 5_000_000, 10_485_760, 10_485_761),
    description: anyWords,
  })
  // The bytes themselves never matter here, so one buffer is shared.
  .map(({ name, size, description }) => ({ name, content: SPACE.subarray(0, size), description }));
const SPACE = new Uint8Array(10_485_761);

/** Any Reply at all, up to `parts` parts. */
export function anyReply(parts: number): fc.Arbitrary<Reply> {
  return fc.record(
    {
      audience: fc.constantFrom('asker' as const, 'channel' as const),
      tone: fc.constantFrom('quoted' as const, 'silent' as const, 'warning' as const, 'plain' as const),
      parts: fc.array(anyPart, { maxLength: parts, size: 'max' }),
      answerId: fc.option(id, { nil: null }),
      files: fc.array(file, { maxLength: 14 }),
      ping: snowflake,
    },
    { requiredKeys: ['audience', 'tone', 'parts', 'answerId'] },
  );
}

const field: fc.Arbitrary<Field> = fc
  .tuple(
    fc.record({ label: anyWords, description: anyWords, required: fc.boolean() }),
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('line' as const, 'paragraph' as const),
        value: anyWords.map((words) => words.slice(0, 30).toWellFormed()),
        max: fc.integer({ min: 30, max: 9000 }),
        placeholder: anyWords,
      }),
      fc.constant({ kind: 'file' as const }),
      fc.record({
        kind: fc.constant('menu' as const),
        options: fc.array(
          fc.record({ value: fc.stringMatching(/^[a-z]{1,8}$/), label: anyWords, chosen: fc.boolean() }),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
      }),
    ),
  )
  .map(([base, kind]) => ({ id: '', ...base, ...kind }));

export const anyModal: fc.Arbitrary<Modal> = fc.record({
  type: fc.constant('modal' as const),
  action: fc.constant('file'),
  target: fc.stringMatching(/^[a-z0-9]{0,20}$/),
  title: anyWords,
  fields: fc
    .array(field, { minLength: 1, maxLength: 5 })
    .map((fields) => fields.map((one, index) => ({ ...one, id: `field-${index}` }))),
});
