// What was shown to whom: every answer is kept with its spans, so that buttons, pages and corrections find it again.

import type { ServerId } from '../core/document.ts';
import { MESSAGE_QUESTION_MAX, PRIVATE_ANSWER_MS } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import type { Answers as AnswersArea, ShownSpan, StoredAnswer } from '../store/port/answers.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';

const GONE = 'I no longer have that answer: private ones are kept for 30 days. Ask again with /ask.';
const NOT_YOURS = 'That answer was given to somebody else. Ask it yourself with /ask.';

export interface Showing {
  readonly kind: string;
  readonly question: string;
  readonly spans: readonly ShownSpan[];
  readonly audience: 'asker' | 'channel';
  /** What its buttons and its view need. JSON. */
  readonly state: unknown;
}

/** Keeps answers and finds them again. */
export class AnswerBook {
  readonly #area: AnswersArea;
  readonly #ambient: Ambient;

  constructor(area: AnswersArea, ambient: Ambient) {
    this.#area = area;
    this.#ambient = ambient;
  }

  /** Keeps what is about to be shown. */
  async keep(caller: Asker, showing: Showing): Promise<StoredAnswer> {
    const at = this.#ambient.now();
    const answer = {
      ...showing,
      id: this.#ambient.newId(),
      question: showing.question.slice(0, MESSAGE_QUESTION_MAX).toWellFormed(),
      asker: this.#ambient.askerHash(caller.server, caller.id),
      shownAt: at,
      expiresAt: at + PRIVATE_ANSWER_MS,
      posted: null,
    };
    await this.#area.keep(caller.server, answer);
    return { ...answer, correctedAt: null };
  }

  /**
   * The answer a button belongs to.
   *
   * @throws Refusal where there is none on this server, or it was private to somebody else.
   */
  async recall(caller: Asker, id: string): Promise<StoredAnswer> {
    const answer = await this.#area.get(caller.server, id, this.#ambient.now());
    if (answer === null) throw new Refusal(GONE);
    if (answer.audience === 'asker' && answer.asker !== this.#ambient.askerHash(caller.server, caller.id))
      throw new Refusal(NOT_YOURS);
    return answer;
  }

  /** Replaces what its buttons need. */
  async setState(server: ServerId, id: string, state: unknown): Promise<void> {
    await this.#area.setState(server, id, state);
  }

  /** Remembers where a public answer stands. */
  async posted(server: ServerId, id: string, at: { channelId: string; messageId: string }): Promise<void> {
    await this.#area.setPosted(server, id, at);
  }
}
