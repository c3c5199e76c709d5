// What a discussion is about and what its poll asks, as the store keeps them.
import { z } from 'zod';
import type { Discussion } from '../store/port/discussions.ts';

const SPAN = z.object({ documentId: z.string(), revisionId: z.string(), start: z.number(), end: z.number() });

export const SUBJECT = z.object({
  /** `/ask` in the discussion looks here first. */
  documentId: z.string().nullable().default(null),
  /** Canonical name. */
  speaker: z.string().nullable().default(null),
  /** The passage it starts from. */
  passage: SPAN.nullable().default(null),
  /** By invitation only. */
  isPrivate: z.boolean().default(false),
  /** A forum tag to give it, by name. */
  tag: z.string().nullable().default(null),
  /** The stored answer that its first message shows. */
  starterId: z.string().nullable().default(null),
  /** How often it was opened again. */
  round: z.number().int().default(0),
  /** Discord user id of who opened it again last. */
  reopenedBy: z.string().nullable().default(null),
  /** Why it was closed, the last time. */
  closing: z
    .object({ reason: z.enum(['host', 'time', 'silence', 'locked']) })
    .nullable()
    .catch(null)
    .default(null),
});
export type Closing = NonNullable<Subject['closing']>;
export type Subject = z.output<typeof SUBJECT>;

export const POLL = z.object({
  question: z.string(),
  answers: z.array(z.string()),
  hours: z.number(),
  multiple: z.boolean().default(false),
  /** Votes in the order of the answers, once they have been read. */
  result: z
    .object({ final: z.boolean(), votes: z.array(z.number()) })
    .nullable()
    .default(null),
});
export type Poll = z.output<typeof POLL>;

/** A discussion's subject; nothing in particular where it is not understood. */
export function subjectOf({ subject }: Pick<Discussion, 'subject'>): Subject {
  return SUBJECT.catch(SUBJECT.parse({})).parse(subject ?? {});
}

/** A discussion's poll, or null. */
export function pollOf({ poll }: Pick<Discussion, 'poll'>): Poll | null {
  return POLL.nullable()
    .catch(null)
    .parse(poll ?? null);
}
