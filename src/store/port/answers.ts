// What the store does for answers: what was shown to whom, what people thought of it, and what may happen only once.
import type { ServerId } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';

/** A stretch of a Revision that was shown. */
export interface ShownSpan extends Span {
  readonly documentId: string;
  readonly revisionId: string;
}

export interface StoredAnswer {
  readonly id: string;
  /** Which view it is: `ask`, `check`, `statements`, `source`, `compare` … */
  readonly kind: string;
  /** The question's words, capped by the caller. */
  readonly question: string;
  /** Empty for an abstention. */
  readonly spans: readonly ShownSpan[];
  /** A keyed hash of the asker's id, never the id. */
  readonly asker: string;
  readonly audience: 'asker' | 'channel';
  readonly shownAt: number;
  /** Null keeps it. */
  readonly expiresAt: number | null;
  /** What its buttons need. JSON. */
  readonly state: unknown;
  /** Where it stands in public, once known. */
  readonly posted: { readonly channelId: string; readonly messageId: string } | null;
  /** When the posted message was last edited to say that its words changed. */
  readonly correctedAt: number | null;
}

export interface Answers {
  keep(server: ServerId, answer: Omit<StoredAnswer, 'correctedAt'>): Promise<void>;
  /** Null where there is none, it is another server's, or its time is over at `now`. */
  get(server: ServerId, id: string, now: number): Promise<StoredAnswer | null>;
  /** False where there is none. */
  setState(server: ServerId, id: string, state: unknown): Promise<boolean>;
  /** Remembers where it stands in public; from then on it does not expire by itself. */
  setPosted(server: ServerId, id: string, at: { channelId: string; messageId: string }): Promise<boolean>;
  /** Posted answers of this server that quoted the document (its own or a starter one), oldest first. */
  quoting(server: ServerId, documentId: string): Promise<readonly StoredAnswer[]>;
  /** Notes that the posted message was edited. */
  setCorrected(server: ServerId, id: string, at: number): Promise<boolean>;
  /** The message is gone: it is not to be edited any more. */
  forgetPosted(server: ServerId, messageId: string): Promise<boolean>;
}

export type FeedbackKind = 'helps' | 'wrong-passage' | 'wrong-speaker' | 'out-of-date';

export interface Feedback {
  readonly id: string;
  readonly answerId: string;
  readonly kind: FeedbackKind;
  /** A keyed hash: one person's last word on an answer counts. */
  readonly asker: string;
  /** The Discord user id, kept only where the reporter may be answered; null otherwise. */
  readonly userId: string | null;
  readonly note: string | null;
  readonly at: number;
  readonly handled: { readonly by: string; readonly at: number } | null;
}

export interface FeedbackBox {
  /** Gives or replaces one person's feedback on one answer. */
  give(server: ServerId, feedback: Omit<Feedback, 'handled'>): Promise<void>;
  get(server: ServerId, id: string): Promise<Feedback | null>;
  /** Newest first. `open`: only those nobody handled, `helps` left out. */
  list(
    server: ServerId,
    page: { readonly open: boolean; readonly limit: number },
  ): Promise<readonly Feedback[]>;
  /** True for the first who handles it. */
  handle(server: ServerId, id: string, by: string, at: number): Promise<boolean>;
  /** How often each kind was given, over all that is kept. */
  counts(server: ServerId): Promise<Readonly<Record<FeedbackKind, number>>>;
}

export interface Once {
  /**
   * True the first time a server's key is seen, in whichever process; false ever after, until `keepUntil` is over and the sweep took it.
   * Inside `atomically` it is undone with the rest when that fails.
   */
  first(server: ServerId, key: string, keepUntil: number): Promise<boolean>;
}
