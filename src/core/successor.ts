// What became of quoted words in a later text of the same document.
import type { Analysis } from './analysis.ts';
import { overlap, type Span } from './span.ts';

/**
 * `same`: the very words stand in the later text, at each of `spans` · `changed`: these sentences took their place ·
 * `gone`: nothing there resembles them.
 */
export type Succession =
  | { readonly kind: 'same'; readonly spans: readonly Span[] }
  | { readonly kind: 'changed'; readonly span: Span }
  | { readonly kind: 'gone' };

/** Two sentences that share fewer of their words than this (Dice) are two sentences, not one that was changed. */
const RESEMBLES = 0.5;
/** Words that stand so often are a set phrase; looking further would not help anybody. */
const PLACES_MAX = 20;

/** Where the words of `span` in the earlier text stand in the later one. Linear in both texts. */
export function successorOf(earlier: Analysis, span: Span, later: Analysis): Succession {
  const spans = placesOf(earlier.text.slice(span.start, span.end), later.text);
  if (spans.length > 0) return { kind: 'same', spans };
  const quoted = earlier.passages.filter((passage) => overlap(passage, span) > 0);
  const kept = new Set(earlier.passages.map((passage) => wordsIn(earlier.text, passage).join(' ')));
  const fresh = later.passages
    .map((passage) => ({ passage, words: wordsIn(later.text, passage) }))
    .filter(({ words }) => !kept.has(words.join(' ')));
  const found = quoted.flatMap((passage) => {
    const words = wordsIn(earlier.text, passage);
    const [best] = fresh
      .map((each) => ({ span: each.passage, likeness: dice(words, each.words) }))
      .toSorted((a, b) => b.likeness - a.likeness);
    return best !== undefined && best.likeness >= RESEMBLES ? [best] : [];
  });
  const [best] = found.toSorted((a, b) => b.likeness - a.likeness);
  if (best === undefined) return { kind: 'gone' };
  const together = found.filter((each) => each.span.paragraph === best.span.paragraph);
  const start = Math.min(...together.map((each) => each.span.start));
  const end = Math.max(...together.map((each) => each.span.end));
  return { kind: 'changed', span: { start, end } };
}

function placesOf(words: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && spans.length < PLACES_MAX; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

/** Words without case and punctuation; each character where a script writes no blanks. */
function wordsIn(text: string, { start, end }: Span): string[] {
  const words = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;
  return text.slice(start, end).toLowerCase().match(words) ?? [];
}

/** The share of words that both have, each as often as it stands: 1 for the same words, 0 for none in common. */
function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    both += 1;
    left.set(word, count - 1);
  }
  const all = a.length + b.length;
  return all === 0 ? 0 : (2 * both) / all;
}
