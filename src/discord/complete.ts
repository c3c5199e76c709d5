// Autocomplete: what a command offers for what somebody types, as far as Discord takes it.
import type { AutocompleteInteraction } from 'discord.js';
import type { Caller, Command } from '../command.ts';
import { callOf } from './call.ts';
import { COMMAND, CONTROL } from './limits.ts';

/** The choices; none where the caller may not use the command. Longer ones than Discord takes are left out. */
export async function choicesFor<Services>(
  interaction: AutocompleteInteraction,
  { command, caller }: { command: Command<Services> | undefined; caller: Caller | null },
  services: Services,
): Promise<{ name: string; value: string }[]> {
  if (command?.complete === undefined || caller === null || !caller.rights.has(command.access)) return [];
  const { name: option, value } = interaction.options.getFocused(true);
  const choices = await command.complete(callOf(interaction, caller), { option, value }, services);
  return choices
    .filter((each) => each.name.length <= CONTROL.optionLabel && each.value.length <= CONTROL.optionValue)
    .slice(0, COMMAND.choices)
    .map((each) => ({ name: each.name, value: each.value }));
}
