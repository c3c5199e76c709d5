// Finding the quotations in a message.
import { expect, it } from 'vitest';
import { quotationsIn } from '../../../src/core/check/quotations-in.ts';

const found = (message: string) => quotationsIn(message).map(({ quote, speaker }) => [quote, speaker]);

it.each([
  ['Lee Hunter said: "data is stored in Singapore"', 'data is stored in Singapore', 'Lee Hunter'],
  [
    '“data is stored in Singapore” — Lee Hunter, General Manager',
    'data is stored in Singapore',
    'Lee Hunter, General Manager',
  ],
  ['“Data is stored in Singapore,” said Mr Hunter yesterday.', 'Data is stored in Singapore,', 'Mr Hunter'],
  ['“Data is stored in Singapore,” Mr Hunter told us.', 'Data is stored in Singapore,', 'Mr Hunter'],
  ['According to Mr Hunter, «data is stored in Singapore»', 'data is stored in Singapore', 'Mr Hunter'],
  ['Hunter: „data is stored in Singapore“', 'data is stored in Singapore', 'Hunter'],
  ['Anna Keller sagte: „die Daten liegen in Singapur“', 'die Daten liegen in Singapur', 'Anna Keller'],
  [
    '«\u202fles données sont à Singapour\u202f», a dit Anne Martin',
    '\u202fles données sont à Singapour\u202f',
    'Anne Martin',
  ],
  ['Yesterday Lee Hunter said “data is stored in Singapore”', 'data is stored in Singapore', 'Lee Hunter'],
  ['He said “data is stored in Singapore”', 'data is stored in Singapore', null],
  ['»data is stored in Singapore«', 'data is stored in Singapore', null],
  [
    "'we don't share users' data with anyone', said Hunter",
    "we don't share users' data with anyone",
    'Hunter',
  ],
  ['“we do ‘not share’ anything at all”', 'we do ‘not share’ anything at all', null],
  ['「我们不会与任何政府分享用户数据」', '我们不会与任何政府分享用户数据', null],
  ['> data is stored\n> in Singapore\n— Mr Hunter\nreally?', 'data is stored\nin Singapore', 'Mr Hunter'],
  ['> data is stored in Singapore\n> — Mr Hunter', 'data is stored in Singapore', 'Mr Hunter'],
  ['Mr Hunter said:\n> data is stored in Singapore', 'data is stored in Singapore', 'Mr Hunter'],
  ['>>> data is stored\n\nin Singapore', 'data is stored\n\nin Singapore', null],
  [
    '“First of two paragraphs here.\n\n“And the second.” he said',
    'First of two paragraphs here.\n\n“And the second.',
    null,
  ],
  ['**Hunter**: “data is stored in Singapore”', 'data is stored in Singapore', 'Hunter'],
  ['Hunter (TikTok): “data is stored in Singapore”', 'data is stored in Singapore', 'Hunter'],
  ['Lee Hunter on privacy: “data is stored in Singapore”', 'data is stored in Singapore', 'Lee Hunter'],
  ['Quote from Lee Hunter: “data is stored in Singapore”', 'data is stored in Singapore', 'Lee Hunter'],
  ['and then Hunter went “data is stored in Singapore”', 'data is stored in Singapore', 'Hunter'],
  ['As Hunter put it, “data is stored in Singapore”', 'data is stored in Singapore', 'Hunter'],
  ['I quote Lee Hunter here: “data is stored in Singapore”', 'data is stored in Singapore', 'Lee Hunter'],
  ['😂 Hunter - “data is stored in Singapore”', 'data is stored in Singapore', 'Hunter'],
  ['“data is stored in Singapore” by Lee Hunter', 'data is stored in Singapore', 'Lee Hunter'],
  ['“data is stored in Singapore,” Lee Hunter, 2022', 'data is stored in Singapore,', 'Lee Hunter'],
  ['“data is stored in Singapore”\nLee Hunter', 'data is stored in Singapore', 'Lee Hunter'],
  ['*“data is stored in Singapore”* - *Lee Hunter*', 'data is stored in Singapore', 'Lee Hunter'],
  ['“data is stored in Singapore” is what Hunter told us', 'data is stored in Singapore', 'Hunter'],
  ['> data is stored in Singapore\n>\n> — **Hunter**', 'data is stored in Singapore', 'Hunter'],
  ['BREAKING: “data is stored in Singapore”', 'data is stored in Singapore', null],
  ['“data is stored in Singapore”\n\nFake News', 'data is stored in Singapore', null],
  ['“data is stored in Singapore” Big If True', 'data is stored in Singapore', null],
])('%s', (message, quote, speaker) => expect(found(message)).toEqual([[quote, speaker]]));

it('finds whom each of several is laid to', () => {
  expect(found('Hunter: “data is stored in Singapore.” Day: “data is stored in China.”')).toEqual([
    ['data is stored in Singapore.', 'Hunter'],
    ['data is stored in China.', 'Day'],
  ]);
});

it('finds several, in order, with their places', () => {
  const message = 'x “one two three four” y "five six seven eight" z “safe”';
  expect(quotationsIn(message).map(({ start, end }) => message.slice(start, end))).toEqual([
    'one two three four',
    'five six seven eight',
  ]);
});

it('takes the whole message where nothing of four words is marked', () => {
  const message = '  Last year they even released a “Transparency Report” showing the requests ';
  expect(found(message)).toEqual([[message.trim(), null]]);
  expect(found("I think they're right about users' data, don't you?")).toHaveLength(1);
  expect(found('“unclosed quotation of many words')).toEqual([['“unclosed quotation of many words', null]]);
  expect(found('   ')).toEqual([]);
});

it('gives at most ten, and looks at 4000 characters', () => {
  expect(quotationsIn('“one two three four” '.repeat(30))).toHaveLength(10);
  expect(quotationsIn(`${'x '.repeat(2000)}“one two three four”`)).toMatchObject([{ start: 0 }]);
});
