// The bot's commands, global and of single servers; each way of registering them.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { unknownCommand } from '../refused.ts';
import { type Answer, type Asked, nothing, ok, type Route } from '../route.ts';
import { commandFaults, scopeFaults } from '../rules/command.ts';
import type { Json } from '../world.ts';

function scopeOf({ world, params }: Asked): Map<string, APIApplicationCommand> {
  const key = params['guild_id'] ?? '';
  const scope = world.commands.get(key) ?? new Map<string, APIApplicationCommand>();
  world.commands.set(key, scope);
  return scope;
}

/** Without what Discord leaves out: flags that are false, lists that are empty. */
function tidied(option: Json): Json {
  const { required, autocomplete, options, choices, ...rest } = option;
  const inner = (options ?? []) as Json[];
  const offered = (choices ?? []) as Json[];
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(offered.length > 0 ? { choices } : {}),
    ...(inner.length > 0 ? { options: inner.map(tidied) } : {}),
  };
}

/** Localisations are given only where they are asked for. */
function asAsked({ query }: Asked, command: unknown): unknown {
  if (query.get('with_localizations') === 'true') return command;
  const text = JSON.stringify(command, (key, value: unknown) =>
    key.endsWith('_localizations') ? undefined : value,
  );
  return JSON.parse(text) as unknown;
}

/** A command as Discord gives it back. */
function complete({ world, params }: Asked, command: Json, id: string): APIApplicationCommand {
  const guildId = params['guild_id'];
  return {
    type: 1,
    description: '',
    default_member_permissions: null,
    nsfw: false,
    ...(guildId === undefined
      ? { contexts: null, integration_types: [0], dm_permission: true }
      : { guild_id: guildId }),
    ...tidied(command),
    id,
    application_id: world.bot.id,
    version: world.newId(),
  } as APIApplicationCommand;
}

const sameName = (a: Json, b: APIApplicationCommand) => a['name'] === b.name && (a['type'] ?? 1) === b.type;

function put(asked: Asked): Answer {
  const scope = scopeOf(asked);
  const before = [...scope.values()];
  scope.clear();
  for (const command of asked.body as Json[]) {
    const id = before.find((old) => sameName(command, old))?.id ?? asked.world.newId();
    scope.set(id, complete(asked, command, id));
  }
  asked.world.changed({ type: 'commands' });
  return ok([...scope.values()]);
}

function post(asked: Asked): Answer {
  const scope = scopeOf(asked);
  const command = asked.body as Json;
  const old = [...scope.values()].find((known) => sameName(command, known));
  const id = old?.id ?? asked.world.newId();
  scope.set(id, complete(asked, command, id));
  asked.world.changed({ type: 'commands' });
  return { status: old === undefined ? 201 : 200, body: scope.get(id) };
}

function one(asked: Asked): APIApplicationCommand {
  const command = scopeOf(asked).get(asked.params['command_id'] ?? '');
  if (command === undefined) throw unknownCommand();
  return command;
}

function patch(asked: Asked): Answer {
  const { id, ...rest } = one(asked);
  const changed = complete(asked, { ...rest, ...(asked.body as Json) }, id);
  scopeOf(asked).set(id, changed);
  asked.world.changed({ type: 'commands' });
  return ok(changed);
}

function remove(asked: Asked): Answer {
  scopeOf(asked).delete(one(asked).id);
  asked.world.changed({ type: 'commands' });
  return nothing;
}

function routesUnder(path: string): Route[] {
  return [
    { method: 'GET', path, answer: (asked) => ok(asAsked(asked, [...scopeOf(asked).values()])) },
    { method: 'PUT', path, limits: ({ body }) => scopeFaults(body as Json[]), answer: put },
    { method: 'POST', path, limits: ({ body }) => commandFaults(body as Json), answer: post },
    { method: 'GET', path: `${path}/{command_id}`, answer: (asked) => ok(one(asked)) },
    { method: 'PATCH', path: `${path}/{command_id}`, answer: patch },
    { method: 'DELETE', path: `${path}/{command_id}`, answer: remove },
  ];
}

export const COMMANDS: readonly Route[] = [
  ...routesUnder('/applications/{application_id}/commands'),
  ...routesUnder('/applications/{application_id}/guilds/{guild_id}/commands'),
];
