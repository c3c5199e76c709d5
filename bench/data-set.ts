// A data set as it lies on disk: passages, questions, and which passages answer which question.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Line } from './passages.ts';

export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly answerable: boolean;
  /** The document it was asked about; absent where nothing in the set is about it. */
  readonly doc?: string | null;
  /** The paragraph it was written about, where it is unanswerable. */
  readonly near?: string;
  /** What kind of unanswerable. */
  readonly kind?: string;
  /** The document it was written about, where the set does not hold that. */
  readonly absent_doc?: string;
}

/** The document a question was written about, in the set or not: what is held out together. */
export const aboutOf = ({ doc, near, absent_doc, id }: Asked): string =>
  doc ?? near?.split('#')[0] ?? absent_doc ?? id;

export interface DataSet {
  readonly name: string;
  readonly language: string;
  readonly passages: readonly Line[];
  readonly questions: readonly Asked[];
  /** Question id → ids of the passages that answer it. */
  readonly gold: ReadonlyMap<string, ReadonlySet<string>>;
}

function lines<T>(file: string): T[] {
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return rows.map((row) => JSON.parse(row) as T);
}

/** Names of the sets in `folder` (`<name>/dev/queries.jsonl`). */
export function setsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'dev', 'queries.jsonl')));
}

/** Reads the dev half of a set. A file `PASSAGES` names other passage files. A set named `…-xx` is in language `xx`. */
export function readSet(folder: string, name: string): DataSet {
  const at = path.join(folder, name, 'dev');
  const pointer = path.join(at, 'PASSAGES');
  const files = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim().split('\n') : ['passages.jsonl'];
  const gold = new Map<string, Set<string>>();
  for (const row of readFileSync(path.join(at, 'qrels.tsv'), 'utf8').split('\n').filter(Boolean)) {
    const [question = '', passage = ''] = row.split('\t');
    const held = gold.get(question) ?? new Set();
    gold.set(question, held.add(passage));
  }
  return {
    name,
    language: /-([a-z]{2})$/.exec(name)?.[1] ?? 'en',
    passages: files.flatMap((file) => lines<Line>(path.join(at, file))),
    questions: lines<Asked>(path.join(at, 'queries.jsonl')),
    gold,
  };
}
