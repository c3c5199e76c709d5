// An analysis as a few arrays of numbers: what goes from one thread to another without being copied, and is unpacked a bit at a time.
import type { Analysis } from '../core/analysis.ts';
import type { Passage } from '../core/passage.ts';
import type { Span } from '../core/span.ts';
import type { Statement } from '../core/statement.ts';

/** All but the text, which both sides have. */
export interface Packed {
  /** Start and end of each. */
  readonly paragraphs: Uint32Array<ArrayBuffer>;
  /** Start, end and paragraph of each. */
  readonly passages: Uint32Array<ArrayBuffer>;
  /** Start, end, kind, speaker and mention of each: see `STATEMENT`. */
  readonly statements: Uint32Array<ArrayBuffer>;
  /** The names of all speakers one after another, each once, and where each ends. */
  readonly names: string;
  readonly nameEnds: Uint32Array<ArrayBuffer>;
}

const KINDS = ['direct', 'paraphrase'] as const;
/** Numbers in a statement: start, end, kind, speaker from 1 (0: nobody), 1 where there is a mention, its start and end. */
const STATEMENT = 7;
const PASSAGE = 3;
const SPAN = 2;
/** How many spans are unpacked before the event loop gets its turn: about a millisecond of work. */
const UNPACKED_BETWEEN_PAUSES = 4096;

/** Packs an analysis. */
export function packed({ paragraphs, passages, statements }: Analysis): Packed {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  const told = columns(statements, STATEMENT, ({ start, end, kind, speaker, mention }) => [
    start,
    end,
    KINDS.indexOf(kind),
    speaker === null ? 0 : numberOf(speaker),
    mention === null ? 0 : 1,
    mention?.start ?? 0,
    mention?.end ?? 0,
  ]);
  const names = [...numbers.keys()];
  let end = 0;
  return {
    paragraphs: columns(paragraphs, SPAN, (span) => [span.start, span.end]),
    passages: columns(passages, PASSAGE, (passage) => [passage.start, passage.end, passage.paragraph]),
    statements: told,
    names: names.join(''),
    nameEnds: Uint32Array.from(names, (name) => (end += name.length)),
  };
}

/** What of it is given away when it is sent, instead of copied. */
export const buffersOf = ({ paragraphs, passages, statements, nameEnds }: Packed): ArrayBuffer[] =>
  [paragraphs, passages, statements, nameEnds].map(({ buffer }) => buffer);

/** The analysis of `text` that was packed. `pause` is awaited often: some texts have a million paragraphs. */
export async function unpacked(text: string, parts: Packed, pause: () => Promise<void>): Promise<Analysis> {
  const { names, nameEnds, paragraphs, passages, statements } = parts;
  const speakers = await items(nameEnds, 1, pause, (at) => names.slice(nameEnds[at - 1] ?? 0, nameEnds[at]));
  return {
    text,
    paragraphs: await items(paragraphs, SPAN, pause, (at): Span => spanAt(paragraphs, at)),
    passages: await items(
      passages,
      PASSAGE,
      pause,
      (at): Passage => ({ ...spanAt(passages, at), paragraph: passages[at + 2] as number }),
    ),
    statements: await items(
      statements,
      STATEMENT,
      pause,
      (at): Statement => ({
        ...spanAt(statements, at),
        kind: KINDS[statements[at + 2] as number] as Statement['kind'],
        speaker: speakers[(statements[at + 3] as number) - 1] ?? null,
        mention: statements[at + 4] === 0 ? null : spanAt(statements, at + 5),
      }),
    ),
  };
}

const spanAt = (numbers: Uint32Array, at: number): Span => ({
  start: numbers[at] as number,
  end: numbers[at + 1] as number,
});

function columns<T>(all: readonly T[], width: number, numbersOf: (one: T) => readonly number[]) {
  const numbers = new Uint32Array(all.length * width);
  for (const [at, one] of all.entries()) numbers.set(numbersOf(one), at * width);
  return numbers;
}

async function items<T>(
  numbers: Uint32Array,
  width: number,
  pause: () => Promise<void>,
  itemAt: (at: number) => T,
): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < numbers.length; at += width) {
    all.push(itemAt(at));
    if (all.length % UNPACKED_BETWEEN_PAUSES === 0) await pause();
  }
  return all;
}
