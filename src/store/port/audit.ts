// What the store does for accountability: the append-only list of who changed what, and each server's settings.
import type { ServerId } from '../../core/document.ts';

/** Who does something, and when. */
export interface Act {
  /** Discord user id, `corpus` or `cli`. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A reason in the person's words. */
  readonly note?: string;
}

export interface AuditEntry {
  /** From 1, without holes, in each server. */
  readonly number: number;
  readonly by: string;
  readonly at: number;
  /** What was done, such as `document.file`, `settings.set`. */
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject: string | null;
  /** Small facts (SHA-256, source, reason). JSON; never document text, never a question. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Audit {
  /** For what the store does not note by itself (it notes documents, hiding, settings, gaps and schedules). */
  add(server: ServerId, entry: Omit<AuditEntry, 'number'>): Promise<void>;
  /** Newest first. `before` pages on: entries with a smaller number. */
  list(
    server: ServerId,
    page: { readonly limit: number; readonly before?: number; readonly subject?: string },
  ): Promise<readonly AuditEntry[]>;
}

export interface Settings {
  /** The stored JSON value, unchecked, or null where nothing was ever set. */
  get(server: ServerId): Promise<unknown>;
  /** Replaces it, with an audit row that holds `act.note` and the value. */
  set(server: ServerId, value: unknown, act: Act): Promise<void>;
}
