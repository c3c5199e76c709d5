// Uses every handler that commands.ts knows with drawn arguments, on several servers at once, and looks at all that comes back.
import { ChannelType, ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { COMMANDS } from '../../src/commands.ts';
import { addFile, addThing, findCommand } from '../../src/loopback/options.ts';
import { summon } from '../../src/loopback/summon.ts';
import type { Channel, Json, Stored } from '../../src/loopback/world.ts';
import { type Bare, channelOf, type Deed, type Draw, type Ground, idFor } from './fuzz-ground.ts';
import { pressDeeds, sortOf } from './fuzz-presses.ts';
import type { Stage } from './stage.ts';

/** What options without suggestions take, by their names. */
const SENSIBLE: Readonly<Record<string, string>> = {
  time: '18:00',
  date: '2099-05-01',
  answers: 'Yes; No; It depends',
};

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
      for (const deed of pressDeeds(stage, action)) deeds.push({ ...deed, access: handler.access });
  }
  for (const deed of pressDeeds(stage, 'page')) deeds.push({ ...deed, access: 'everyone' });
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
    // Half of them mean well: few options, each with something that suits it, or little would ever come about.
    const kindly = draw.below(2) === 0;
    const written = definitions.flatMap((one) => {
      const left = kindly ? draw.below(4) > 0 : draw.below(2) === 0;
      if (one.name !== focused && one.required !== true && left) return [];
      const suits = kindly ? suiting(ground, one, draw) : null;
      const value = suits ?? valueFor({ stage, ground, strangers, resolved }, one, draw);
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

/** Something that was suggested for an option of that name, or that its description asks for. */
function suiting({ known, words }: Ground, { name, type }: Definition, draw: Draw): string | null {
  if (type !== Option.String) return null;
  const suggested = known.suggested(name);
  if (suggested.length > 0) return draw.of(suggested);
  return SENSIBLE[name] ?? (name === 'question' ? draw.of(words.slice(0, 4)) : null);
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
      // What is picked from suggestions is mostly one of them.
      return draw.below(4) < (one.autocomplete === true ? 3 : 1)
        ? idFor(ground, draw, strangers)
        : draw.of(ground.words);
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

/** What somebody would do next: use one of the things that they have just been shown. Null where there is none. */
export function nextDeed(deeds: readonly Deed[], { known }: Ground, draw: Draw): Deed | null {
  const { actions } = known;
  if (actions.length === 0) return null;
  const action = draw.of(actions);
  const control = draw.of(known.controls(action));
  return deeds.find(({ name }) => name === `${sortOf(control)} ${action}`) ?? null;
}

/** Does one drawn thing, and gives what it showed at once. */
export async function act(
  { discord }: Stage,
  {
    deed,
    ground: all,
    strangers,
    draw,
  }: { deed: Deed; ground: Ground; strangers: readonly Ground[]; draw: Draw },
  done: Fuzzed,
): Promise<string> {
  const ground = { ...all, channel: placeOf(discord, all, draw) };
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
    const option = deed.name.split(' ').at(-1) ?? '';
    for (const { value } of choices) ground.known.suggest(option, String(value));
    count(done.served, deed.name);
    return JSON.stringify(choices);
  }
  if (type === 9) {
    const modal = await use.modal();
    count(done.served, deed.name);
    return JSON.stringify(modal.components);
  }
  // A deferred update may end without a change of its message; whatever else comes is in the channel.
  if (type === 6) return '';
  const message = await use.reply();
  const shown = JSON.stringify(message.components);
  if (!shown.includes('"accent_color":14721072') || message.attachments.length > 0)
    count(done.served, deed.name);
  return shown;
}

/** Mostly the channel; else a thread of the server, where discussions are run from. */
function placeOf(
  { world }: Stage['discord'],
  { channel, server }: Ground,
  draw: Draw,
): { readonly id: string } {
  const threads = [...world.channels.values()].filter(
    ({ type, serverId }) => type === ChannelType.PublicThread && serverId === server.id,
  );
  return threads.length === 0 || draw.below(3) > 0 ? channel : draw.of(threads.slice(-10));
}

/** One of the latest messages that the person sees there. */
function anyOf(channel: Channel, userId: string, draw: Draw): Stored | undefined {
  const seen = [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === null || onlyFor === userId);
  return seen.length === 0 ? undefined : draw.of(seen.slice(-30));
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
