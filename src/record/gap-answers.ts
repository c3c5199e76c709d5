// Gaps that the record answers by now: closed, and who asked to be told is told, once.
import type { ServerId } from '../core/document.ts';
import type { Quote } from '../core/quote.ts';
import type { StoredAnswer } from '../store/port/answers.ts';
import type { Gap, Gaps, Subscription } from '../store/port/gaps.ts';
import type { Ambient } from './ambient.ts';
import { NOBODY } from './asker.ts';
import type { Asking } from './asking.ts';
import { shownSpan } from './recall.ts';

/** Somebody to be told, and with which words. */
export interface Notice {
  readonly gap: Gap;
  readonly to: Subscription;
  /** The answer kept for them, which the buttons of the notice act on. */
  readonly answer: Omit<StoredAnswer, 'correctedAt'>;
  readonly quotes: readonly Quote[];
}

/** Gaps looked at in one go. */
const PAGE = 100;

export class GapAnswers {
  readonly #asking: Pick<Asking, 'look'>;
  readonly #gaps: Gaps;
  readonly #ambient: Ambient;

  constructor(asking: Pick<Asking, 'look'>, gaps: Gaps, ambient: Ambient) {
    this.#asking = asking;
    this.#gaps = gaps;
    this.#ambient = ambient;
  }

  /** The open gaps of a server that its record answers now, with the words. Changes nothing. */
  async found(
    server: ServerId,
  ): Promise<readonly { readonly gap: Gap; readonly quotes: readonly Quote[] }[]> {
    const found: { gap: Gap; quotes: readonly Quote[] }[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const gaps = await this.#gaps.list(server, { status: 'open', limit: PAGE, offset });
      for (const gap of gaps) {
        const looked = await this.#asking.look(server, gap.question);
        if (looked.length > 0) found.push({ gap, quotes: looked });
      }
      if (gaps.length < PAGE) return found;
    }
  }

  /** What to tell those who wait for a gap. Each is told by the one caller that `gaps.tell` lets. */
  async notices(server: ServerId, gap: Gap, quotes: readonly Quote[]): Promise<readonly Notice[]> {
    const waiting = await this.#gaps.waiting(server, gap.id);
    return waiting.map((to) => ({ gap, to, quotes, answer: this.#answerFor(server, { gap, to, quotes }) }));
  }

  /** The answer as it is shown where the gap was asked, to everybody there. */
  answerForAll(gap: Gap, quotes: readonly Quote[]): Notice['answer'] {
    return { ...this.#answer(gap, quotes), asker: NOBODY, audience: 'channel' };
  }

  #answerFor(server: ServerId, { gap, to, quotes }: Omit<Notice, 'answer'>): Notice['answer'] {
    return { ...this.#answer(gap, quotes), asker: this.#ambient.askerHash(server, to.userId) };
  }

  #answer(gap: Gap, quotes: readonly Quote[]): Omit<Notice['answer'], 'asker'> {
    return {
      id: this.#ambient.newId(),
      kind: 'ask',
      question: gap.question,
      spans: quotes.map(shownSpan),
      audience: 'asker',
      shownAt: this.#ambient.now(),
      expiresAt: null,
      state: { confidence: 1, silence: null, further: [], near: [], askedBy: null, gapId: null },
      posted: null,
    };
  }
}
