// /source: one document, where it comes from, and its words page by page.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Caller, Command } from '../src/command.ts';
import { documentOption, titles } from '../src/command-options.ts';
import { STRETCH_PARAGRAPHS } from '../src/core/limits.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { Services } from '../src/record/services.ts';
import { sourceReply, stretchReply } from '../src/reply/reading.ts';
import type { Reply } from '../src/reply/reply.ts';
import { stringsFor } from '../src/reply/strings.ts';
import type { StoredAnswer } from '../src/store/port/answers.ts';

const document = { ...documentOption, description: 'Which document?', required: true } as const;

/** What a reader's buttons need: which Revision, and the first paragraph shown; 0 is the page of provenance. */
interface Place {
  readonly documentId: string;
  readonly revisionId: string;
  readonly from: number;
}

async function open(caller: Caller, named: string, { reading, answers }: Services): Promise<Reply> {
  const { revision, analysis } = await reading.source(caller.server, named);
  const place: Place = { documentId: revision.documentId, revisionId: revision.id, from: 0 };
  const kept = await answers.keep(caller, {
    kind: 'source',
    question: '',
    spans: [],
    audience: 'asker',
    state: place,
  });
  return sourceReply(kept.id, revision, analysis.paragraphs.length, stringsFor(caller.locale));
}

async function page(
  stored: StoredAnswer,
  place: Place,
  caller: Caller,
  { reading }: Services,
): Promise<Reply> {
  const strings = stringsFor(caller.locale);
  const held = await reading.revision(caller.server, place);
  if (place.from === 0)
    return sourceReply(stored.id, held.revision, held.analysis.paragraphs.length, strings);
  return stretchReply(await reading.stretch(caller.server, place), {
    answerId: stored.id,
    walk: 'read',
    step: STRETCH_PARAGRAPHS,
    strings,
  });
}

export const source: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'source',
    description: 'One document: where it comes from, and its words page by page',
    contexts: [InteractionContextType.Guild],
    options: [document],
  },
  access: 'everyone',
  run: async (call, services) => open(call.caller, call.text(document.name) ?? '', services),
  complete: async ({ caller }, { value }, { reading }) => titles(await reading.sources(caller.server), value),
  views: { source: (stored, caller, services) => page(stored, stored.state as Place, caller, services) },
  presses: {
    'open-source': {
      access: 'everyone',
      run: async ({ caller, values }, services) => open(caller, values[0] ?? '', services),
    },
    read: {
      access: 'everyone',
      run: async ({ caller, target, n }, services) => {
        const stored = await services.answers.recall(caller, target);
        if (stored.kind !== 'source') throw new Refusal('Open the document again with /source.');
        const place: Place = { ...(stored.state as Place), from: Math.max(1, Math.trunc(Number(n)) || 1) };
        await services.answers.setState(caller.server, stored.id, place);
        return { type: 'replace', reply: await page(stored, place, caller, services) };
      },
    },
  },
};
