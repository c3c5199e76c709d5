// /discuss: threads about a question, tied to the record: started, found, run by hosts.
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import type { Call, Command } from '../src/command.ts';
import { HIDDEN_WITHOUT, matching, titles } from '../src/command-options.ts';
import { close, extend, recap, recapView, reopen, schedule, scheduled } from '../src/discuss-acts.ts';
import { CLOSE, EXTEND, LIST, RECAP, REOPEN, SCHEDULE, SCHEDULED, START } from '../src/discuss-options.ts';
import { discussBegin, discussThis, start, startAnyway, starterView, wishOf } from '../src/discuss-starts.ts';
import type { Services } from '../src/record/services.ts';
import { discussionsReply } from '../src/reply/discussion.ts';
import { scheduledReply } from '../src/reply/discussion-schedule.ts';
import type { Reply } from '../src/reply/reply.ts';
import { stringsFor } from '../src/reply/strings.ts';
import type { Discussion } from '../src/store/port/discussions.ts';

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
  complete: async (call, { option, value }, { discussions, hosting, proposals, reading }) => {
    const { server, channelId } = call.caller;
    if (option === 'discussion') return titles((await discussions.list(server)).map(asTitle), value);
    if (option === 'document') return titles(await reading.sources(server), value);
    const plain = (words: readonly string[]) => words.map((each) => ({ name: each, value: each }));
    if (option === 'tag')
      return matching(plain(await hosting.tags(server, call.chosen('channel') ?? channelId)), value);
    // What comes near the typed words need not contain them.
    if (option === 'passage')
      return plain(await proposals.passages(server, value, call.text('question') ?? ''));
    const words =
      option === 'speaker'
        ? (await reading.speakers(server)).map(({ name }) => name)
        : await proposals.questions(server);
    return matching(plain(words), value);
  },
  open: ['discussion', 'recap'],
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
    discuss: discussThis,
    'discuss-begin': discussBegin,
    'discuss-anyway': startAnyway,
  },
};
