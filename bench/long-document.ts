// How long the longest document holds the event loop, at each step of its way through a Library. `node bench/long-document.ts [folder]`.
import path from 'node:path';
import { libraryOf } from '../src/compose.ts';
import type { ServerId } from '../src/core/document.ts';
import { unknownDetails } from '../src/ingest/unknown-details.ts';
import { openStore } from '../src/store/open.ts';
import type { Act } from '../src/store/port/audit.ts';
import { readSet } from './data-set.ts';
import { processorTime, watchHolds } from './holds.ts';
import type { Line } from './passages.ts';
import { variedTo } from './variations.ts';

const folder = process.argv[2] ?? path.join('..', 'shared', 'bench', 'data');
/** The largest file of a folder of documents (ingest/corpus.ts), were all of it ASCII. */
const LONGEST = 5 * 1024 * 1024;
/** How many sentences are told for each that somebody says. */
const TOLD = 5;
const LIMIT_MS = 50;
const SERVER = 'server' as ServerId;
const ACT: Act = { by: 'bench', at: 0 };
const SPEAKERS = ['Ines Marlow', 'Otto Brand', 'Lee Hunter', 'Mara Quint'];

/** The text of one document of so many UTF-16 units, some sentences of it said by somebody. */
function textOf(lines: readonly Line[], length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let at = 0; size < length; at++) {
    const line = lines[at];
    if (line === undefined) throw new Error('There are too few sentences for a text this long.');
    const gap = at === 0 ? '' : line.para === lines[at - 1]?.para ? ' ' : '\n\n';
    const said = `“${line.text.replaceAll(/[“”"]|\.$/g, '')},” ${SPEAKERS[at % SPEAKERS.length]} said.`;
    const part = gap + (at % TOLD === 0 ? said : line.text);
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length).trimEnd();
}

const details = unknownDetails('A long document', true);
const filing = (text: string, revisionId: string) => ({
  documentId: 'long',
  revisionId,
  text,
  details,
  from: 'bench',
});

const lines = variedTo(60_000, readSet(folder, 'squad2-sent').passages);
const text = textOf(lines, LONGEST);
const store = await openStore(':memory:', { role: 'beside' });
const library = libraryOf({ store, indexMemoryMb: 1024, now: Date.now });
const holds = watchHolds();
let slowest = 0;

/** Prints how long a step takes and holds the event loop at most. What the store itself takes to write is done before. */
async function step(name: string): Promise<void> {
  holds.restart();
  const [began, worked] = [performance.now(), processorTime()];
  const { documents, search } = await library.open(SERVER);
  const ms = performance.now() - began;
  const hold = holds.longest();
  slowest = Math.max(slowest, hold);
  console.log(
    `${name.padEnd(22)} ${search.size} passages of ${documents.size} documents in ${ms.toFixed(0)} ms, ` +
      `longest hold ${hold.toFixed(0)} ms of the processor, ${holds.longestByClock().toFixed(0)} ms by the clock (${(processorTime() - worked).toFixed(0)} ms worked)`,
  );
}

console.log(`A document of ${text.length} UTF-16 units`);
await store.documents.file(
  SERVER,
  { ...filing('The pier was built in 1911.', 'small-1'), documentId: 'small' },
  ACT,
);
await step('a small document');
await store.documents.file(SERVER, filing(text, 'long-1'), ACT);
await step('taking it in');
await store.documents.revise(
  SERVER,
  'long',
  { ...filing(`One more sentence. ${text}`, 'long-2'), after: 1 },
  ACT,
);
await step('a new revision of it');
await store.documents.withdraw(SERVER, 'long', ACT);
await step('withdrawing it');
holds.end();
await store.close();
process.exitCode = slowest <= LIMIT_MS ? 0 : 1;
