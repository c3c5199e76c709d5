// Whom a message pings, by its text and its allowed mentions.
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { textOf } from './components.ts';
import { may } from './permissions.ts';
import type { Channel, World } from './world.ts';

export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

export interface Pings {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/** Without `allowed`, everything in the text pings: Discord's default, and what the bot must never rely on. */
export function pingsOf(
  world: World,
  channel: Channel,
  message: Pick<APIMessage, 'content' | 'components' | 'author' | 'referenced_message'>,
  allowed: AllowedMentions | null | undefined,
): Pings {
  const text = textOf(message);
  const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const lets = (kind: string) => allowed === null || allowed === undefined || allowed.parse?.includes(kind);
  const users = named(/<@!?(\d+)>/g).filter((id) => lets('users') || allowed?.users?.includes(id));
  const replied = message.referenced_message?.author.id;
  if (replied !== undefined && (allowed?.replied_user ?? lets('users')) === true) users.push(replied);
  const roles = named(/<@&(\d+)>/g).filter((id) => lets('roles') || allowed?.roles?.includes(id));
  return {
    mentions: [...new Set(users)].map((id) => world.users.get(id)).filter((user) => user !== undefined),
    mention_roles: roles,
    mention_everyone:
      /@(everyone|here)/.test(text) &&
      lets('everyone') === true &&
      may(world, channel, message.author.id, 'MentionEveryone'),
  };
}
