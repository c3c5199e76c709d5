// How far long work is, shown in the private message that waits for its answer.
import type { Reply } from '../reply/reply.ts';

/**
 * Shows the latest of what is said, one edit at a time. Before the message is there, nothing is sent; after `close`, nothing more.
 * An edit that fails is no matter: the answer follows.
 */
export class Progress {
  readonly #edit: (reply: Reply) => Promise<unknown>;
  #latest: Reply | null = null;
  #open = false;
  #sending: Promise<void> | null = null;

  constructor(edit: (reply: Reply) => Promise<unknown>) {
    this.#edit = edit;
  }

  readonly say = (reply: Reply): void => {
    this.#latest = reply;
    if (this.#open) this.#send();
  };

  /** The message is there. */
  open(): void {
    this.#open = true;
    this.#send();
  }

  /** Settles when no edit is under way, and none will be. */
  async close(): Promise<void> {
    this.#open = false;
    await this.#sending;
  }

  #send(): void {
    this.#sending ??= this.#drain().finally(() => {
      this.#sending = null;
    });
  }

  async #drain(): Promise<void> {
    while (this.#open && this.#latest !== null) {
      const reply = this.#latest;
      this.#latest = null;
      await this.#edit(reply).catch(() => undefined);
    }
  }
}
