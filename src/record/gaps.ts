// Gaps: what was asked in vain, grouped when it asks the same, and who wants to be told when the record answers.
import { z } from 'zod';
import type { Answer } from '../core/answer.ts';
import type { ServerId } from '../core/document.ts';
import { GAP_QUESTION_MAX } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import type { StoredAnswer } from '../store/port/answers.ts';
import type { Gap, GapStatus, Gaps } from '../store/port/gaps.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';

/** Two questions ask the same thing when this share of their terms, taken together, is in both (Jaccard). */
const SAME = 0.8;
/** Gaps on one page of the moderators' list. */
export const GAPS_LISTED = 25;
/** Gaps among which the recent ones are looked for: those that most people asked. */
const RECENT = 100;

const UNKNOWN = 'I no longer have that question. See /gaps for those there are.';

/** The share of terms that both have: 1 for the same terms, 0 for none in common. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const one = new Set(a);
  const other = new Set(b);
  const both = one.intersection(other).size;
  const all = one.union(other).size;
  return all === 0 ? 0 : both / all;
}

/** The gap an abstention was counted with, from the answer's state. */
const GAP_OF = z.object({ gapId: z.string().nullable().default(null) }).catch({ gapId: null });
export function gapIdOf(answer: Pick<StoredAnswer, 'state'>): string | null {
  return GAP_OF.parse(answer.state ?? {}).gapId;
}

export class GapService {
  readonly #area: Gaps;
  readonly #ambient: Ambient;

  constructor(area: Gaps, ambient: Ambient) {
    this.#area = area;
    this.#ambient = ambient;
  }

  /** Counts a question the record could not answer. Null where it has no terms to compare. */
  async note(asker: Asker, question: string, terms: readonly string[]): Promise<Gap | null> {
    if (terms.length === 0) return null;
    const asked = {
      id: this.#ambient.newId(),
      question: question.slice(0, GAP_QUESTION_MAX).toWellFormed(),
      terms,
      asker: this.#ambient.askerHash(asker.server, asker.id),
      at: this.#ambient.now(),
    };
    const gap = await this.#area.ask(asker.server, asked, (known) => likeness(known.terms, terms) >= SAME);
    return gap.mergedInto === null ? gap : ((await this.#area.get(asker.server, gap.mergedInto)) ?? gap);
  }

  async list(server: ServerId, status: GapStatus, offset = 0): Promise<readonly Gap[]> {
    return this.#area.list(server, { status, limit: GAPS_LISTED, offset });
  }

  /** Open ones, those asked last first. */
  async recent(server: ServerId): Promise<readonly Gap[]> {
    const open = await this.#area.list(server, { status: 'open', limit: RECENT });
    return open.toSorted((a, b) => b.lastAskedAt - a.lastAskedAt);
  }

  /** @throws Refusal where there is none on this server. */
  async get(server: ServerId, id: string): Promise<Gap> {
    const gap = await this.#area.get(server, id);
    if (gap === null) throw new Refusal(UNKNOWN);
    return gap;
  }

  /** Settles a gap, or opens it again. */
  async settle(by: Asker, id: string, status: Exclude<GapStatus, 'merged'>): Promise<boolean> {
    return this.#area.settle(by.server, id, status, { by: by.id, at: this.#ambient.now() });
  }

  /** @throws Refusal where the two can't be merged. */
  async merge(by: Asker, id: string, into: string): Promise<Gap> {
    if (!(await this.#area.merge(by.server, id, into, { by: by.id, at: this.#ambient.now() })))
      throw new Refusal('Those two cannot be merged: one is merged already, or gone. See /gaps.');
    return this.get(by.server, into);
  }

  /**
   * Somebody wants to be told, once, when the record answers.
   *
   * @param channelId where (a thread of a discussion), or null for a direct message.
   * @throws Refusal where the answer was no abstention, or its gap is gone.
   */
  async tellMe(
    asker: Asker & { readonly locale: string },
    stored: StoredAnswer,
    channelId: string | null,
  ): Promise<Gap> {
    const id = gapIdOf(stored);
    if (id === null)
      throw new Refusal('There is nothing to wait for here: ask the question with /ask first.');
    const { id: userId, locale, server } = asker;
    const known = await this.#area.subscribe(server, {
      gapId: id,
      userId,
      channelId,
      locale,
      since: this.#ambient.now(),
    });
    if (!known) throw new Refusal(UNKNOWN);
    return this.get(server, id);
  }

  /** How many wait to be told. */
  async waiting(server: ServerId, gapId: string): Promise<number> {
    return (await this.#area.waiting(server, gapId)).length;
  }

  /** @returns false where they were not waiting. */
  async stopTelling({ server, id }: Asker, gapId: string): Promise<boolean> {
    return this.#area.unsubscribe(server, gapId, id);
  }
}

/** Whether an answer leaves a gap. */
export function isGap({ status, silence }: Pick<Answer, 'status' | 'silence'>): boolean {
  return status === 'abstained' && silence !== 'no-terms';
}
