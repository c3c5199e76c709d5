// Corrections: whose words changed or went, in which posted answers, so that those can be made to say so.
import { DEPLOYMENT, type ServerId } from '../core/document.ts';
import type { StoredAnswer } from '../store/port/answers.ts';
import type { Documents } from '../store/port/documents.ts';
import type { Areas, Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import type { Recall } from './recall.ts';

/** The kind of due time of a document that changed; its id is the document's, or `ALL_STARTERS`. */
export const DOCUMENT_CHANGED = 'correction.document';
/** The kind of due time of a posted answer that may need a correction; its id is the answer's. */
export const ANSWER_STALE = 'correction.answer';
const ALL_STARTERS = 'all';

type Changing = Pick<Documents, 'revise' | 'keepInStep' | 'withdraw' | 'restore' | 'hide'>;

/** Changes to documents, each with the note that posted answers may need a correction, in one transaction. */
export function correcting(store: Pick<Store, 'atomically'>): Changing {
  const noting = <T>(
    [server, id, at]: readonly [ServerId, string, number],
    change: (areas: Areas) => Promise<T>,
  ): Promise<T> =>
    store.atomically(async (areas) => {
      const changed = await change(areas);
      if (changed !== null && changed !== false) await noteChange(areas, server, { id, at });
      return changed;
    });
  return {
    revise: (server, id, filing, act) =>
      noting([server, id, act.at], ({ documents }) => documents.revise(server, id, filing, act)),
    keepInStep: (server, filing, act) =>
      store.atomically(async (areas) => {
        const kept = await areas.documents.keepInStep(server, filing, act);
        if (kept.change === 'revised' || kept.change === 'restored')
          await noteChange(areas, server, { id: kept.document.id, at: act.at });
        return kept;
      }),
    withdraw: (server, id, act) =>
      noting([server, id, act.at], ({ documents }) => documents.withdraw(server, id, act)),
    restore: (server, id, act) =>
      noting([server, id, act.at], ({ documents }) => documents.restore(server, id, act)),
    hide: (server, what, hidden, act) =>
      noting([server, what, act.at], ({ documents }) => documents.hide(server, what, hidden, act)),
  };
}

/** Notes, within a transaction, that a document's words changed for the server (for all, where it is `DEPLOYMENT`). */
export async function noteChange(
  { due }: Pick<Areas, 'due'>,
  server: ServerId,
  { id, at }: { readonly id: string; readonly at: number },
): Promise<void> {
  await due.set({ server, kind: DOCUMENT_CHANGED, id, at });
}

/** Finds the posted answers that a change concerns. What is to be done is kept as due times, so that a crash loses nothing. */
export class Corrections {
  readonly #store: Pick<Store, 'answers' | 'atomically' | 'documents' | 'servers'>;
  readonly #recall: Pick<Recall, 'quotes'>;
  readonly #ambient: Pick<Ambient, 'now'>;

  constructor(
    store: Pick<Store, 'answers' | 'atomically' | 'documents' | 'servers'>,
    recall: Pick<Recall, 'quotes'>,
    ambient: Pick<Ambient, 'now'>,
  ) {
    this.#store = store;
    this.#recall = recall;
    this.#ambient = ambient;
  }

  /** Makes every posted answer due that quoted a changed document. @returns how many. */
  async spread(server: ServerId, changed: string): Promise<number> {
    const { answers, documents, servers } = this.#store;
    const ids =
      changed === ALL_STARTERS
        ? (await documents.list(DEPLOYMENT)).map(({ document }) => document.id)
        : [changed];
    const concerned = server === DEPLOYMENT ? await servers.list() : [server];
    let spread = 0;
    for (const each of concerned)
      for (const id of ids) {
        const quoting = await answers.quoting(each, id);
        await this.#setDue(
          each,
          quoting.map((answer) => answer.id),
        );
        spread += quoting.length;
      }
    return spread;
  }

  /** A posted answer whose message does not show how its words stand; null where it does, or is gone. */
  async stale(server: ServerId, answerId: string): Promise<StoredAnswer | null> {
    const answer = await this.#store.answers.get(server, answerId, this.#ambient.now());
    if (answer === null || answer.posted === null) return null;
    // Once corrected, it is shown anew at every change: the last word may be that all is as it was.
    if (answer.correctedAt !== null) return answer;
    const quotes = await this.#recall.quotes(server, answer.spans);
    return quotes.some(({ standing }) => standing !== 'current') ? answer : null;
  }

  /** An answer was posted just now: its words may have changed between asking and posting. */
  async posted(server: ServerId, answerId: string): Promise<void> {
    if ((await this.stale(server, answerId)) !== null) await this.#setDue(server, [answerId]);
  }

  async corrected(server: ServerId, answerId: string): Promise<void> {
    await this.#store.answers.setCorrected(server, answerId, this.#ambient.now());
  }

  async gone(server: ServerId, messageId: string): Promise<void> {
    await this.#store.answers.forgetPosted(server, messageId);
  }

  async #setDue(server: ServerId, ids: readonly string[]): Promise<void> {
    const at = this.#ambient.now();
    if (ids.length > 0)
      await this.#store.atomically(async ({ due }) => {
        for (const id of ids) await due.set({ server, kind: ANSWER_STALE, id, at });
      });
  }
}
