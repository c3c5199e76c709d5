// A server's settings: who may do what, how careful answers are, and how long things are kept.
import { z } from 'zod';
import type { ServerId } from '../core/document.ts';
import { DISCUSSION } from '../core/limits.ts';
import { Refusal } from '../core/refusal.ts';
import { isZone } from '../core/rhythm.ts';
import type { Act, Settings as SettingsArea } from '../store/port/audit.ts';

const snowflake = z.string().regex(/^\d{17,20}$/);
const hours = (fallback: number) => z.number().min(0).max(DISCUSSION.hoursMax).default(fallback);

const SHAPE = z.object({
  /** Discord roles whose members may keep documents and gaps. */
  curatorRoles: z.array(snowflake).max(25).default([]),
  /** Discord roles whose members may run discussions. */
  hostRoles: z.array(snowflake).max(25).default([]),
  /** Discord roles whose members may do everything, besides those with Manage Server. */
  adminRoles: z.array(snowflake).max(25).default([]),
  caution: z.enum(['bold', 'balanced', 'careful']).default('balanced'),
  /** Where long work and lost threads are reported. */
  logChannelId: snowflake.nullable().default(null),
  /** Days that the words of questions are kept. */
  questionDays: z.number().int().min(1).max(3650).default(365),
  /** Where a discussion goes when nobody says where: a text channel or forum. */
  discussionChannelId: snowflake.nullable().default(null),
  /** Days that a discussion is held for when nobody says how long. */
  discussionDays: z.number().int().min(1).max(DISCUSSION.daysMax).default(DISCUSSION.days),
  /** Hours of silence after which a discussion is reminded (0: never), and after which it is then closed. */
  discussionReminderHours: hours(DISCUSSION.remindHours),
  discussionCloseHours: hours(DISCUSSION.closeHours),
  /** The IANA time zone in which times of scheduled discussions are meant. */
  timeZone: z.string().refine(isZone).default('UTC'),
});

export type ServerSettings = z.output<typeof SHAPE>;

/** Settings as they were stored, with defaults for what is absent or no longer understood. */
export function settingsOf(stored: unknown): ServerSettings {
  const given = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(stored ?? {});
  const kept = Object.entries(SHAPE.shape).flatMap(([key, shape]) => {
    const value = shape.safeParse(given[key]);
    return value.success ? [[key, value.data] as const] : [];
  });
  return SHAPE.parse(Object.fromEntries(kept));
}

/** Reads and changes servers' settings. */
export class SettingsService {
  readonly #area: SettingsArea;

  constructor(area: SettingsArea) {
    this.#area = area;
  }

  async get(server: ServerId): Promise<ServerSettings> {
    return settingsOf(await this.#area.get(server));
  }

  /** Changes what is given, and gives back the whole. @throws Refusal where it can't be so. */
  async change(server: ServerId, change: Partial<ServerSettings>, act: Act): Promise<ServerSettings> {
    const next = SHAPE.safeParse({ ...(await this.get(server)), ...change });
    if (!next.success) throw new Refusal('That cannot be set. Open /settings show and choose again.');
    await this.#area.set(server, next.data, act);
    return next.data;
  }
}
