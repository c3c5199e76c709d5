// Discussions that are planned: kept, listed, called off, and moved on when one is opened.
import { z } from 'zod';
import type { ServerId } from '../core/document.ts';
import { SCHEDULES_MAX } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import { isZone, nextOpening, type Rhythm } from '../core/rhythm.ts';
import type { Schedule } from '../store/port/discussions.ts';
import type { Areas, Store } from '../store/store.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';
import { type KeptWish, WISH } from './proposals.ts';

/** Due when a planned discussion is to be opened: its id is the schedule's. */
export const SCHEDULE_DUE = 'discussion.schedule';
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

const RHYTHM = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), at: z.number() }),
  z.object({
    kind: z.literal('weekly'),
    day: z.number().int().min(1).max(7),
    hour: z.number().int().min(0).max(23),
    minute: z.number().int().min(0).max(59),
    zone: z.string().refine(isZone),
  }),
]);
const SPEC = z.object({ wish: WISH, rhythm: RHYTHM });

/** A schedule as it is understood. */
export interface Planned {
  readonly id: string;
  readonly wish: KeptWish;
  readonly rhythm: Rhythm;
  /** Milliseconds since the epoch; null: nothing more to open. */
  readonly nextAt: number | null;
  /** Discord user id. */
  readonly by: string;
}

/** Keeps schedules. */
export class Scheduling {
  readonly #store: Pick<Store, 'atomically' | 'schedules'>;
  readonly #ambient: Pick<Ambient, 'now' | 'newId'>;

  constructor(store: Pick<Store, 'atomically' | 'schedules'>, ambient: Pick<Ambient, 'now' | 'newId'>) {
    this.#store = store;
    this.#ambient = ambient;
  }

  /** @throws Refusal where that time is over or far away, or there are too many. */
  async plan({ id: by, server }: Asker, wish: KeptWish, rhythm: Rhythm): Promise<Planned> {
    const now = this.#ambient.now();
    const nextAt = nextOpening(rhythm, now);
    if (nextAt === null)
      throw new Refusal('That time is over already. Name one that is still to come, or use /discuss start.');
    if (nextAt - now > YEAR_MS) throw new Refusal('Name a time within a year from now.');
    if ((await this.list(server)).length >= SCHEDULES_MAX)
      throw new Refusal(
        `There are ${SCHEDULES_MAX} planned discussions already. Call one off first: /discuss scheduled.`,
      );
    const id = this.#ambient.newId();
    await this.#store.atomically(async ({ schedules, due }) => {
      await schedules.create(server, { id, spec: { wish, rhythm }, nextAt, by, createdAt: now });
      await due.set({ server, kind: SCHEDULE_DUE, id, at: nextAt });
    });
    return { id, wish, rhythm, nextAt, by };
  }

  /** Those that still have something to open, the next one first. */
  async list(server: ServerId): Promise<readonly Planned[]> {
    const all = (await this.#store.schedules.list(server)).flatMap((each) => plannedOf(each) ?? []);
    return all.filter(({ nextAt }) => nextAt !== null).toSorted((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
  }

  /** Null where there is none, or it is no longer understood. */
  async get(server: ServerId, id: string): Promise<Planned | null> {
    const schedule = await this.#store.schedules.get(server, id);
    return schedule === null ? null : plannedOf(schedule);
  }

  /** @returns false where there was none any more. */
  async callOff({ id: by, server }: Asker, id: string): Promise<boolean> {
    return this.#store.atomically(async ({ schedules, due }) => {
      await due.clear(server, SCHEDULE_DUE, id);
      return schedules.remove(server, id, { by, at: this.#ambient.now() });
    });
  }

  /**
   * Moves a schedule on past now, within the transaction of what is done about it. What was missed meanwhile is not made up for.
   *
   * @returns false where somebody else did.
   */
  async moveOn(
    { schedules, due }: Areas,
    server: ServerId,
    { id, nextAt, rhythm }: Planned,
  ): Promise<boolean> {
    if (nextAt === null) return false;
    const next = nextOpening(rhythm, Math.max(nextAt, this.#ambient.now()));
    if (!(await schedules.advance(server, id, nextAt, next))) return false;
    if (next !== null) await due.set({ server, kind: SCHEDULE_DUE, id, at: next });
    return true;
  }
}

function plannedOf({ id, spec, nextAt, by }: Schedule): Planned | null {
  const read = SPEC.safeParse(spec);
  return read.success ? { id, ...read.data, nextAt, by } : null;
}
