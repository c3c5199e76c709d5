// Drafts of documents over Discord: pasted, previewed, edited in forms, published or cancelled.
import type { Caller, Outcome, Press, PressHandler, View } from './command.ts';
import type { DetailsFields } from './record/details-edit.ts';
import type { Preview, Source } from './record/preview.ts';
import type { Services } from './record/services.ts';
import { factsForm, moreForm, NEW_DOCUMENT } from './reply/document-forms.ts';
import { doneReply, draftsReply, publishedReply } from './reply/document-notes.ts';
import { previewReply } from './reply/document-preview.ts';
import type { Reply } from './reply/reply.ts';
import { stringsFor } from './reply/strings.ts';

/** What is kept of something shown to a curator, so that its further pages and buttons find it. */
export const shown = (kind: string, state: unknown) =>
  ({ kind, question: '', spans: [], audience: 'asker', state }) as const;

/** A draft's preview is kept as an answer, so that its further pages find it. */
export async function previewed(caller: Caller, preview: Preview, { answers }: Services): Promise<Reply> {
  const kept = await answers.keep(caller, shown('draft', { draftId: preview.id }));
  return previewReply(kept.id, preview, stringsFor(caller.locale));
}

/** Those that wait, with a menu to open one. */
export async function drafts(caller: Caller, { answers, drafting }: Services): Promise<Reply> {
  const rows = await drafting.list(caller);
  const kept = await answers.keep(caller, shown('drafts', null));
  return draftsReply(kept.id, rows);
}

const curator = (run: (press: Press, services: Services) => Promise<Outcome>): PressHandler<Services> => ({
  access: 'curator',
  run,
});

/** A form's fields change the draft, and the preview takes the place of the one before. */
const save = curator(async ({ caller, target, fields }, services) => {
  const edited = await services.drafting.edit(caller, target, Object.fromEntries(fields) as DetailsFields);
  return { type: 'replace', reply: await previewed(caller, edited, services) };
});

export const DRAFT_PRESSES: Readonly<Record<string, PressHandler<Services>>> = {
  'paste-text': curator(async ({ caller, target, fields }, services) => {
    const { text = '', ...rest } = Object.fromEntries(fields);
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ''));
    const typed = 'title' in given ? { ...given, ourTitle: 'false' } : given;
    const revises = target === NEW_DOCUMENT ? null : target;
    const source: Source = { kind: 'paste', text, fields: typed };
    return previewed(caller, await services.drafting.read(caller, source, revises), services);
  }),
  'draft-open': curator(async ({ caller, values }, services) =>
    previewed(caller, await services.drafting.preview(caller, values[0] ?? ''), services),
  ),
  'draft-facts': curator(async ({ caller, target }, { drafting }) =>
    factsForm(target, (await drafting.row(caller, target)).details, stringsFor(caller.locale)),
  ),
  'draft-more': curator(async ({ caller, target }, { drafting }) => {
    const { details } = await drafting.row(caller, target);
    return moreForm(target, details);
  }),
  'draft-facts-save': save,
  'draft-more-save': save,
  'draft-publish': curator(async ({ caller, target }, { filing }) => ({
    type: 'replace',
    reply: publishedReply(await filing.publish(caller, target)),
  })),
  'draft-cancel': curator(async ({ caller, target }, { drafting }) => {
    const { details } = await drafting.row(caller, target);
    await drafting.drop(caller, target);
    return {
      type: 'replace',
      reply: doneReply(details.title, 'was not published, and its draft is gone.'),
    };
  }),
};

export const DRAFT_VIEWS: Readonly<Record<string, View<Services>>> = {
  draft: async (stored, caller, { drafting }) => {
    const { draftId } = stored.state as { draftId: string };
    return previewReply(stored.id, await drafting.preview(caller, draftId), stringsFor(caller.locale));
  },
  drafts: (_, caller, services) => drafts(caller, services),
};
