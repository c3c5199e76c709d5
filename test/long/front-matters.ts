// Reads 10,000 front matters made to stop their parser, and says how many were read and how many refused.
import * as fc from 'fast-check';
import { documentFile } from '../../src/ingest/document-file.ts';
import { FileProblem } from '../../src/ingest/problem.ts';

const RUNS = 10_000;
const TOKENS = [
  '- ',
  '[',
  ']',
  '{',
  '}',
  ': ',
  ', ',
  'title',
  'speakers',
  '\n',
  '  ',
  '&a ',
  '*a',
  '<<: *a',
  '"',
  "'",
];
const MORE = [
  '|',
  '>',
  '? ',
  '!!',
  '!!js/function ',
  '#',
  'x',
  '%',
  '@',
  '`',
  '---',
  '...',
  '__proto__',
  '\t',
  '\0',
];

const many = fc
  .tuple(fc.constantFrom(...TOKENS), fc.nat(30_000))
  .map(([token, times]) => token.repeat(times));
const soup = fc
  .array(
    fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...TOKENS, ...MORE) },
      { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: many },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

let [read, refused] = [0, 0];
fc.assert(
  fc.property(fc.constantFrom('', 'title: A\n'), soup, (head, yaml) => {
    try {
      documentFile(`---\n${head}${yaml}\n---\n\nWords.\n`, 'a.md');
      read += 1;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      refused += 1;
    }
  }),
  { numRuns: RUNS },
);
process.stdout.write(JSON.stringify({ read, refused }));
