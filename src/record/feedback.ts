// Feedback: what people think of an answer, and how a moderator answers them.
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Answers, Feedback, FeedbackBox, FeedbackKind, StoredAnswer } from '../store/port/answers.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';

const LISTED = 10;

/** Feedback as a moderator sees it. */
export interface Reported extends Feedback {
  /** Null where the answer is no longer kept. */
  readonly question: string | null;
  readonly wantsAnswer: boolean;
}

export interface FeedbackOptions {
  readonly box: FeedbackBox;
  readonly answers: Pick<Answers, 'get'>;
  readonly ambient: Ambient;
  /** Sends a moderator's words to a person, by direct message. */
  readonly tell: (server: ServerId, userId: string, words: string) => Promise<void>;
}

export class FeedbackService {
  readonly #options: FeedbackOptions;

  constructor(options: FeedbackOptions) {
    this.#options = options;
  }

  /** Gives, or changes, one person's word on an answer. Who they are is not kept, unless they ask for an answer. */
  async give(asker: Asker, answer: Pick<StoredAnswer, 'id'>, kind: FeedbackKind): Promise<string> {
    const id = this.#options.ambient.newId();
    await this.#options.box.give(asker.server, {
      ...this.#facts(asker, id),
      answerId: answer.id,
      kind,
      userId: null,
    });
    return id;
  }

  /** Keeps who gave it, so that a moderator can answer. @throws Refusal where it is somebody else's, or gone. */
  async wantAnswer(asker: Asker, id: string): Promise<void> {
    const given = await this.#options.box.get(asker.server, id);
    if (given === null || given.asker !== this.#options.ambient.askerHash(asker.server, asker.id))
      throw new Refusal('I no longer have that feedback. Give it once more under the answer.');
    await this.#options.box.give(asker.server, {
      ...this.#facts(asker, id),
      answerId: given.answerId,
      kind: given.kind,
      userId: asker.id,
    });
  }

  #facts(asker: Asker, id: string) {
    return {
      id,
      asker: this.#options.ambient.askerHash(asker.server, asker.id),
      note: null,
      at: this.#options.ambient.now(),
    };
  }

  /** What no moderator has handled yet, newest first, with the question where it is still kept. */
  async open(server: ServerId): Promise<readonly Reported[]> {
    const given = await this.#options.box.list(server, { open: true, limit: LISTED });
    return Promise.all(given.map((each) => this.#reported(server, each)));
  }

  async counts(server: ServerId): Promise<Readonly<Record<FeedbackKind, number>>> {
    return this.#options.box.counts(server);
  }

  /** @throws Refusal where there is none on this server. */
  async get(server: ServerId, id: string): Promise<Reported> {
    const given = await this.#options.box.get(server, id);
    if (given === null) throw new Refusal('That feedback is no longer there. See /feedback.');
    return this.#reported(server, given);
  }

  async #reported(server: ServerId, given: Feedback): Promise<Reported> {
    const answer = await this.#options.answers.get(server, given.answerId, this.#options.ambient.now());
    return { ...given, question: answer?.question ?? null, wantsAnswer: given.userId !== null };
  }

  /**
   * Answers who gave it, by direct message, and counts it as handled.
   *
   * @throws Refusal where they did not ask for an answer, or another moderator was first.
   */
  async answer(by: Asker, id: string, words: string): Promise<void> {
    const { userId } = await this.get(by.server, id);
    if (userId === null) throw new Refusal('Whoever gave this feedback did not ask for an answer.');
    if (!(await this.handle(by, id))) throw new Refusal('Another moderator has handled it already.');
    await this.#options.tell(by.server, userId, words);
  }

  /** True for the first who handles it. */
  async handle(by: Asker, id: string): Promise<boolean> {
    return this.#options.box.handle(by.server, id, by.id, this.#options.ambient.now());
  }
}
