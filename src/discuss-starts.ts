// How discussions are started: by /discuss start, or from a passage under any answer.
import type { Call, Caller, PressHandler, View } from './command.ts';
import { Refusal } from './core/refusal.ts';
import type { KeptWish } from './record/proposals.ts';
import type { Services } from './record/services.ts';
import {
  existsReply,
  failedReply,
  openedReply,
  openingLaterReply,
  starterReply,
} from './reply/discussion.ts';
import { DURATIONS, discussionForm } from './reply/discussion-form.ts';
import type { Reply } from './reply/reply.ts';
import { stringsFor } from './reply/strings.ts';

/** In a day. */
const HOURS = 24;
/** Answers whose question can be discussed; others were asked with a quotation or a topic. */
const ASKING = new Set(['ask', 'more', 'context']);
const NO_PASSAGE = 'There is no passage left to discuss. Ask again with /ask, or use /discuss start.';

/** Begins and opens what a host wants; one that asks the same is offered first, unless it is `anyway`. */
async function begin(
  caller: Caller,
  { wish, anyway }: { readonly wish: KeptWish; readonly anyway: string | null },
  { answers, discussions, hosting, proposals }: Services,
): Promise<Reply> {
  const strings = stringsFor(caller.locale);
  const { isPrivate, passage, tag } = wish.subject;
  const needs = { isPrivate, hasPoll: wish.poll !== null, tag };
  const channelId = await hosting.venue(caller.server, wish.channelId, needs);
  const begun = await discussions.begin(caller, proposals.wish({ ...wish, channelId }), anyway);
  if (begun.status === 'exists') {
    const kept = await answers.keep(caller, {
      kind: 'discussion-wish',
      question: wish.question,
      spans: passage === null ? [] : [passage],
      audience: 'asker',
      state: wish,
    });
    return existsReply(kept.id, begun.discussion, strings);
  }
  const opening = await hosting.open(caller.server, begun.discussion.id);
  if (opening.status === 'later') return openingLaterReply(strings);
  if (opening.status === 'failed') return failedReply(opening.reason);
  return openedReply(opening.discussion.threadId ?? '', opening.warnings, strings);
}

/** What /discuss start and schedule are told. */
export async function wishOf(call: Call, { proposals, settings }: Services): Promise<KeptWish> {
  const { discussionChannelId, discussionDays } = await settings.get(call.caller.server);
  return proposals.understand(call.caller, {
    question: call.text('question') ?? '',
    document: call.text('document'),
    speaker: call.text('speaker'),
    passage: call.text('passage'),
    poll: call.flag('poll') === true,
    answers: call.text('answers'),
    hours: call.number('duration') ?? discussionDays * HOURS,
    isPrivate: call.flag('private') === true,
    tag: call.text('tag'),
    channelId: call.chosen('channel') ?? discussionChannelId ?? call.caller.channelId,
  });
}

export async function start(call: Call, services: Services): Promise<Reply> {
  return begin(call.caller, { wish: await wishOf(call, services), anyway: null }, services);
}

/** A discussion's first message, as its words stand today. */
export const starterView: View<Services> = async (stored, caller, { discussions, starters }) => {
  const discussion = await discussions.in(caller.server, stored.posted?.channelId ?? '');
  if (discussion === null) throw new Refusal('That discussion is no longer kept.');
  const starter = await starters.again(caller.server, discussion, stored);
  return starterReply(discussion, starter, stringsFor(caller.locale));
};

/** What an answer shows and may still be started from: words that stand on the record as they were quoted. */
async function passagesOf(caller: Caller, answerId: string, { answers, recall }: Services) {
  const stored = await answers.recall(caller, answerId);
  const quotes = await recall.quotes(caller.server, stored.spans);
  const current = quotes.filter(({ standing }) => standing === 'current');
  if (current.length === 0) throw new Refusal(NO_PASSAGE);
  return { stored, current };
}

/** Under an answer: what is to be discussed, before anything happens. */
export const discussThis: PressHandler<Services> = {
  access: 'host',
  run: async ({ caller, target }, services) => {
    const { stored, current } = await passagesOf(caller, target, services);
    const { discussionDays } = await services.settings.get(caller.server);
    const question = ASKING.has(stored.kind) ? stored.question : '';
    return discussionForm(
      { id: stored.id, question },
      { quotes: current, hours: discussionDays * HOURS },
      stringsFor(caller.locale),
    );
  },
};

/** The form, filled in. */
export const discussBegin: PressHandler<Services> = {
  access: 'host',
  run: async ({ caller, target, fields }, services) => {
    const { current } = await passagesOf(caller, target, services);
    const quote = (current[Number(fields.get('passage') ?? 0)] ?? current[0])?.quote;
    const { discussionChannelId, discussionDays } = await services.settings.get(caller.server);
    const hours = Number(fields.get('duration'));
    const wish = await services.proposals.understand(caller, {
      question: fields.get('question') ?? '',
      document: null,
      speaker: null,
      passage:
        quote === undefined
          ? null
          : {
              documentId: quote.citation.documentId,
              revisionId: quote.citation.revisionId,
              start: quote.start,
              end: quote.end,
            },
      poll: false,
      answers: fields.get('answers') || null,
      hours: DURATIONS.some((each) => each.hours === hours) ? hours : discussionDays * HOURS,
      isPrivate: fields.get('private') === 'yes',
      tag: null,
      channelId: discussionChannelId ?? caller.channelId,
    });
    return begin(caller, { wish, anyway: null }, services);
  },
};

/** Under the offer of one that asks the same. */
export const startAnyway: PressHandler<Services> = {
  access: 'host',
  run: async ({ caller, target, n }, services) => {
    const { state } = await services.answers.recall(caller, target);
    return begin(caller, { wish: services.proposals.kept(state), anyway: n }, services);
  },
};
