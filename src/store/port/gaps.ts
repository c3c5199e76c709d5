// What the store does for gaps: questions the record could not answer, and who asked to be told.
import type { ServerId } from '../../core/document.ts';
import type { Act } from './audit.ts';

export type GapStatus = 'open' | 'answered' | 'out-of-scope' | 'merged';

export interface Gap {
  readonly id: string;
  /** The words of the one who asked first, capped by the caller. */
  readonly question: string;
  readonly terms: readonly string[];
  readonly status: GapStatus;
  /** The gap it was merged into, where `status` is `merged`. */
  readonly mergedInto: string | null;
  readonly firstAskedAt: number;
  readonly lastAskedAt: number;
  /** How often it was asked. */
  readonly times: number;
  /** By how many distinct askers. */
  readonly askers: number;
}

export interface Subscription {
  readonly gapId: string;
  readonly userId: string;
  /** Where to tell them; null: by direct message. */
  readonly channelId: string | null;
  readonly locale: string;
  readonly since: number;
  readonly toldAt: number | null;
}

export interface Gaps {
  /**
   * Counts a question the record could not answer: with the gap that asks the same, or as a new one.
   *
   * @param asked `id` is the new gap's, if one is needed; `asker` a keyed hash.
   * @param same whether a known gap (open or out of scope) asks the same thing; the first, most asked, wins.
   */
  ask(
    server: ServerId,
    asked: { id: string; question: string; terms: readonly string[]; asker: string; at: number },
    same: (known: Gap) => boolean,
  ): Promise<Gap>;
  /** Follows no merges: a merged gap comes back as it is. */
  get(server: ServerId, id: string): Promise<Gap | null>;
  /** Most distinct askers first, then the latest. */
  list(
    server: ServerId,
    page: { readonly status: GapStatus; readonly limit: number; readonly offset?: number },
  ): Promise<readonly Gap[]>;
  /** False where there is none or it has that status already. */
  settle(server: ServerId, id: string, status: Exclude<GapStatus, 'merged'>, act: Act): Promise<boolean>;
  /** Moves askers, counts and subscriptions over. False where either is missing, merged already, or both are one. */
  merge(server: ServerId, id: string, into: string, act: Act): Promise<boolean>;

  /** False where there is no such gap. Asking again renews where to tell. */
  subscribe(server: ServerId, subscription: Omit<Subscription, 'toldAt'>): Promise<boolean>;
  unsubscribe(server: ServerId, gapId: string, userId: string): Promise<boolean>;
  /** Those of a gap not told yet. */
  waiting(server: ServerId, gapId: string): Promise<readonly Subscription[]>;
  /** True for the one caller that may tell them. */
  tell(server: ServerId, gapId: string, userId: string, at: number): Promise<boolean>;
}
