// What Discord's refusals mean: one table of its error codes, for all that happens outside of interactions.
import { DiscordAPIError } from 'discord.js';
import type { Failure } from '../reply/threads.ts';

/** Discord API documentation, "JSON error codes". Unknown channel, server, message. */
const GONE = new Set<unknown>([10003, 10004, 10008]);
const ARCHIVED = 50083;
const LOCKED = 160005;
const EDIT_LIMIT = 30046;

/** Discord understood and will not: trying again changes nothing, and too many such answers get a bot banned. */
export function isRefusal(error: unknown): error is DiscordAPIError {
  return (
    error instanceof DiscordAPIError && error.status >= 400 && error.status < 500 && error.status !== 429
  );
}

/** Whether what was asked for is deleted. */
function isGone({ code }: DiscordAPIError): boolean {
  return GONE.has(code);
}

/** @throws `error` itself where it is no refusal. */
export function failureOf(error: unknown, missing: readonly string[] = []): Failure {
  if (!isRefusal(error)) throw error;
  const { code } = error;
  const said = `${code}: ${error.message}`;
  if (isGone(error)) return { status: 'gone', missing: [], said };
  if (code === LOCKED) return { status: 'locked', missing: [], said };
  if (code === ARCHIVED) return { status: 'archived', missing: [], said };
  if (code === EDIT_LIMIT) return { status: 'edit-limit', missing: [], said };
  return { status: 'refused', missing, said };
}
