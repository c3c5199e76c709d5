// Checking quotations against the record, and what was shown of it kept.
import type { CheckResult, DocumentSpan } from '../core/check/check-result.ts';
import type { Checked, CheckShown } from '../core/check/checked.ts';
import { checkSupplied } from '../core/check/supplied.ts';
import { QUOTATION_MAX, QUOTATIONS_CHECKED } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import type { ShownSpan, StoredAnswer } from '../store/port/answers.ts';
import type { AnswerBook } from './answers.ts';
import type { Asker } from './asker.ts';
import type { Library } from './library.ts';
import type { Recall } from './recall.ts';

/** A quotation somebody supplies, and whom they lay it to. */
export interface Supplied {
  readonly quote: string;
  readonly speaker: string | null;
}

/** What is kept of a check. */
interface State {
  readonly kept: readonly Kept[];
  readonly unchecked: number;
}

/** What is kept of one quotation: the result as it was shown, and where the words stood. */
interface Kept {
  readonly supplied: string;
  readonly result: CheckResult;
  readonly sentences: readonly ShownSpan[];
  readonly perhaps: ShownSpan | null;
}

export interface CheckingOptions {
  readonly library: Library;
  readonly answers: AnswerBook;
  readonly recall: Recall;
}

export class Checking {
  readonly #options: CheckingOptions;

  constructor(options: CheckingOptions) {
    this.#options = options;
  }

  /**
   * Checks quotations against the server's record.
   *
   * @throws Refusal when there is none, or one is too long.
   */
  async check(
    asker: Asker,
    supplied: readonly Supplied[],
    audience: 'asker' | 'channel' = 'asker',
  ): Promise<CheckShown> {
    if (supplied.length === 0 || supplied.every(({ quote }) => quote.trim() === ''))
      throw new Refusal('There is no quotation to check. Give the words that somebody is said to have said.');
    if (supplied.some(({ quote }) => quote.length > QUOTATION_MAX))
      throw new Refusal(`A quotation may have up to ${QUOTATION_MAX} characters. Check a long one in parts.`);
    const { check, documents } = await this.#options.library.open(asker.server);
    const placed = (span: DocumentSpan): readonly ShownSpan[] => {
      const held = documents.get(span.documentId);
      return held === undefined ? [] : [{ ...span, revisionId: held.revision.id }];
    };
    const findings = supplied.flatMap(({ quote, speaker }) => checkSupplied(check, quote, speaker));
    const kept = findings.slice(0, QUOTATIONS_CHECKED).map(({ supplied: quote, result }): Kept => {
      const perhaps = result.perhaps === null ? [] : placed(result.perhaps);
      return {
        supplied: quote,
        result,
        sentences: result.sentences.flatMap(placed),
        perhaps: perhaps[0] ?? null,
      };
    });
    const stored = await this.#options.answers.keep(asker, {
      kind: 'check',
      question: '',
      spans: kept.flatMap(({ sentences }) => sentences),
      audience,
      state: { kept, unchecked: Math.max(0, findings.length - kept.length) } satisfies State,
    });
    return this.again(asker, stored);
  }

  /** A stored check as it was shown. */
  async again({ server }: Pick<Asker, 'server'>, stored: StoredAnswer): Promise<CheckShown> {
    if (stored.state === null)
      throw new Refusal('That check is not kept any more. Give the quotation to /check again.');
    const { kept, unchecked } = stored.state as State;
    const checked: Checked[] = [];
    for (const { supplied, result, sentences, perhaps } of kept) {
      const quotes = await this.#options.recall.quotes(server, sentences);
      const [near] = perhaps === null ? [] : await this.#options.recall.quotes(server, [perhaps]);
      checked.push({ supplied, result, quotes, perhaps: near ?? null });
    }
    return { id: stored.id, checked, unchecked, passages: stored.spans.length };
  }
}
