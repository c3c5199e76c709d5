// Words, Replies and forms made to break what shows them.
import fc from 'fast-check';
import { canonical } from '../../src/core/canonical.ts';
import type { Choice, Field, Menu, Modal, Part, Reply, Run } from '../../src/reply/reply.ts';

/** Everything that means something to Discord, opened, closed, and cut in half. */
const TOKENS = [
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~~',
    '~',
    '||',
    '|',
    '`',
    '``',
    '```',
    '```js\n',
    '\\',
    '\\\\',
    '¯\\_(ツ)_/¯',
  ],
  ...[
    '# ',
    '## ',
    '### ',
    '-# ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '12. ',
    '> ',
    '>>> ',
    '>',
    '   ',
    '\t',
    '---',
    '===',
  ],
  ...['[x](https://evil.example)', '[', ']', '](', '(', ')', '](<', '![a](b)', '[a]: https://b.example'],
  ...[
    'https://evil.example/a_b?c=d#e',
    'http://',
    'www.evil.example',
    'discord.gg/abc',
    '<https://evil.example>',
  ],
  ...[
    'someone@evil.example',
    '<mailto:a@b.example>',
    '<tel:+15550100>',
    '<+15550100>',
    'steam://run',
    'ftp://x',
  ],
  ...[
    '@everyone',
    '@here',
    '<@123456789012345678>',
    '<@!123456789012345678>',
    '<@&123456789012345678>',
    '<@1>',
  ],
  ...[
    '<#123456789012345678>',
    '<#1>',
    '<:e:123456789012345678>',
    '<a:e:123456789012345678>',
    ':smile:',
    ':+1:',
  ],
  ...[
    '<t:1700000000:R>',
    '<t:1>',
    '</ask:123456789012345678>',
    '<id:customize>',
    '<123456789012345678:guide>',
  ],
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    ' ',
    '  ',
    'a',
    'Word ',
    'He said “no”. ',
    '7',
    '.',
    ',',
    '’',
    '"',
    "'",
    '$',
    '&amp;',
    '<',
  ],
  ...[
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200E',
    '\u061C',
    '\u200B',
    '\u200C',
    '\u200D',
    '\u2060',
    '\uFEFF',
    '\u00AD',
  ],
  ...[
    '\uFFFC',
    '\u0007',
    '\u001B',
    '\u007F',
    '\u0085',
    '\u2028',
    '\u3164',
    '\u2800',
    '\u{E0041}',
    '\u{E007F}',
    '\uFE0F',
  ],
  ...[
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '👨\u200D👩\u200D👧\u200D👦',
    '❤\uFE0F',
    '🇩🇪',
    '1\uFE0F\u20E3',
    '👍🏽',
  ],
  ...[
    'می\u200Cخواهم',
    'क्\u200Dष',
    'שלום',
    'مرحبا',
    '中文。',
    'ไทย',
    'e\u0301',
    'a\u0300\u0301\u0302\u0303',
    '[U+202E]',
  ],
];

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Whole attacks: each is alive at Discord where it is not escaped. */
export const ATTACKS = [
  ...[
    '**bold**',
    '*em*',
    '_em_',
    '__under__',
    '~~gone~~',
    '||spoiler||',
    '`code`',
    '```\nblock\n```',
    '***both***',
  ],
  ...[
    '# heading',
    '## heading',
    '### heading',
    '-# small',
    '- item',
    '* item',
    '1. item',
    '12. item',
    '   - nested',
  ],
  ...[
    'text\n# heading',
    'text\n-# small',
    'text\n- item',
    '[click](https://evil.example)',
    '[a](<https://evil.example>)',
  ],
  ...[
    'https://evil.example',
    'http://evil.example/a_b',
    '<https://evil.example>',
    '<mailto:a@b.example>',
    '<a@b.example>',
  ],
  ...[
    '<tel:+15550100>',
    '@everyone',
    '@here',
    '<@123456789012345678>',
    '<@!123456789012345678>',
    '<@&123456789012345678>',
  ],
  ...[
    '<#123456789012345678>',
    '<:e:123456789012345678>',
    '<a:e:123456789012345678>',
    ':smile:',
    '<t:1700000000:R>',
  ],
  ...[
    '<t:1700000000>',
    '</ask:123456789012345678>',
    '<id:customize>',
    '<123456789012345678:browse>',
    'discord.gg/abcdef',
  ],
  ...[
    '>>> quote to the end',
    'a \\**bold**',
    '[a\\](https://evil.example)',
    '<https://evil.example/?q=**x**>',
  ],
];

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
    ...[
      'javascript:alert(1)',
      'https://a.example/)(<>[]*_~|`\\',
      'https://a:b@c.example/',
      'https://[::1]/',
      'not a url',
    ],
    ...[
      'https://еxample.com/',
      `https://a.example/${'x'.repeat(600)}`,
      `https://a.example/${'я'.repeat(900)}`,
      'data:,x',
    ],
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

const optional = <T extends object>(record: T, keys: readonly (keyof T)[]) =>
  Object.fromEntries(
    Object.entries(record).filter(([key, value]) => value !== undefined || !keys.includes(key as keyof T)),
  ) as T;

const choice = fc.oneof(
  fc
    .record({
      action: fc.oneof(fc.constantFrom('more', 'share', 'context'), id),
      target: fc.option(id, { nil: undefined }),
      n: fc.option(id, { nil: undefined }),
      label: anyWords,
      style: fc.constantFrom('primary' as const, 'secondary' as const, 'success' as const, 'danger' as const),
    })
    .map((one) => optional(one, ['target', 'n']) as Choice),
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

export const anyPart: fc.Arbitrary<Part> = fc.oneof(
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
  return fc
    .record({
      audience: fc.constantFrom('asker' as const, 'channel' as const),
      tone: fc.constantFrom('quoted' as const, 'silent' as const, 'warning' as const, 'plain' as const),
      parts: fc.array(anyPart, { maxLength: parts, size: 'max' }),
      answerId: fc.option(id, { nil: null }),
      files: fc.option(fc.array(file, { maxLength: 14 }), { nil: undefined }),
      ping: fc.option(snowflake, { nil: undefined }),
    })
    .map((reply) => optional(reply, ['files', 'ping']) as Reply);
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
  .map(([base, kind]) => ({ id: '', ...base, ...kind }) as Field);

export const anyModal: fc.Arbitrary<Modal> = fc.record({
  type: fc.constant('modal' as const),
  action: fc.constant('file'),
  target: fc.stringMatching(/^[a-z0-9]{0,20}$/),
  title: anyWords,
  fields: fc
    .array(field, { minLength: 1, maxLength: 5 })
    .map((fields) => fields.map((one, index) => ({ ...one, id: `field-${index}` }))),
});
