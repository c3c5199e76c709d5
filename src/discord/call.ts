// From discord.js's interactions to what commands take: plain Calls and Presses.
import type {
  APIInteractionDataResolvedChannel,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { ComponentType } from 'discord.js';
import type { Attachment, Call, Caller, Press } from '../command.ts';

export type CommandUse =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | AutocompleteInteraction;

interface OptionData {
  readonly name: string;
  readonly value?: unknown;
  readonly options?: readonly OptionData[] | undefined;
  readonly attachment?: { name: string; url: string; size: number; contentType: string | null } | null;
  readonly channel?: APIInteractionDataResolvedChannel | { id: string } | null;
}

function attachmentOf(file: NonNullable<OptionData['attachment']>): Attachment {
  return { name: file.name, url: file.url, size: file.size, contentType: file.contentType };
}

/** The options that carry values: those of the subcommand where there is one. */
function flatten(options: readonly OptionData[]): readonly OptionData[] {
  return options.flatMap((option) => (option.options === undefined ? [option] : flatten(option.options)));
}

/** One use of a command, from the interaction that Discord sent. */
export function callOf(interaction: CommandUse, caller: Caller, say: Call['say'] = () => undefined): Call {
  const context = interaction.isMessageContextMenuCommand();
  const data: readonly OptionData[] = context ? [] : interaction.options.data;
  const options = new Map(flatten(data).map((option) => [option.name, option]));
  const value = (name: string) => options.get(name)?.value;
  const message = context ? interaction.targetMessage : null;
  return {
    caller,
    say,
    id: interaction.id,
    subcommand: context ? null : interaction.options.getSubcommand(false),
    text: (name) => asType(value(name), 'string'),
    flag: (name) => asType(value(name), 'boolean'),
    number: (name) => asType(value(name), 'number'),
    chosen: (name) => asType(value(name), 'string'),
    file: (name) => {
      const file = options.get(name)?.attachment;
      return file == null ? null : attachmentOf(file);
    },
    message:
      message === null ? null : { id: message.id, content: message.content, authorId: message.author.id },
  };
}

function asType(value: unknown, type: 'string'): string | null;
function asType(value: unknown, type: 'boolean'): boolean | null;
function asType(value: unknown, type: 'number'): number | null;
function asType(value: unknown, type: string): unknown {
  return typeof value === type ? value : null;
}

/** A press, from the component or modal interaction that Discord sent. `id` is the parsed custom id. */
export function pressOf(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  id: { readonly action: string; readonly target: string; readonly n: string | null },
  { caller, say }: Pick<Press, 'caller' | 'say'>,
): Press {
  const fields = new Map<string, string>();
  const files = new Map<string, readonly Attachment[]>();
  if (interaction.isModalSubmit())
    for (const [name, field] of interaction.fields.fields) {
      if (field.type === ComponentType.TextInput) fields.set(name, field.value);
      else if (field.type === ComponentType.FileUpload)
        files.set(name, [...(field.attachments?.values() ?? [])].map(attachmentOf));
      else if ('values' in field) fields.set(name, field.values.join(','));
    }
  return {
    caller,
    say,
    id: interaction.id,
    action: id.action,
    target: id.target,
    n: id.n,
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    fields,
    files,
    messageId: interaction.message?.id ?? null,
  };
}
