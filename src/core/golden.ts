// Golden questions: what a record must quote, and where it must be silent.

/** One question with what is expected of the record. */
export interface GoldenQuestion {
  readonly id: string;
  readonly q: string;
  readonly answerable: boolean;
  /** At least one of these must stand in the first or second quote. Empty where unanswerable. */
  readonly any: readonly string[];
  /** Who must have said the quote that holds it, by canonical name, or null. */
  readonly speaker: string | null;
}

/** What was shown: the words of each quote with who said them; none where the record was silent. */
export interface Shown {
  readonly quotes: readonly { readonly words: string; readonly speaker: string | null }[];
  readonly confidence: number;
}

export type Outcome = 'right' | 'silent' | 'wrong words' | 'wrong speaker' | 'should be silent';

export interface GoldenResult {
  readonly id: string;
  readonly q: string;
  readonly outcome: Outcome;
  readonly confidence: number;
  /** The first quote, or null. */
  readonly first: string | null;
}

const QUOTES_THAT_COUNT = 2;

/** Judges one answer. Only the first two quotes count, since a reader rarely looks further. */
export function judgeGolden(question: GoldenQuestion, { quotes, confidence }: Shown): GoldenResult {
  const result = (outcome: Outcome): GoldenResult => ({
    id: question.id,
    q: question.q,
    outcome,
    confidence,
    first: quotes[0]?.words ?? null,
  });
  if (!question.answerable) return result(quotes.length === 0 ? 'right' : 'should be silent');
  if (quotes.length === 0) return result('silent');
  const holding = quotes
    .slice(0, QUOTES_THAT_COUNT)
    .filter(({ words }) => question.any.some((part) => words.includes(part)));
  if (holding.length === 0) return result('wrong words');
  const said = question.speaker === null || holding.some(({ speaker }) => speaker === question.speaker);
  return result(said ? 'right' : 'wrong speaker');
}

/** A question whose outcome is another than it was; `before` is null for a new one. */
export interface GoldenChange {
  readonly id: string;
  readonly before: Outcome | null;
  readonly now: Outcome;
}

/** What changed since an earlier run. */
export function goldenChanges(before: readonly GoldenResult[], now: readonly GoldenResult[]): GoldenChange[] {
  const earlier = new Map(before.map(({ id, outcome }) => [id, outcome]));
  return now
    .map(({ id, outcome }) => ({ id, before: earlier.get(id) ?? null, now: outcome }))
    .filter((change) => change.before !== change.now);
}

/** @throws TypeError naming the entry, where a list of golden questions is not one. */
export function goldenQuestions(value: unknown): GoldenQuestion[] {
  if (!Array.isArray(value)) throw new TypeError('Golden questions are a list.');
  const seen = new Set<string>();
  return value.map((entry: unknown, index) => {
    const at = `Golden question ${index + 1}`;
    if (typeof entry !== 'object' || entry === null)
      throw new TypeError(`${at} is not an entry with id and q.`);
    const {
      id,
      q,
      answerable,
      any = [],
      speaker = null,
    } = entry as Partial<Record<keyof GoldenQuestion, unknown>>;
    if (typeof id !== 'string' || typeof q !== 'string') throw new TypeError(`${at} needs an id and a q.`);
    if (seen.has(id)) throw new TypeError(`${at} repeats the id ${id}.`);
    seen.add(id);
    if (typeof answerable !== 'boolean')
      throw new TypeError(`${at} (${id}) needs answerable: true or false.`);
    if (!Array.isArray(any) || !any.every((part) => typeof part === 'string'))
      throw new TypeError(`${at} (${id}): any is a list of words.`);
    if (answerable === (any.length === 0))
      throw new TypeError(`${at} (${id}) needs any exactly where it is answerable.`);
    if (speaker !== null && typeof speaker !== 'string')
      throw new TypeError(`${at} (${id}): speaker is a name.`);
    return { id, q, answerable, any, speaker };
  });
}
