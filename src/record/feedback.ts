// Feedback: what people think of an answer, and how a moderator answers them.
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Feedback, FeedbackBox, FeedbackKind, StoredAnswer } from '../store/port/answers.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';

const LISTED = 10;

export class FeedbackService {
  readonly #box: FeedbackBox;
  readonly #ambient: Ambient;

  constructor(box: FeedbackBox, ambient: Ambient) {
    this.#box = box;
    this.#ambient = ambient;
  }

  /** Gives, or changes, one person's word on an answer. Who they are is not kept, unless they ask for an answer. */
  async give(asker: Asker, answer: Pick<StoredAnswer, 'id'>, kind: FeedbackKind): Promise<string> {
    const id = this.#ambient.newId();
    await this.#box.give(asker.server, {
      ...this.#facts(asker, id),
      answerId: answer.id,
      kind,
      userId: null,
    });
    return id;
  }

  /** Keeps who gave it, so that a moderator can answer. @throws Refusal where it is somebody else's, or gone. */
  async wantAnswer(asker: Asker, id: string): Promise<void> {
    const given = await this.#box.get(asker.server, id);
    if (given === null || given.asker !== this.#ambient.askerHash(asker.server, asker.id))
      throw new Refusal('I no longer have that feedback. Give it once more under the answer.');
    await this.#box.give(asker.server, {
      ...this.#facts(asker, id),
      answerId: given.answerId,
      kind: given.kind,
      userId: asker.id,
    });
  }

  #facts(asker: Asker, id: string) {
    return {
      id,
      asker: this.#ambient.askerHash(asker.server, asker.id),
      note: null,
      at: this.#ambient.now(),
    };
  }

  /** What no moderator has handled yet, newest first. */
  async open(server: ServerId): Promise<readonly Feedback[]> {
    return this.#box.list(server, { open: true, limit: LISTED });
  }

  async counts(server: ServerId): Promise<Readonly<Record<FeedbackKind, number>>> {
    return this.#box.counts(server);
  }

  /** @throws Refusal where there is none on this server. */
  async get(server: ServerId, id: string): Promise<Feedback> {
    const given = await this.#box.get(server, id);
    if (given === null) throw new Refusal('That feedback is no longer there. See /gaps feedback.');
    return given;
  }

  /** True for the first who handles it. */
  async handle(by: Asker, id: string): Promise<boolean> {
    return this.#box.handle(by.server, id, by.id, this.#ambient.now());
  }
}
