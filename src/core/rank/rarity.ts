// How much a match of a term says about a passage: rare terms more than common ones, in records of ten sentences as in large ones.
import type { Vocabulary } from '../index/vocabulary.ts';
import { usualShare } from '../terms/frequent-words.ts';
import type { Term } from '../terms/question.ts';

/** The record is mixed with so many imagined passages, so that in a small one a word it lacks still counts as rare. */
const IMAGINED = 300;
/** In how many of those a word stands that was never seen. */
const IMAGINED_HITS = 0.5;
/** The share of the imagined passages that are like the record's own, so that a word in half of ten sentences is not rare. */
const LIKE_THE_RECORD = 0.2;

/** What a common word tells, whatever the record. */
const COMMON_WORTH = 0.3;

/**
 * The inverse document frequency of BM25 (Robertson and Spärck Jones 1976; 1 + … as Lucene has it, so that it never falls below 0) over the
 * record and the imagined passages. Of a misspelt term: of what it was corrected to. Kin count as unseen: the record's other word says
 * nothing of how rare the question's is.
 */
export function worthOf(term: Term, language: string, vocabulary: Vocabulary, size: number): number {
  if (term.common) return COMMON_WORTH;
  const own = term.found === 'kin' ? undefined : term.variants[0];
  const held = own ? vocabulary.passages.at(own.stem) : 0;
  const all = size + IMAGINED;
  const usual = usualShare(term.stem, language);
  const met = held + IMAGINED_HITS + IMAGINED * usual + (held / (size + 1)) * LIKE_THE_RECORD * IMAGINED;
  // An everyday word stays one in a large record that happens to lack it.
  const hits = Math.max(met, usual * all);
  return Math.log(1 + (all - hits + 0.5) / (hits + 0.5));
}
