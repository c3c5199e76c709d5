// How a discussion goes on: closed, opened again, extended. Each change is kept first, with the note that it is due to be carried out.
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { Areas, Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import { type Closing, type Poll, pollOf, subjectOf } from './discussion-shapes.ts';
import { DISCUSSION_OPENING, OPENING_MS } from './discussions.ts';

/** Due when something may be to do for a discussion: its id is the discussion's. */
export const DISCUSSION_CARE = 'discussion.care';

/** More than any server has running. */
const TOUCHED_MAX = 5000;

const CLOSED_ALREADY = 'That discussion is closed already. /discuss reopen opens it again.';
const NOT_CLOSED = 'That discussion is not closed. /discuss extend gives it more time.';
const NOT_OPEN = 'Only an open discussion can be extended. /discuss reopen opens a closed one again.';
const NO_THREAD = 'That discussion never had a thread. Start it with /discuss start.';
const CHANGED = 'That discussion has changed just now. See /discuss list.';

export interface Reopening {
  /** Discord user id. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  readonly poll: Poll | null;
}

/** Keeps changes of discussions. */
export class DiscussionChanges {
  readonly #store: Pick<Store, 'atomically' | 'discussions'>;
  readonly #ambient: Pick<Ambient, 'now'>;

  constructor(store: Pick<Store, 'atomically' | 'discussions'>, ambient: Pick<Ambient, 'now'>) {
    this.#store = store;
    this.#ambient = ambient;
  }

  /**
   * An open discussion is `closing` from here on.
   *
   * @param also done in the same transaction.
   * @returns false where it was not open any more.
   */
  async close(
    server: ServerId,
    discussion: Discussion,
    closing: Closing,
    also: (areas: Areas) => Promise<void> = async () => {},
  ): Promise<boolean> {
    const now = this.#ambient.now();
    return this.#store.atomically(async (areas) => {
      const subject = { ...subjectOf(discussion), closing };
      const change = { state: 'closing', closedAt: now, subject } as const;
      if (!(await areas.discussions.change(server, discussion.id, ['open'], change))) return false;
      await areas.due.set({ server, kind: DISCUSSION_CARE, id: discussion.id, at: now });
      await also(areas);
      return true;
    });
  }

  /** @throws Refusal where it is not open. */
  async closeBy(by: string, server: ServerId, discussion: Discussion): Promise<void> {
    if (discussion.state === 'closed' || discussion.state === 'lost') throw new Refusal(CLOSED_ALREADY);
    if (discussion.state === 'starting')
      throw new Refusal('That discussion is only being opened. Try again.');
    const { id } = discussion;
    const at = this.#ambient.now();
    if (discussion.state === 'open')
      await this.close(server, discussion, { reason: 'host' }, ({ audit }) =>
        audit.add(server, { by, at, action: 'discussion.close', subject: id, facts: {} }),
      );
  }

  /**
   * Something may have happened to discussions behind our back: they are looked after now.
   *
   * @param where the thread, or the channel of its thread; everywhere on the server where neither is given.
   * @returns how many.
   */
  async touched(
    server: ServerId,
    where: { readonly thread?: string; readonly channel?: string },
  ): Promise<number> {
    const { discussions } = this.#store;
    const at = this.#ambient.now();
    const running = await discussions.list(server, { states: ['open', 'closing'], limit: TOUCHED_MAX });
    const there = running.filter(
      ({ threadId, channelId, state }) =>
        // What closes a discussion changes its thread: that is no news.
        (where.thread === undefined || (threadId === where.thread && state === 'open')) &&
        (where.channel === undefined || channelId === where.channel),
    );
    if (there.length > 0)
      await this.#store.atomically(async ({ due }) => {
        for (const { id } of there) await due.set({ server, kind: DISCUSSION_CARE, id, at });
      });
    return there.length;
  }

  /** @throws Refusal where it is not over. */
  assertOver({ state }: Discussion): void {
    if (state !== 'closed' && state !== 'lost') throw new Refusal(NOT_CLOSED);
  }

  /**
   * A closed or lost discussion is `starting` again, in the thread it had.
   *
   * @throws Refusal where it is neither.
   */
  async reopen(server: ServerId, discussion: Discussion, { by, endsAt, poll }: Reopening): Promise<void> {
    const { id, threadId } = discussion;
    this.assertOver(discussion);
    if (threadId === null) throw new Refusal(NO_THREAD);
    const now = this.#ambient.now();
    const subject = subjectOf(discussion);
    const change = {
      state: 'starting',
      closedAt: null,
      remindedAt: null,
      pollMessageId: null,
      lastActivityAt: now,
      endsAt,
      poll,
      subject: { ...subject, round: subject.round + 1, reopenedBy: by, closing: null },
    } as const;
    const changed = await this.#store.atomically(async ({ discussions, due, audit }) => {
      if (!(await discussions.change(server, id, ['closed', 'lost'], change))) return false;
      await audit.add(server, { by, at: now, action: 'discussion.reopen', subject: id, facts: { endsAt } });
      await due.set({ server, kind: DISCUSSION_OPENING, id, at: now + OPENING_MS });
      return true;
    });
    if (!changed) throw new Refusal(CHANGED);
  }

  /**
   * Gives an open discussion more time, counted from its end or, where it had none, from now.
   *
   * @returns its new end.
   * @throws Refusal where it is not open.
   */
  async extend(
    by: string,
    server: ServerId,
    { discussion, ms }: { readonly discussion: Discussion; readonly ms: number },
  ): Promise<number> {
    const { id } = discussion;
    const now = this.#ambient.now();
    const endsAt = Math.max(discussion.endsAt ?? now, now) + ms;
    const changed = await this.#store.atomically(async ({ discussions, due, audit }) => {
      if (!(await discussions.change(server, id, ['open'], { endsAt }))) return false;
      await due.set({ server, kind: DISCUSSION_CARE, id, at: now });
      await audit.add(server, { by, at: now, action: 'discussion.extend', subject: id, facts: { endsAt } });
      return true;
    });
    if (!changed) throw new Refusal(NOT_OPEN);
    return endsAt;
  }
}

/** A poll as it is asked anew: without the votes it had. */
export function askedAgain(discussion: Pick<Discussion, 'poll'>, hours: number): Poll | null {
  const poll = pollOf(discussion);
  return poll === null ? null : { ...poll, hours, result: null };
}
