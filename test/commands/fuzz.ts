// Uses every handler that commands.ts knows with drawn arguments, on several servers at once, and looks at all that comes back.
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import type { Access } from '../../src/command.ts';
import { COMMANDS } from '../../src/commands.ts';
import { type Component, componentsOf, walk } from '../../src/loopback/components.ts';
import { addFile, addThing, findCommand } from '../../src/loopback/options.ts';
import type { ChannelHandle, ServerHandle } from '../../src/loopback/place.ts';
import { summon } from '../../src/loopback/summon.ts';
import type { Channel, Json, Stored } from '../../src/loopback/world.ts';
import type { Stage } from './stage.ts';

/** A server under fuzzing: who acts there, what they may write, and the ids that they have come to know. */
export interface Ground {
  readonly server: ServerHandle;
  readonly channel: ChannelHandle;
  readonly people: readonly { readonly id: string }[];
  /** Words that people there write: never another ground's. */
  readonly words: readonly string[];
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  /** Custom ids of buttons, menus and forms seen there, and values that its lists offered. */
  readonly ids: Set<string>;
  readonly values: Set<string>;
}

/** Draws: a seeded source of choices. */
export interface Draw {
  below(n: number): number;
  of<T>(all: readonly T[]): T;
}

/** Park and Miller's minimal standard generator: the same choices for the same seed (1 to 2^31 - 2). */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const below = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  return { below, of: (all) => all[below(all.length)] as (typeof all)[number] };
}

/** One thing that can be done: by its name, so that it is known which were. */
export interface Deed {
  readonly name: string;
  /** Whom it is for. */
  readonly access: Access;
  readonly summons: (ground: Ground, draw: Draw, strangers: readonly Ground[]) => Json | null;
  readonly kind: 2 | 3 | 4 | 5;
}

type Bare = Omit<Deed, 'access'>;

interface Definition {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly Definition[];
  readonly choices?: readonly { readonly value: string | number }[];
  readonly min_value?: number;
  readonly max_value?: number;
}

export interface Fuzzed {
  /** How often each handler was called. */
  readonly called: Map<string, number>;
  /** How often each gave something else than a refusal. */
  readonly served: Map<string, number>;
}

/** Every deed there is: each command and subcommand, each autocompleted option, each action as button, menu and form. */
export function deedsOn(stage: Stage): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const { access, data, presses = {} } of COMMANDS) {
    if (data.type === 3) deeds.push({ ...contextDeed(stage, data.name), access });
    else {
      const options = ((data as { options?: unknown }).options ?? []) as readonly Definition[];
      for (const deed of slashDeeds(stage, data.name, [], options)) deeds.push({ ...deed, access });
    }
    for (const [action, handler] of Object.entries(presses))
      for (const deed of pressDeeds(action)) deeds.push({ ...deed, access: handler.access });
  }
  for (const deed of pressDeeds('page')) deeds.push({ ...deed, access: 'everyone' });
  return deeds;
}

function slashDeeds(
  stage: Stage,
  command: string,
  path: readonly string[],
  definitions: readonly Definition[],
): Bare[] {
  const subs = definitions.filter(({ type }) => type <= Option.SubcommandGroup);
  if (subs.length > 0)
    return subs.flatMap((sub) => slashDeeds(stage, command, [...path, sub.name], sub.options ?? []));
  const dataOf = (
    ground: Ground,
    draw: Draw,
    strangers: readonly Ground[],
    focused: string | null = null,
  ): Json => {
    const { world } = stage.discord;
    const registered = findCommand(world, ground.server.id, command, 1);
    const resolved: Record<string, Json> = {};
    const written = definitions.flatMap((one) => {
      if (one.name !== focused && one.required !== true && draw.below(2) === 0) return [];
      const value = valueFor({ stage, ground, strangers, resolved }, one, draw);
      return value === null
        ? []
        : [{ type: one.type, name: one.name, value, ...(one.name === focused ? { focused: true } : {}) }];
    });
    const options = path.reduceRight<readonly Json[]>(
      (inner, name, depth) => [
        {
          type: depth === 0 && path.length > 1 ? Option.SubcommandGroup : Option.Subcommand,
          name,
          options: inner,
        },
      ],
      written,
    );
    return { id: registered.id, name: command, type: 1, options, resolved };
  };
  const name = `/${[command, ...path].join(' ')}`;
  return [
    { name, kind: 2, summons: dataOf },
    ...definitions
      .filter(({ autocomplete }) => autocomplete === true)
      .map(
        (one): Bare => ({
          name: `typing into ${name} ${one.name}`,
          kind: 4,
          summons: (ground, draw, strangers) => dataOf(ground, draw, strangers, one.name),
        }),
      ),
  ];
}

function contextDeed({ discord }: Stage, command: string): Bare {
  return {
    name: command,
    kind: 2,
    summons: (ground, draw) => {
      const { id } = findCommand(discord.world, ground.server.id, command, 3);
      const messages = [...channelOf(discord, ground).messages.values()].filter(
        ({ onlyFor }) => onlyFor === null,
      );
      if (messages.length === 0) return null;
      const { message } = draw.of(messages);
      return {
        id,
        name: command,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      };
    },
  };
}

function pressDeeds(action: string): Bare[] {
  const customId: (ground: Ground, draw: Draw, strangers: readonly Ground[]) => string = (
    ground,
    draw,
    strangers,
  ) => {
    const mine = [...ground.ids].filter((id) => id.split(':')[1] === action);
    const theirs = strangers.flatMap(({ ids }) => [...ids]).filter((id) => id.split(':')[1] === action);
    const luck = draw.below(4);
    if (luck < 2 && mine.length > 0) return draw.of(mine);
    if (luck === 2 && theirs.length > 0) return draw.of(theirs);
    const n = draw.of(['', ':0', ':1', ':2', ':-1', ':x', ':999', ':helps', ':wrong-passage']);
    return `v1:${action}:${targetFor(ground, draw, strangers)}${n}`.slice(0, 100);
  };
  const values = (ground: Ground, draw: Draw, strangers: readonly Ground[]) =>
    Array.from({ length: 1 + draw.below(2) }, () => idFor(ground, draw, strangers));
  return [
    {
      name: `button ${action}`,
      kind: 3,
      summons: (...on) => ({ component_type: 2, custom_id: customId(...on) }),
    },
    {
      name: `menu ${action}`,
      kind: 3,
      summons: (...on) => ({ component_type: 3, custom_id: customId(...on), values: values(...on) }),
    },
    {
      name: `form ${action}`,
      kind: 5,
      summons: (ground, draw, strangers) => ({
        custom_id: customId(ground, draw, strangers),
        components: ['text', 'title', 'words', 'kind', 'url', 'published', 'speakers', 'question']
          .filter(() => draw.below(2) === 0)
          .slice(0, 5)
          .map((field, n) => ({
            type: 18,
            id: n * 2 + 1,
            component: { type: 4, id: n * 2 + 2, custom_id: field, value: draw.of(ground.words) },
          })),
      }),
    },
  ];
}

/** An id that somebody there may know, or that somebody of another server has told them. */
function idFor(ground: Ground, draw: Draw, strangers: readonly Ground[]): string {
  const pool = draw.below(3) === 0 ? strangers.flatMap(({ values }) => [...values]) : [...ground.values];
  return pool.length === 0 ? 'nothing' : draw.of(pool);
}

function targetFor(ground: Ground, draw: Draw, strangers: readonly Ground[]): string {
  const pool = draw.below(2) === 0 ? strangers.flatMap(({ ids }) => [...ids]) : [...ground.ids];
  const known = pool.length === 0 ? undefined : draw.of(pool).split(':')[2];
  return known ?? idFor(ground, draw, strangers);
}

function valueFor(
  where: { stage: Stage; ground: Ground; strangers: readonly Ground[]; resolved: Record<string, Json> },
  one: Definition,
  draw: Draw,
): unknown {
  const { stage, ground, strangers, resolved } = where;
  const { world } = stage.discord;
  const place = { world, channel: channelOf(stage.discord, ground) };
  if (one.choices !== undefined && one.choices.length > 0) return draw.of(one.choices).value;
  switch (one.type) {
    case Option.String:
      return draw.below(3) === 0 ? idFor(ground, draw, strangers) : draw.of(ground.words);
    case Option.Integer:
    case Option.Number:
      return (one.min_value ?? 0) + draw.below(Math.min(5, (one.max_value ?? 5) - (one.min_value ?? 0) + 1));
    case Option.Boolean:
      return draw.below(3) === 0;
    case Option.Attachment:
      return addFile(place, draw.of(ground.files), resolved);
    case Option.Channel:
      return addThing(place, ground.channel.id, resolved);
    case Option.User:
      return addThing(place, draw.of(ground.people).id, resolved);
    default:
      return null;
  }
}

function channelOf({ world }: Stage['discord'], { channel }: Ground): Channel {
  const found = world.channels.get(channel.id);
  if (found === undefined) throw new Error('no such channel');
  return found;
}

/** Does one drawn thing, waits for all that comes of it, and remembers the ids that it showed. */
export async function act(
  { discord }: Stage,
  { deed, ground, strangers, draw }: { deed: Deed; ground: Ground; strangers: readonly Ground[]; draw: Draw },
  done: Fuzzed,
): Promise<string> {
  const data = deed.summons(ground, draw, strangers);
  const person = draw.of(ground.people);
  const channel = channelOf(discord, ground);
  const source = deed.kind === 3 || deed.kind === 5 ? anyOf(channel, person.id, draw) : undefined;
  if (data === null || (deed.kind === 3 && source === undefined)) return '';
  count(done.called, deed.name);
  const use = summon(discord.world, {
    kind: deed.kind,
    userId: person.id,
    locale: draw.of(['en-GB', 'de', 'fr']),
    channel,
    data,
    what: deed.name,
    ...(source === undefined ? {} : { source }),
  });
  const type = await use.first();
  if (type === 8) {
    const choices = await use.choices();
    for (const { value } of choices) ground.values.add(String(value));
    count(done.served, deed.name);
    return JSON.stringify(choices);
  }
  if (type === 9) {
    const modal = await use.modal();
    ground.ids.add(modal.customId);
    count(done.served, deed.name);
    return JSON.stringify(modal.components);
  }
  // A deferred update may end without a change of its message; whatever else comes is in the channel.
  if (type === 6) return '';
  const message = await use.reply();
  learn(ground, componentsOf(message));
  const shown = JSON.stringify(message.components);
  if (!shown.includes('"accent_color":14721072') || message.attachments.length > 0)
    count(done.served, deed.name);
  return shown;
}

/** One of the latest messages that the person sees there. */
function anyOf(channel: Channel, userId: string, draw: Draw): Stored | undefined {
  const seen = [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === null || onlyFor === userId);
  return seen.length === 0 ? undefined : draw.of(seen.slice(-30));
}

function learn(ground: Ground, components: readonly Component[]): void {
  for (const { custom_id: id, options } of walk(components)) {
    if (id !== undefined) ground.ids.add(id);
    for (const { value } of (options ?? []) as { value?: string }[])
      if (value !== undefined) ground.values.add(value);
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
