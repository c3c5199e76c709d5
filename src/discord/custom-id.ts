// What a button, a select or a modal says when it comes back: `v1:<action>:<target>[:n]`.
import { CONTROL } from './limits.ts';

interface CustomId {
  readonly action: string;
  /** The id of the stored thing acted on; empty where there is none. */
  readonly target: string;
  readonly n: string | null;
}

/** `version`: made by another version of this bot · `malformed`: not ours at all. */
export type ParsedId =
  | { readonly ok: true; readonly id: CustomId }
  | { readonly ok: false; readonly reason: 'version' | 'malformed' };

const FORM = /^v1:([a-z][a-z0-9-]{0,31}):([!-9;-~]*)(?::([!-9;-~]+))?$/;

/**
 * The custom id of an action, or null where it cannot be one: over 100 characters, an action that is not lower-case
 * letters, digits and hyphens, or a target or `n` with blanks, colons or anything but ASCII.
 */
export function formatCustomId(action: string, target: string, n?: string | null): string | null {
  const id = `v1:${action}:${target}${n === undefined || n === null ? '' : `:${n}`}`;
  const parsed = parseCustomId(id);
  return parsed.ok && parsed.id.action === action && parsed.id.target === target ? id : null;
}

/** Reads a custom id strictly. It proves nothing about who pressed: server, person and permission are checked at the press. */
export function parseCustomId(id: string): ParsedId {
  const [, action, target, n] = (id.length <= CONTROL.customId && FORM.exec(id)) || [];
  if (action !== undefined && target !== undefined) return { ok: true, id: { action, target, n: n ?? null } };
  return { ok: false, reason: /^v(?!1:)\d{1,4}:/.test(id) ? 'version' : 'malformed' };
}
