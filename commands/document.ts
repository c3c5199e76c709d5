// /document: the record in moderators' hands: add, edit, revise, withdraw, look back, take out and bring in.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Call, Caller, Command, Outcome, PressHandler } from '../src/command.ts';
import { HIDDEN_WITHOUT, titles } from '../src/command-options.ts';
import { Refusal } from '../src/core/refusal.ts';
import { DRAFT_PRESSES, DRAFT_VIEWS, drafts, previewed, shown } from '../src/document-drafts.ts';
import { DOCUMENT_SUBCOMMANDS, OFFERED } from '../src/document-options.ts';
import type { Source } from '../src/record/preview.ts';
import type { Services } from '../src/record/services.ts';
import { differenceReply } from '../src/reply/document-diff.ts';
import { NEW_DOCUMENT, pasteForm } from '../src/reply/document-forms.ts';
import { historyReply } from '../src/reply/document-history.ts';
import { doneReply, exportedReply, importedReply, progressReply } from '../src/reply/document-notes.ts';
import type { Reply } from '../src/reply/reply.ts';

/** Discord takes 10 MiB; some are left for the message itself. */
const ARCHIVE_MAX = 9 * 1024 * 1024;

type Run = (call: Call, services: Services) => Promise<Outcome>;

/** A file or an address is read at once; with neither, a form opens to paste into. */
async function take(call: Call, services: Services, revises: string | null): Promise<Outcome> {
  const attachment = call.file('file');
  const address = call.text('url');
  if (attachment !== null && address !== null) throw new Refusal('Give a file or an address, not both.');
  const found =
    revises === null ? null : await services.filing.shelf.find(call.caller.server, revises, 'standing');
  const documentId = found?.document.id ?? null;
  if (attachment === null && address === null) return pasteForm(documentId ?? NEW_DOCUMENT);
  const source: Source =
    attachment === null ? { kind: 'url', url: address ?? '' } : { kind: 'file', attachment };
  call.say(progressReply(`Reading ${attachment?.name ?? address} …`));
  return previewed(call.caller, await services.drafting.read(call.caller, source, documentId), services);
}

const RUN: Readonly<Record<string, Run>> = {
  add: (call, services) => take(call, services, null),
  revise: (call, services) => take(call, services, call.text('document')),
  edit: async (call, services) =>
    previewed(call.caller, await services.drafting.open(call.caller, call.text('document') ?? ''), services),
  drafts: async ({ caller }, services) => drafts(caller, services),
  withdraw: async (call, { filing }) => {
    const { revision } = await filing.withdraw(call.caller, call.text('document') ?? '', call.text('reason'));
    return doneReply(
      revision.details.title,
      'is withdrawn: no answer quotes it from now on. Posted answers that did are edited to say so.',
      '/document restore puts it back.',
    );
  },
  restore: async (call, { filing }) => {
    const { revision } = await filing.restore(call.caller, call.text('document') ?? '');
    return doneReply(revision.details.title, 'is on the record again.');
  },
  history: async (call, services) => {
    const { caller } = call;
    const { listed } = await services.history.of(caller.server, call.text('document') ?? '');
    const state = { documentId: listed.document.id };
    const kept = await services.answers.keep(caller, shown('document-history', state));
    return history(caller, kept.id, state, services);
  },
  diff: async (call, services) => {
    const state = {
      documentId: call.text('document') ?? '',
      from: call.number('from'),
      to: call.number('to'),
    };
    const kept = await services.answers.keep(call.caller, shown('document-diff', state));
    return difference(call.caller, kept.id, state, services);
  },
  export: async ({ caller }, { exchange }) => {
    const { bytes, documents } = await exchange.export(caller.server);
    if (bytes.length > ARCHIVE_MAX)
      throw new Refusal(
        'The record is too large for a message. Whoever runs me can export it with: npm run record -- export.',
      );
    return exportedReply(bytes, documents);
  },
  import: async (call, { exchange }) => {
    const attachment = call.file('file');
    if (attachment === null) throw new Refusal('Give the archive that is to be brought in.');
    call.say(progressReply(`Reading ${attachment.name} …`));
    return importedReply(
      await exchange.importAttachment(call.caller, attachment, (done, all) =>
        call.say(progressReply(`${done} of ${all} documents brought in …`)),
      ),
    );
  },
  starter: async (call, { filing }) => {
    const hidden = call.flag('hide') === true;
    const title = await filing.showStarter(call.caller, call.text('document'), !hidden);
    return doneReply(
      title ?? 'Starter documents',
      hidden ? 'are hidden on this server.' : 'can be quoted on this server.',
    );
  },
};

async function history(
  { server }: Caller,
  answerId: string,
  { documentId }: { documentId: string },
  services: Services,
): Promise<Reply> {
  return historyReply(answerId, await services.history.of(server, documentId));
}

/** What the menu of a history picks: one revision beside the one before it, or two beside each other. */
const compare: PressHandler<Services> = {
  access: 'curator',
  run: async ({ caller, target, values }, services) => {
    const [one, other] = values.map(Number).toSorted((a, b) => a - b);
    const later = other ?? one ?? null;
    const state = {
      documentId: target,
      from: other === undefined ? (later === null ? null : later - 1) : (one ?? null),
      to: later,
    };
    const kept = await services.answers.keep(caller, shown('document-diff', state));
    return difference(caller, kept.id, state, services);
  },
};

async function difference(
  { server }: Caller,
  answerId: string,
  state: { documentId: string; from: number | null; to: number | null },
  services: Services,
): Promise<Reply> {
  return differenceReply(
    answerId,
    await services.history.diff(server, state.documentId, [state.from, state.to]),
  );
}

export const document: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'document',
    description: 'Keep this server’s record: add, edit, revise, withdraw, export',
    contexts: [InteractionContextType.Guild],
    default_member_permissions: HIDDEN_WITHOUT.curator,
    options: [...DOCUMENT_SUBCOMMANDS],
  },
  access: 'curator',
  run: async (call, services) => {
    const run = RUN[call.subcommand ?? ''];
    if (run === undefined)
      throw new Refusal('I do not know that any more. Type /document to see what there is.');
    return run(call, services);
  },
  complete: async ({ caller, subcommand }, { value }, { filing }) => {
    const offered = OFFERED[subcommand ?? ''];
    if (offered === undefined) return [];
    const listed = await filing.shelf.list(caller.server, offered);
    return titles(
      listed.map((each) => ({ documentId: each.document.id, title: each.revision.details.title })),
      value,
    );
  },
  views: {
    ...DRAFT_VIEWS,
    'document-history': (stored, caller, services) =>
      history(caller, stored.id, stored.state as Parameters<typeof history>[2], services),
    'document-diff': (stored, caller, services) =>
      difference(caller, stored.id, stored.state as Parameters<typeof difference>[2], services),
  },
  presses: {
    ...DRAFT_PRESSES,
    'document-compare': compare,
  },
};
