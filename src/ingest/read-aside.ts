// Reads untrusted bytes in a child process, so that no file can stop, slow or take over the bot.
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../core/refusal.ts';
import { type RunLimits, runChild } from './child-run.ts';
import { type Confinement, confinement } from './confinement.ts';
import type { CorpusDocument } from './corpus.ts';
import type { ParsedLine, ParseJob } from './parse-child.ts';
import { createPlaces } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadFile } from './read-file.ts';
import type { Label } from './sniff.ts';

const MIB = 1024 * 1024;

export interface AsideOptions {
  /** Milliseconds a file may take; 10,000 by default. An archive, which is many files, may take six times as long. */
  readonly deadline?: number;
  /** Bytes of resident memory a child may take; 600 MB by default. */
  readonly memory?: number;
  /** How a child is started; by default locked in as far as this system can. */
  readonly start?: (cpuSeconds: number) => Promise<Confinement>;
  /** Told why a child failed, for the log. Never holds the file's words. */
  readonly onFailure?: (why: string) => void;
}

/** What could be read of an archive: its documents, and what is wrong with its other files. */
export interface ReadArchive {
  readonly documents: readonly CorpusDocument[];
  readonly problems: readonly Problem[];
}

/** Reads untrusted bytes aside. Both throw a Refusal for every way in which a file can fail. */
export interface Aside {
  /** Like `readFile` (read-file.ts). */
  readonly file: (bytes: Uint8Array, label: Label) => Promise<ReadFile>;
  /** Like `readArchive` (archive.ts). */
  readonly archive: (bytes: Uint8Array) => Promise<ReadArchive>;
}

const SAID = {
  deadline: 'This file took too long to read, so I stopped.',
  memory: 'This file takes too much memory to read, so I stopped.',
  answer: 'This file holds more text than I can read safely.',
  broken: 'This file could not be read.',
} as const;

function parsed(line: string): ParsedLine | null {
  try {
    const value: unknown = JSON.parse(line);
    return isLine(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const hasText = (value: unknown) => isObject(value) && 'text' in value && typeof value.text === 'string';

/** A parser taken over by a file could answer anything: only the shapes that we use are let through. */
function isLine(value: unknown): value is ParsedLine {
  if (!isObject(value)) return false;
  if ('refusal' in value) return typeof value.refusal === 'string' && value.refusal.length < 1000;
  if ('problem' in value) return isObject(value.problem) && 'reason' in value.problem;
  return ('read' in value && hasText(value.read)) || ('document' in value && hasText(value.document));
}

/** The lines of an answer, one at a time, since a long one would hold the event loop; null where one is no answer of ours. */
async function readLines(output: Buffer): Promise<ParsedLine[] | null> {
  const all: ParsedLine[] = [];
  for (let from = 0; from < output.length; ) {
    const end = output.indexOf('\n', from);
    const line = end < 0 ? null : parsed(output.toString('utf8', from, end));
    if (line === null) return null;
    if ('refusal' in line) throw new Refusal(line.refusal);
    all.push(line);
    from = end + 1;
    await setImmediate();
  }
  return all;
}

/** Makes a reader that parses each file in a child process of its own, two at a time, and never holds the event loop. */
export function createAside(options: AsideOptions = {}): Aside {
  const { deadline = 10_000, memory = 600 * MIB, onFailure, start = confinement } = options;
  const started = new Map<number, Promise<Confinement>>();
  const place = createPlaces(2, 20);

  function confined(limits: RunLimits): Promise<Confinement> {
    const seconds = Math.ceil(limits.deadline / 1000) + 2;
    const known = started.get(seconds) ?? start(seconds);
    started.set(seconds, known);
    return known;
  }

  async function lines(job: ParseJob, bytes: Uint8Array, limits: RunLimits): Promise<ParsedLine[]> {
    const leave = await place();
    try {
      const ending = await runChild(
        await confined(limits),
        [Buffer.from(`${JSON.stringify(job)}\n`), bytes],
        limits,
      );
      if ('failure' in ending) {
        onFailure?.(`${ending.failure} ${ending.detail}`.trim());
        throw new Refusal(SAID[ending.failure]);
      }
      const all = await readLines(ending.output);
      if (all !== null) return all;
      onFailure?.('no answer');
      throw new Refusal(SAID.broken);
    } finally {
      leave();
    }
  }

  return {
    async file(bytes, { name, contentType }) {
      const job: ParseJob = { kind: 'file', label: { name, contentType } };
      const [line] = await lines(job, bytes, { deadline, memory, answer: 24 * MIB });
      if (line !== undefined && 'read' in line) return line.read;
      onFailure?.('no answer');
      throw new Refusal(SAID.broken);
    },
    async archive(bytes) {
      const all = await lines({ kind: 'archive' }, bytes, {
        deadline: 6 * deadline,
        memory,
        answer: 128 * MIB,
      });
      return {
        documents: all.flatMap((line) => ('document' in line ? [line.document] : [])),
        problems: all.flatMap((line) => ('problem' in line ? [line.problem] : [])),
      };
    },
  };
}
