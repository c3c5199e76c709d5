// No regular expression of ours can be held up by a text: each is run over what it is most likely to stumble on (security P7).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

/** A linear one takes a millisecond for all of its texts; one that is held up takes minutes. */
const STUCK_MS = 30_000;
const ROOT = join(import.meta.dirname, '../..');
/** Where a slash begins a regular expression rather than divides. */
const BEFORE = /(?:[(,=:[!&|?{};]|=>|\breturn|^)\s*$/;

/** Whole documents pass through these; everything else gets what fits into a form, an option or a message. */
const READS_DOCUMENTS = /^src\/(?:ingest|core\/(?!check\/|speaker-lines|statements\/weights))/;
const DOCUMENT = 50_000;
const FORM = 4000;

interface Found {
  readonly length: number;
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The regular expressions written in a line of code: strings and comments are passed over. */
function inLine(line: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char === "'" || char === '`' || char === '"') {
      for (at += 1; at < line.length && line[at] !== char; at += 1) if (line[at] === '\\') at += 1;
    } else if (char === '/' && line[at + 1] === '/') break;
    else if (char === '/' && BEFORE.test(line.slice(0, at))) {
      const from = at + 1;
      let inClass = false;
      for (at = from; at < line.length && (line[at] !== '/' || inClass); at += 1) {
        if (line[at] === '\\') at += 1;
        else if (line[at] === '[') inClass = true;
        else if (line[at] === ']') inClass = false;
      }
      const flags = /^[dgimsuvy]*/.exec(line.slice(at + 1))?.[0] ?? '';
      found.push({ source: line.slice(from, at), flags });
    }
  }
  return found;
}

function everyRegex(): Found[] {
  return [...filesIn('src'), ...filesIn('commands')]
    .filter((file) => !file.startsWith('src/loopback'))
    .flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\*|\/\*)/.test(line))
        .flatMap(inLine)
        .map((regex) => ({ ...regex, file, length: READS_DOCUMENTS.test(file) ? DOCUMENT : FORM })),
    )
    .filter(({ source, flags }) => {
      try {
        return new RegExp(source, flags) instanceof RegExp;
      } catch {
        return false;
      }
    });
}

/** Those at which a worker stood still; it goes on behind each. */
async function stuckAmong(all: readonly Found[]): Promise<Found[]> {
  const stuck: Found[] = [];
  for (let from = 0; from < all.length; ) {
    const stopped = await new Promise<number | null>((resolve, reject) => {
      const worker = new Worker(new URL('regexes.ts', import.meta.url), { workerData: all.slice(from) });
      let current = 0;
      let timer = setTimeout(() => resolve(current), STUCK_MS);
      worker.on('message', (at: number) => {
        current = at;
        clearTimeout(timer);
        timer = setTimeout(() => void worker.terminate().then(() => resolve(current)), STUCK_MS);
        if (at === all.length - from) {
          clearTimeout(timer);
          resolve(null);
        }
      });
      worker.on('error', reject);
    });
    if (stopped === null) break;
    const found = all[from + stopped];
    if (found !== undefined) stuck.push(found);
    from += stopped + 1;
  }
  return stuck;
}

it('is held up by no text', async () => {
  const all = everyRegex();
  expect(all.length).toBeGreaterThan(100);
  expect(await stuckAmong(all)).toEqual([]);
});

it('would be found where one can be (control)', async () => {
  const bad = { source: '(a+)+$', flags: '', file: 'none', length: FORM };
  expect(await stuckAmong([{ ...bad, source: 'a' }, bad, { ...bad, source: 'b' }])).toEqual([bad]);
});
