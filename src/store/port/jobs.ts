// What the store does for work that waits: due times, messages to be sent, and locks among processes.
import type { ServerId } from '../../core/document.ts';

/** Something that is to happen at a time. One for each server, kind and id. */
export interface Due {
  readonly server: ServerId;
  /** Which job does it, such as `discussion.remind`. */
  readonly kind: string;
  readonly id: string;
  readonly at: number;
}

/** A due thing that one process has taken. `fence` rises with each taking. */
export interface Taken extends Due {
  readonly fence: number;
}

/**
 * Due times. They hold ids and times only, never words, so that one sweep may look over all servers.
 * A process that dies leaves what it took to be taken again after `until`.
 */
export interface DueTimes {
  /** Sets or moves it. */
  set(due: Due): Promise<void>;
  clear(server: ServerId, kind: string, id: string): Promise<boolean>;
  /**
   * Takes what is due at `now`, earliest first, for this caller alone until `until`.
   *
   * @param only the servers to look at (a process's own shards); all where absent.
   */
  take(
    kind: string,
    when: { readonly now: number; readonly until: number; readonly limit: number },
    only?: readonly ServerId[],
  ): Promise<readonly Taken[]>;
  /** Done: it goes away, unless it was set again, or taken by another, meanwhile (then false). */
  done(taken: Taken): Promise<boolean>;
}

/** A message to be sent, written in the same transaction as the change it tells of. */
export interface OutboxMessage {
  /** At most 25 characters: it is Discord's `nonce` too, so a message is not created twice. */
  readonly id: string;
  /** Where it goes and what it says, as the sender understands it. JSON. */
  readonly target: unknown;
  readonly payload: unknown;
  readonly at: number;
}

export interface OutboxState extends OutboxMessage {
  readonly attempts: number;
  readonly sentAt: number | null;
  readonly messageId: string | null;
  /** Why it was given up, or null. */
  readonly givenUp: string | null;
}

/** The kind of due time under which an outbox message waits. */
export const OUTBOX_DUE = 'outbox';

export interface Outbox {
  /** Keeps it and sets its due time (`OUTBOX_DUE`, its id) to `at`. False where the id is known already. */
  put(server: ServerId, message: OutboxMessage): Promise<boolean>;
  get(server: ServerId, id: string): Promise<OutboxState | null>;
  /** Sent: the words go, the message's id stays. True for the first. */
  sent(server: ServerId, id: string, messageId: string | null, at: number): Promise<boolean>;
  /** Counts an attempt and sets the next one, or gives up with a reason (`retryAt` null). */
  failed(server: ServerId, id: string, failure: { retryAt: number | null; reason: string }): Promise<void>;
}

interface Lease {
  readonly name: string;
  /** Rises with each taking: what a late holder writes can be told apart. */
  readonly fence: number;
}

/** A lock held by this process. On PostgreSQL it is gone with its connection. */
export interface HeldLock {
  readonly name: string;
  /** Settles when the lock is lost without `release`. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

export interface Locks {
  /** Takes or renews a lease until `now + ms` for `holder`; null while another holds it. */
  lease(name: string, holder: string, ms: number, now: number): Promise<Lease | null>;
  /** Gives it back early. */
  giveBack(lease: Lease, holder: string): Promise<boolean>;
  /** Takes a lock for as long as this process lives (such as `shard:0/2`); null while another has it. */
  hold(name: string): Promise<HeldLock | null>;
  /** Runs `work` while no other process runs one of that name (such as a gateway IDENTIFY). Waits its turn. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
}
