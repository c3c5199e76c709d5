// /discuss: threads about a question, tied to the record: started, found, run by hosts.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Call, Caller, Command, View } from '../src/command.ts';
import { HIDDEN_WITHOUT, matching, titles } from '../src/command-options.ts';
import { close, extend, recap, recapView, reopen, schedule, scheduled } from '../src/discuss-acts.ts';
import { CLOSE, EXTEND, LIST, RECAP, REOPEN, SCHEDULE, SCHEDULED, START } from '../src/discuss-options.ts';
import type { KeptWish } from '../src/record/proposals.ts';
import type { Services } from '../src/record/services.ts';
import {
  discussionsReply,
  existsReply,
  failedReply,
  openedReply,
  openingLaterReply,
  starterReply,
} from '../src/reply/discussion.ts';
import { scheduledReply } from '../src/reply/discussion-schedule.ts';
import type { Reply } from '../src/reply/reply.ts';
import { stringsFor } from '../src/reply/strings.ts';
import type { Discussion } from '../src/store/port/discussions.ts';

/** Begins and opens what a host wants; one that asks the same is offered first, unless it is `anyway`. */
async function begin(
  caller: Caller,
  { wish, anyway }: { readonly wish: KeptWish; readonly anyway: string | null },
  { answers, discussions, hosting, proposals }: Services,
): Promise<Reply> {
  const strings = stringsFor(caller.locale);
  const { isPrivate, passage } = wish.subject;
  const needs = { isPrivate, hasPoll: wish.poll !== null };
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

async function wishOf(call: Call, { proposals, settings }: Services): Promise<KeptWish> {
  const { discussionChannelId, discussionDays } = await settings.get(call.caller.server);
  return proposals.understand(call.caller, {
    question: call.text('question') ?? '',
    document: call.text('document'),
    speaker: call.text('speaker'),
    passage: call.text('passage'),
    poll: call.flag('poll') === true,
    answers: call.text('answers'),
    hours: call.number('duration') ?? discussionDays * 24,
    isPrivate: call.flag('private') === true,
    tag: call.text('tag'),
    channelId: call.chosen('channel') ?? discussionChannelId ?? call.caller.channelId,
  });
}

async function start(call: Call, services: Services): Promise<Reply> {
  return begin(call.caller, { wish: await wishOf(call, services), anyway: null }, services);
}

async function list({ caller }: Call, { answers, discussions }: Services): Promise<Reply> {
  const kept = await answers.keep(caller, {
    kind: 'discussions',
    question: '',
    spans: [],
    audience: 'asker',
    state: null,
  });
  return discussionsReply(kept.id, await discussions.list(caller.server), stringsFor(caller.locale));
}

/** A discussion's first message, as its words stand today. */
const starterView: View<Services> = async (stored, caller, { discussions, starters }) => {
  const { discussionId } = stored.state as { discussionId: string };
  const discussion = await discussions.get(caller.server, discussionId);
  const starter = await starters.again(caller.server, discussion, stored);
  return starterReply(discussion, starter, stringsFor(caller.locale));
};

/** A discussion to pick: what comes back is its id. */
function asTitle({ id, question, state }: Discussion): { documentId: string; title: string } {
  return { documentId: id, title: `${stringsFor('en').discussion.states[state]}: ${question}` };
}

const SUBCOMMANDS: Readonly<Record<string, (call: Call, services: Services) => Promise<Reply>>> = {
  start,
  list,
  recap,
  close,
  reopen,
  extend,
  schedule: async (call, services) => schedule(call, services, await wishOf(call, services)),
  scheduled,
};

export const discuss: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'discuss',
    description: 'Discussions about a question, with the record at hand',
    contexts: [InteractionContextType.Guild],
    default_member_permissions: HIDDEN_WITHOUT.host,
    options: [START, LIST, RECAP, CLOSE, REOPEN, EXTEND, SCHEDULE, SCHEDULED],
  },
  access: 'host',
  run: (call, services) => (SUBCOMMANDS[call.subcommand ?? ''] ?? list)(call, services),
  complete: async ({ caller: { server } }, { option, value }, { discussions, reading }) => {
    if (option === 'discussion') return titles((await discussions.list(server)).map(asTitle), value);
    if (option === 'document') return titles(await reading.sources(server), value);
    const words =
      option === 'speaker'
        ? (await reading.speakers(server)).map(({ name }) => name)
        : await reading.suggestions(server);
    return matching(
      words.map((each) => ({ name: each, value: each })),
      value,
    );
  },
  views: {
    discussion: starterView,
    recap: recapView,
    discussions: async (stored, caller, { discussions }) =>
      discussionsReply(stored.id, await discussions.list(caller.server), stringsFor(caller.locale)),
  },
  presses: {
    unschedule: {
      access: 'host',
      run: async ({ caller, values }, { scheduling }) => {
        await scheduling.callOff(caller, values[0] ?? '');
        return { type: 'replace', reply: scheduledReply(await scheduling.list(caller.server)) };
      },
    },
    'discuss-anyway': {
      access: 'host',
      run: async ({ caller, target, n }, services) => {
        const { state } = await services.answers.recall(caller, target);
        return begin(caller, { wish: services.proposals.kept(state), anyway: n }, services);
      },
    },
  },
};
