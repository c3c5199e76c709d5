// What /document takes: its subcommands and their options, as Discord is told.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { documentOption } from './command-options.ts';
import type { Which } from './record/shelf.ts';

const { Attachment, Boolean, Integer, String, Subcommand } = ApplicationCommandOptionType;

const which = { ...documentOption, description: 'Which document?', required: true } as const;
const FORMATS = 'text, Markdown, HTML, PDF or Word (.docx)';
const file = { type: Attachment, name: 'file', description: `A file: ${FORMATS}` } as const;
const url = {
  type: String,
  name: 'url',
  description: 'A web page or a file on the web',
  max_length: 2048,
} as const;
const archive = { ...file, description: 'An archive that /document export made', required: true } as const;
const reason = { type: String, name: 'reason', description: 'Why?', max_length: 300 } as const;
const from = {
  type: Integer,
  name: 'from',
  description: 'The number of one revision',
  min_value: 1,
} as const;
const to = { type: Integer, name: 'to', description: 'The number of the other', min_value: 1 } as const;
const hide = {
  type: Boolean,
  name: 'hide',
  description: 'Hide it here? (No: show it again)',
  required: true,
} as const;
const starter = { ...documentOption, description: 'Which one? All of them, if nothing is said' } as const;

function sub(
  name: string,
  description: string,
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { type: Subcommand, name, description, options: [...options] };
}

/** Which documents a subcommand's list offers. */
export const OFFERED: Readonly<Record<string, Which>> = {
  edit: 'standing',
  revise: 'standing',
  withdraw: 'standing',
  restore: 'withdrawn',
  history: 'own',
  diff: 'own',
  starter: 'starter',
};

export const DOCUMENT_SUBCOMMANDS: readonly APIApplicationCommandSubcommandOption[] = [
  sub('add', 'Add a document: a file, a web page, or text that you paste', [file, url]),
  sub('edit', 'Change what is known of a document: title, source, dates, speakers', [which]),
  sub('revise', 'Give a document a new text; you see what differs before', [which, file, url]),
  sub('withdraw', 'Take a document off the record, at once', [which, reason]),
  sub('restore', 'Put a withdrawn document back', [which]),
  sub('history', 'Who filed and changed a document, when, from where', [which]),
  sub('diff', 'How two revisions of a document differ; the last two, if none are named', [which, from, to]),
  sub('drafts', 'Drafts that wait to be published'),
  sub('export', 'The whole record as an archive of files'),
  sub('import', 'Bring in the documents of an archive', [archive]),
  sub('starter', 'Hide starter documents here, or show them again', [hide, starter]),
];
