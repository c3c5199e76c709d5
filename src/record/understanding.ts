// What is understood of a draft, for the person who decides whether to publish it.
import type { Analyse } from '../analysing/analyser.ts';
import type { Analysis } from '../core/analysis.ts';
import { sha256Of } from '../core/canonical.ts';
import type { Details } from '../core/document.ts';
import { nearDuplicates } from '../core/duplicates.ts';
import type { Span } from '../core/span.ts';
import { WordCutter } from '../core/terms/words.ts';
import type { Held } from './holding.ts';

/** Words that a speaker has in a document. */
export interface Voice {
  /** Null: the text does not say whose words they are. */
  readonly name: string | null;
  readonly direct: number;
  readonly paraphrase: number;
}

/** A document of the record that is the same, or nearly. */
export interface Twin {
  readonly documentId: string;
  readonly title: string;
  /** Part of the five-word runs that both have, 0..1; 1 where the texts are the same. */
  readonly share: number;
}

export interface Understanding {
  readonly sha256: string;
  readonly words: number;
  readonly paragraphs: number;
  readonly passages: number;
  /** The first and the last sentence. The same span where there is only one. */
  readonly first: Span;
  readonly last: Span;
  /** Who has most to say first. */
  readonly voices: readonly Voice[];
  readonly twins: readonly Twin[];
}

/** UTF-16 units whose words are counted between two pauses: some five milliseconds of work. */
const COUNTED_BETWEEN_PAUSES = 1 << 15;
/** Texts that differ this much in length can't share nine tenths of their words. */
const LENGTHS_APART = 0.7;

export interface UnderstandingTools {
  readonly analyse: Analyse;
  readonly pause: () => Promise<void>;
}

/**
 * Understands a canonical text.
 *
 * @param others the documents to compare it with; its own, where it revises one, left out.
 * @param pause is awaited between documents and often inside a long one, so that nothing else waits for long.
 */
export async function understand(
  text: string,
  details: Details,
  { analyse, others, pause }: UnderstandingTools & { readonly others: Iterable<Held> },
): Promise<Understanding> {
  const analysis = await analyse(text, details);
  await pause();
  const { passages, paragraphs } = analysis;
  const whole = { start: 0, end: text.length };
  return {
    sha256: sha256Of(text),
    words: await wordsIn(analysis, details.language, pause),
    paragraphs: paragraphs.length,
    passages: passages.length,
    first: spanOf(passages[0] ?? whole),
    last: spanOf(passages.at(-1) ?? whole),
    voices: voicesOf(analysis),
    twins: await twinsOf(text, others, pause),
  };
}

async function wordsIn(
  { text, passages }: Analysis,
  language: string,
  pause: () => Promise<void>,
): Promise<number> {
  const cutter = new WordCutter();
  let [words, rested] = [0, 0];
  for (const { start, end } of passages) {
    words += cutter.cut(text.slice(start, end), language).length;
    if (end - rested < COUNTED_BETWEEN_PAUSES) continue;
    rested = end;
    await pause();
  }
  return words;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function voicesOf({ statements }: Analysis): Voice[] {
  const groups = Map.groupBy(statements, ({ speaker }) => speaker);
  const count = (all: readonly { kind: string }[], kind: string) =>
    all.filter((each) => each.kind === kind).length;
  return Array.from(groups, ([name, all]) => ({
    name,
    direct: count(all, 'direct'),
    paraphrase: count(all, 'paraphrase'),
  })).toSorted((a, b) => b.direct + b.paraphrase - a.direct - a.paraphrase);
}

async function twinsOf(text: string, others: Iterable<Held>, pause: () => Promise<void>): Promise<Twin[]> {
  const like = Array.from(others, ({ revision }) => revision).filter((revision) => {
    const [short, long] = [revision.text.length, text.length].toSorted((a, b) => a - b) as [number, number];
    return short >= LENGTHS_APART * long;
  });
  const texts = like.map((revision) => ({ id: revision.documentId, text: revision.text }));
  const shares = new Map((await nearDuplicates(text, texts, pause)).map(({ id, share }) => [id, share]));
  return like
    .flatMap(({ documentId, details, text: other }) => {
      const share = other === text ? 1 : shares.get(documentId);
      return share === undefined ? [] : [{ documentId, title: details.title, share }];
    })
    .toSorted((a, b) => b.share - a.share);
}
