// Which sentences are quoted: at most three in all, neighbours joined into one quote.
import type { PassageTable } from '../index/passage-table.ts';
import type { Window } from '../search.ts';
import { tellingOf } from './evidence.ts';
import { MOST_SENTENCES, type Scored } from './rank.ts';

/**
 * How far under the first a passage may score and still be quoted for its score alone. Scores are logarithms of odds: at 2.5 it
 * has a twelfth of the first's chance. With those that bring a missing word, 1.9 sentences are quoted where three were, and
 * they hold the answer for .901 of 3,358 questions where three held it for .909; without them 1.7 and .896.
 */
const FARTHEST = 2.5;

/** Passages near the first, and farther ones that hold a telling word of the question which those before lack. */
function worthQuoting(ranked: readonly Scored[]): Scored[] {
  const least = (ranked[0]?.score ?? 0) - FARTHEST;
  let held = 0;
  return ranked.filter(({ score, place }) => {
    const brings = place.seen.mask & tellingOf(place) & ~held;
    if (score < least && brings === 0) return false;
    held |= brings;
    return true;
  });
}

/** The best passages as windows, best first. Passages that follow one another in a paragraph become one quote. */
export function quotesOf(ranked: readonly Scored[], table: PassageTable, most: number): Window[] {
  let chosen: Window[] = [];
  for (const { passage, score } of worthQuoting(
    ranked.slice(0, Math.min(MOST_SENTENCES, Math.max(1, most))),
  )) {
    // One that stands between two joins both.
    const single = windowOf(passage, score, table);
    const touching = chosen.filter((other) => touches(other, single, passage, table));
    const [first] = touching;
    if (!first) chosen.push(single);
    else {
      const all = [single, ...touching];
      const start = Math.min(...all.map((one) => one.start));
      const end = Math.max(...all.map((one) => one.end));
      chosen = chosen.flatMap((other) =>
        other === first ? [{ ...first, start, end }] : touching.includes(other) ? [] : [other],
      );
    }
  }
  return chosen;
}

function touches(other: Window, single: Window, passage: number, table: PassageTable): boolean {
  if (other.documentId !== single.documentId || other.paragraph !== single.paragraph) return false;
  return (
    gapIsBlank(other.end, single.start, passage, table) || gapIsBlank(single.end, other.start, passage, table)
  );
}

function gapIsBlank(from: number, to: number, passage: number, table: PassageTable): boolean {
  const document = table.entries[table.entry.at(table.block.at(passage))]?.document;
  return from <= to && document?.analysis.text.slice(from, to).trim() === '';
}

export function windowOf(passage: number, score: number, table: PassageTable): Window {
  const block = table.block.at(passage);
  const entry = table.entries[table.entry.at(block)];
  return {
    documentId: entry?.document?.id ?? '',
    paragraph: table.paragraph.at(block),
    start: table.start.at(passage),
    end: table.end.at(passage),
    score,
  };
}
