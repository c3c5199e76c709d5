// Runs each regular expression it is given over texts made to hold it up, and says which it has come to.
import { parentPort, workerData } from 'node:worker_threads';

/** Tells how far it is. A worker's port has no origin to name, as a window would. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (at: number) => parentPort?.postMessage(at);

/** What repeats well: of most classes a letter, a digit, blanks, marks. */
const PIECES = [
  'a',
  'A',
  '0',
  ' ',
  '\t',
  '\n',
  '“',
  '"',
  '.',
  ',',
  '-',
  '_',
  "'",
  'a ',
  ' a',
  'a.',
  '. ',
  '\n ',
  '((',
  '[[',
  '<a',
  '\\',
];
const TAILS = ['', '!', '\u0000', '\n\n!'];

const all = workerData as readonly {
  readonly source: string;
  readonly flags: string;
  /** UTF-16 units of the texts. */
  readonly length: number;
}[];
for (const [at, { source, flags, length }] of all.entries()) {
  tell(at);
  // Its own letters in its own order are what it is most ready to begin with.
  const own = source.replaceAll(/\\[a-z]|\(\?[:=!<]*|[\\^$()[\]{}|?*+]/gi, '');
  const regex = new RegExp(source, flags.replace('y', ''));
  for (const piece of [...PIECES, own, own.slice(0, 1), own.slice(0, 2), own.slice(-1)])
    if (piece !== '')
      for (const tail of TAILS) {
        const text = piece.repeat(Math.ceil(length / piece.length)) + tail;
        regex.lastIndex = 0;
        if (regex.global) text.replaceAll(regex, '');
        else regex.test(text);
      }
}
tell(all.length);
