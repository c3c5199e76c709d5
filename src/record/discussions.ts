// Discussions: started once, found by their thread, listed, and what was shown in them remembered.
import { createHash } from 'node:crypto';
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Discussion, DiscussionState } from '../store/port/discussions.ts';
import type { Areas, Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import { type Asker, NOBODY } from './asker.ts';
import type { Preference } from './asking.ts';
import { type Poll, type Subject, subjectOf } from './discussion-shapes.ts';
import { gapIdOf, likeness } from './gaps.ts';
import type { Library } from './library.ts';

/** Due for a discussion whose opening at Discord may have been cut off. */
export const DISCUSSION_OPENING = 'discussion.opening';
/** Who opens it has this long before somebody else looks whether it was cut off. */
export const OPENING_MS = 2 * 60 * 1000;
/** How long the key that keeps a start from doubling is remembered. */
const ONCE_MS = 400 * 24 * 60 * 60 * 1000;
/** Two questions ask the same thing when this share of their terms is in both, as with gaps. */
const SAME = 0.8;
const LOOKED_THROUGH = 200;
export const DISCUSSIONS_LISTED = 20;

const RUNNING: readonly DiscussionState[] = ['starting', 'open', 'closing'];
const ALL: readonly DiscussionState[] = [...RUNNING, 'closed', 'lost'];
const UNKNOWN = 'I know no such discussion on this server. See /discuss list.';

/** What a host wants to be discussed. */
export interface Wish {
  readonly question: string;
  readonly subject: Subject;
  readonly poll: Poll | null;
  /** Where its thread goes: a text channel or forum. */
  readonly channelId: string;
  /** Milliseconds since the epoch; null: it ends when it falls silent. */
  readonly endsAt: number | null;
  /** The discussion it goes on from. */
  readonly continues?: string;
}

/** `exists`: one that asks the same, or one that was started at the same moment. */
export interface Begun {
  readonly status: 'starting' | 'exists';
  readonly discussion: Discussion;
}

/** A discussion as a place to ask in. */
export interface Room {
  readonly channelId: string;
  readonly prefer: Preference;
}

export interface DiscussionOptions {
  readonly store: Store;
  readonly library: Pick<Library, 'open'>;
  readonly ambient: Ambient;
}

export class DiscussionService {
  readonly #options: DiscussionOptions;

  constructor(options: DiscussionOptions) {
    this.#options = options;
  }

  /**
   * Keeps a new discussion as `starting`: from here on it is opened at Discord, by whoever is first.
   *
   * @param anyway the id of a running one that asks the same and was offered; null where none was.
   * @param also done in the same transaction; where it gives false, nothing is begun.
   */
  async begin(
    by: Asker,
    wish: Wish,
    anyway: string | null = null,
    also: (areas: Areas) => Promise<boolean> = async () => true,
  ): Promise<Begun> {
    const { store, ambient } = this.#options;
    const all = await this.#asking(by.server, wish.question, ALL);
    const running = all.find(({ state }) => RUNNING.includes(state));
    if (running !== undefined && running.id !== anyway) return { status: 'exists', discussion: running };
    const now = ambient.now();
    const discussion: Discussion = {
      id: ambient.newId(),
      question: wish.question,
      subject: wish.subject,
      channelId: wish.channelId,
      threadId: null,
      pollMessageId: null,
      poll: wish.poll,
      state: 'starting',
      startedBy: by.id,
      startedAt: now,
      endsAt: wish.endsAt,
      lastActivityAt: now,
      remindedAt: null,
      closedAt: null,
      continues: wish.continues ?? null,
    };
    // After the same predecessor only one is begun, whoever presses twice, and in whichever process.
    const key = keyOf(wish.question, all[0]?.id ?? '');
    const first = await store.atomically(async (areas) => {
      const { once, discussions, due } = areas;
      if (!(await also(areas))) return false;
      if (!(await once.first(by.server, key, now + ONCE_MS))) return false;
      await discussions.create(by.server, discussion);
      await due.set({ server: by.server, kind: DISCUSSION_OPENING, id: discussion.id, at: now + OPENING_MS });
      return true;
    });
    if (first) return { status: 'starting', discussion };
    const [other] = await this.#asking(by.server, wish.question, ALL);
    if (other === undefined) throw new Refusal('That was started just now. See /discuss list.');
    return { status: 'exists', discussion: other };
  }

  /** @throws Refusal where there is none on this server. */
  async get(server: ServerId, id: string): Promise<Discussion> {
    const discussion = await this.#options.store.discussions.get(server, id);
    if (discussion === null) throw new Refusal(UNKNOWN);
    return discussion;
  }

  /** The discussion of a thread, or null where that is any other channel. */
  async in(server: ServerId, channelId: string): Promise<Discussion | null> {
    return this.#options.store.discussions.byThread(server, channelId);
  }

  /** What a question in a channel is to be asked with: null where that is no running discussion. */
  async room(server: ServerId, channelId: string): Promise<Room | null> {
    const discussion = await this.in(server, channelId);
    if (discussion === null || !RUNNING.includes(discussion.state)) return null;
    const { documentId, speaker } = subjectOf(discussion);
    return {
      channelId,
      prefer: { ...(documentId === null ? {} : { documentId }), ...(speaker === null ? {} : { speaker }) },
    };
  }

  /** Latest first. Those that never got a thread are left out. */
  async list(server: ServerId, states: readonly DiscussionState[] = ALL): Promise<readonly Discussion[]> {
    const page = { states, limit: DISCUSSIONS_LISTED };
    const all = await this.#options.store.discussions.list(server, page);
    return all.filter(({ threadId, state }) => threadId !== null || state === 'starting');
  }

  /** An answer was shown in a channel for all to see: where that is a discussion, its quotes are cited there and its question counts. */
  async shown(
    server: ServerId,
    answerId: string,
    at: { readonly channelId: string; readonly messageId: string },
  ): Promise<void> {
    const discussion = await this.in(server, at.channelId);
    if (discussion === null || !RUNNING.includes(discussion.state)) return;
    const { store, ambient } = this.#options;
    const now = ambient.now();
    const answer = await store.answers.get(server, answerId, now);
    if (answer === null) return;
    const { id: discussionId } = discussion;
    const { asker, spans } = answer;
    await store.atomically(async ({ discussions }) => {
      const { messageId } = at;
      // What a recap shows was cited before.
      const fresh = answer.kind === 'recap' ? [] : spans;
      const cited = fresh.map((span) => ({ ...span, discussionId, messageId, asker, at: now }));
      await discussions.cite(server, cited);
      if (answer.kind === 'ask' && asker !== NOBODY)
        await discussions.asked(server, {
          id: answer.id,
          discussionId,
          asker,
          gapId: gapIdOf(answer),
          at: now,
        });
      await discussions.change(server, discussionId, RUNNING, { lastActivityAt: now });
    });
  }

  /** The open discussions in which a gap was asked, or one that was merged into it. */
  async asked(server: ServerId, gapId: string): Promise<readonly Discussion[]> {
    const { discussions, gaps } = this.#options.store;
    const open = await discussions.list(server, { states: ['open'], limit: LOOKED_THROUGH });
    const found: Discussion[] = [];
    for (const discussion of open) {
      const { gapIds } = await discussions.tally(server, discussion.id);
      const merged = gapIds.includes(gapId)
        ? []
        : await Promise.all(gapIds.map((id) => gaps.get(server, id)));
      if (gapIds.includes(gapId) || merged.some((gap) => gap?.mergedInto === gapId)) found.push(discussion);
    }
    return found;
  }

  /** Those that ask the same, latest first. */
  async #asking(
    server: ServerId,
    question: string,
    states: readonly DiscussionState[],
  ): Promise<readonly Discussion[]> {
    const { store, library } = this.#options;
    const { search } = await library.open(server);
    const terms = search.terms(question);
    const all = await store.discussions.list(server, { states, limit: LOOKED_THROUGH });
    return all.filter(
      (each) =>
        plain(each.question) === plain(question) || likeness(search.terms(each.question), terms) >= SAME,
    );
  }
}

function plain(question: string): string {
  return question.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** At most one start after each predecessor; the question's words are not kept with the key. */
function keyOf(question: string, after: string): string {
  const hash = createHash('sha256').update(plain(question)).digest('hex').slice(0, 32);
  return `discuss:${hash}:${after}`;
}
