// Questions put to records of every size, with what the decision saw: what it is fitted and judged on.
import { RecordIndex } from '../src/core/index/record-index.ts';
import type { Signals } from '../src/core/rank/decision.ts';
import type { IndexDocument } from '../src/core/search.ts';
import { type Asked, aboutOf, type DataSet } from './data-set.ts';
import { assemble, type Line } from './passages.ts';
import { type Random, seeded } from './seeded.ts';
import { variedTo } from './variations.ts';

/** One question put to one record. */
export interface Trial {
  readonly signals: Signals;
  readonly answerable: boolean;
  /**
   * `yes`, or the kind of unanswerable: `absent` (not about it), `renamed` (not about it, but naming its people), `beside` (about
   * another part of the document), `adversarial` (about it, and not answered).
   */
  readonly kind: string;
  /** Which sort of record: `all`, `many`, `all but one`, `article`, `apart`, `paragraphs`. */
  readonly record: string;
  readonly fold: string;
}

async function indexOf(documents: readonly IndexDocument[]): Promise<RecordIndex> {
  const index = new RecordIndex();
  for (const document of documents) await index.add(document);
  return index;
}

function put(index: RecordIndex, question: Asked, as: Pick<Trial, 'kind' | 'record'>): Trial {
  return {
    ...as,
    signals: index.judge(question.text).signals,
    answerable: as.kind === 'yes',
    fold: aboutOf(question),
  };
}

/** What trials are made of: a set, and chance that is the same in every run. */
interface Source {
  readonly set: DataSet;
  readonly random: Random;
}

/** Passages of the large record. */
const MANY = 30_000;
/** How many records of a few paragraphs are made. */
const SMALL_RECORDS = 400;

/** Records of every size out of one set: what the decision is fitted on, and held out from. The same in every run. */
export async function trialsOfEverySize(set: DataSet): Promise<Trial[]> {
  const source = { set, random: seeded(7) };
  return [
    ...(await trialsOfAll(source)),
    ...(await trialsOfMany(source)),
    ...(await trialsWithout(source)),
    ...(await trialsOfArticles(source, 'article')),
    ...(await trialsOfArticles(source, 'apart')),
    ...(await trialsOfParagraphs(source, SMALL_RECORDS)),
  ];
}

/** The whole set in one record. */
async function trialsOfAll({ set }: Source): Promise<Trial[]> {
  const whole = await indexOf(assemble(set.passages, set.language).documents);
  return set.questions.map((question) =>
    put(whole, question, { kind: question.kind ?? 'yes', record: 'all' }),
  );
}

/** The whole set among seven times as much that shares its common words and some of its names. */
async function trialsOfMany({ set }: Source): Promise<Trial[]> {
  const many = await indexOf(assemble(variedTo(MANY, set.passages), set.language).documents);
  return set.questions.map((question) =>
    put(many, question, { kind: question.kind ?? 'yes', record: 'many' }),
  );
}

/** The set without one document, asked what that document answers: many more questions that a large record is not about. */
async function trialsWithout({ set }: Source): Promise<Trial[]> {
  const { documents } = assemble(set.passages, set.language);
  const trials: Trial[] = [];
  for (const missing of documents) {
    const index = await indexOf(documents.filter((document) => document !== missing));
    for (const question of set.questions)
      if (question.answerable && question.doc === missing.id)
        trials.push(put(index, question, { kind: 'absent', record: 'all but one' }));
  }
  return trials;
}

/**
 * Each document alone, or (`apart`) dealt out over several, as a story is told in several articles: asked what it answers, what was
 * written against it, and anything else.
 */
async function trialsOfArticles({ set, random }: Source, record: 'article' | 'apart'): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const [id, lines] of Map.groupBy(set.passages, ({ doc }) => doc)) {
    const held = record === 'apart' ? dealt(lines, random) : lines;
    const index = await indexOf(assemble(held, set.language).documents);
    const near = set.questions.filter(({ doc, near: at }) => (doc ?? at?.split('#')[0]) === id);
    for (const question of near) trials.push(put(index, question, { kind: question.kind ?? 'yes', record }));
    const far = set.questions.filter(({ doc, kind }) => doc !== id && kind !== 'adversarial');
    for (let count = 0; count < near.length / 2; count++) {
      const question = far[Math.floor(random() * far.length)];
      if (question) trials.push(put(index, question, { kind: 'absent', record }));
    }
  }
  return trials;
}

/** Many small records, of a few paragraphs each: asked what they answer, what the rest of the article answers, and anything else. */
async function trialsOfParagraphs({ set, random }: Source, records: number): Promise<Trial[]> {
  const byDocument = Map.groupBy(set.passages, ({ doc }) => doc);
  const all = [...byDocument.values()];
  const trials: Trial[] = [];
  for (let made = 0; made < records; made++) {
    const lines = someParagraphs(all[Math.floor(random() * all.length)] ?? [], random);
    const held = new Set(lines.map(({ id }) => id));
    const paragraphs = new Set(lines.map(({ para, id }) => para ?? id));
    const record = made % 2 === 0 ? lines : dealt(lines, random);
    const index = await indexOf(assemble(record, set.language).documents);
    const names = namesIn(lines);
    const pick = <T>(from: readonly T[], most: number) =>
      Array.from(
        { length: Math.min(most, from.length) },
        () => from[Math.floor(random() * from.length)] as T,
      );
    const own = set.questions.filter(
      ({ id, answerable }) => answerable && [...(set.gold.get(id) ?? [])].some((p) => held.has(p)),
    );
    const near = set.questions.filter(
      ({ kind, near: at }) => kind === 'adversarial' && at !== undefined && paragraphs.has(at),
    );
    const beside = set.questions.filter(
      ({ id, doc, answerable }) => answerable && doc === lines[0]?.doc && !own.some((one) => one.id === id),
    );
    const far = set.questions.filter(({ doc, kind }) => doc !== lines[0]?.doc && kind !== 'adversarial');
    for (const question of pick(own, 8))
      trials.push(put(index, question, { kind: 'yes', record: 'paragraphs' }));
    for (const question of pick(near, 4))
      trials.push(put(index, question, { kind: 'adversarial', record: 'paragraphs' }));
    for (const question of pick(beside, 4))
      trials.push(put(index, question, { kind: 'beside', record: 'paragraphs' }));
    for (const question of pick(far, 4))
      trials.push(put(index, question, { kind: 'absent', record: 'paragraphs' }));
    for (const question of pick(far, 6)) {
      const text = renamed(question.text, () => names[Math.floor(random() * names.length)] ?? '');
      if (text !== null && names.length > 0)
        trials.push(put(index, { ...question, text }, { kind: 'renamed', record: 'paragraphs' }));
    }
  }
  return trials;
}

/** The same lines in two to ten documents, paragraph by paragraph at random; every second of them keeps the title. */
function dealt(lines: readonly Line[], random: Random): Line[] {
  const piles = 2 + Math.floor(random() * 9);
  return [...Map.groupBy(lines, ({ para, id }) => para ?? id).values()]
    .map((held) => {
      const pile = Math.floor(random() * piles);
      return {
        pile,
        held: held.map((line) => ({
          ...line,
          doc: `${line.doc}~${pile}`,
          title: pile % 2 ? '' : (line.title ?? ''),
        })),
      };
    })
    .toSorted((a, b) => a.pile - b.pile)
    .flatMap(({ held }) => held);
}

function someParagraphs(lines: readonly Line[], random: Random): Line[] {
  const paragraphs = [...Map.groupBy(lines, ({ para, id }) => para ?? id).values()];
  const count = 1 + Math.floor(random() * 6);
  const from = Math.floor(random() * Math.max(1, paragraphs.length - count));
  return paragraphs.slice(from, from + count).flat();
}

const NAME = /(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)*/gu;
const MOST_NAMES = 5;

/** The names that stand most often in some lines, most frequent first. */
function namesIn(lines: readonly Line[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    for (const [name] of text.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
}

/**
 * A question about something else, asked of the record's own people and places: what members ask most, and nothing answers.
 * Null where it names nothing.
 */
function renamed(question: string, name: () => string): string | null {
  const text = question.replace(NAME, name);
  return text === question ? null : text;
}
