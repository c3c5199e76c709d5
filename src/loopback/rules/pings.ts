// Our own rule, stricter than Discord's: everything that is shown says that it pings nobody, or whom.
import { type Component, walk } from '../components.ts';
import type { Json } from '../world.ts';

/** Why a message body could ping somebody unasked; nothing where it shows no words. */
export function pingFaults(message: unknown): string[] {
  if (typeof message !== 'object' || message === null) return [];
  const { content, components, embeds, allowed_mentions: allowed } = message as Json;
  const shown =
    (typeof content === 'string' && content !== '') ||
    (Array.isArray(embeds) && embeds.length > 0) ||
    (Array.isArray(components) && walk(components as Component[]).some(({ type }) => type === 10));
  if (!shown) return [];
  if (typeof allowed !== 'object' || allowed === null)
    return ['A body with words goes out without allowed_mentions'];
  const { parse, roles, replied_user: replied } = allowed as Json;
  const faults: string[] = [];
  if (!Array.isArray(parse) || parse.length > 0) faults.push('allowed_mentions.parse must be []');
  if (Array.isArray(roles) && roles.length > 0) faults.push('allowed_mentions must name no roles');
  if (replied === true) faults.push('allowed_mentions.replied_user must not be true');
  return faults;
}
