// The commands that Discord would offer somebody in a channel, as the page lists them.
import type { Person } from '../loopback/person.ts';
import type { CommandsView, CommandView, OptionView } from './wire.ts';

interface Defined {
  readonly name: string;
  readonly description?: string;
  readonly type?: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly channel_types?: readonly number[];
  readonly options?: readonly Defined[];
}

/** Discord's option types of a subcommand and of a group of them. */
const isSub = ({ type }: Defined) => type === 1 || type === 2;

/** Slash commands in the order of their names, and what stands under Apps of a message. */
export function commandsOf(person: Person, channelId: string): CommandsView {
  const offered = person.offered({ id: channelId });
  return {
    slash: offered
      .filter(({ type }) => type === 1)
      .flatMap((one) => leaves(one as unknown as Defined, ''))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    onMessages: offered.filter(({ type }) => type === 3).map(({ name }) => name),
  };
}

function leaves(one: Defined, before: string): CommandView[] {
  const path = `${before}${before === '' ? '' : ' '}${one.name}`;
  const subs = (one.options ?? []).filter(isSub);
  if (subs.length > 0) return subs.flatMap((sub) => leaves(sub, path));
  return [{ path, description: one.description ?? '', options: (one.options ?? []).map(optionView) }];
}

function optionView(one: Defined): OptionView {
  return {
    name: one.name,
    description: one.description ?? '',
    type: one.type ?? 3,
    required: one.required === true,
    autocomplete: one.autocomplete === true,
    choices: one.choices ?? [],
    channelTypes: one.channel_types ?? [],
  };
}
