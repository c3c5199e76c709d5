// What hosts do with discussions that there are: recap, close, open again, extend; and with those that are planned.
import type { Call, View } from './command.ts';
import { Refusal } from './core/refusal.ts';
import { momentIn, openings, type Rhythm, timeOfDay } from './core/rhythm.ts';
import { askedAgain } from './record/discussion-changes.ts';
import { subjectOf } from './record/discussion-shapes.ts';
import type { KeptWish } from './record/proposals.ts';
import { recapStateOf } from './record/recaps.ts';
import type { Services } from './record/services.ts';
import { failedReply, openedReply, openingLaterReply } from './reply/discussion.ts';
import { closedReply, extensionReply, laterReply } from './reply/discussion-life.ts';
import { plannedReply, scheduledReply } from './reply/discussion-schedule.ts';
import { recapReply } from './reply/recap.ts';
import type { Reply } from './reply/reply.ts';
import { stringsFor } from './reply/strings.ts';
import type { Discussion } from './store/port/discussions.ts';

const HOUR_MS = 60 * 60 * 1000;
/** Openings that are shown of a weekly one. */
const OPENINGS_SHOWN = 3;
const GONE = 'Its thread is gone, so there is nothing to close. /discuss recap shows what was cited in it.';
const NO_RECAP = 'I no longer have that recap. /discuss recap makes it anew.';
const WHICH = 'Which discussion? Use this in its thread, or pick it with the option “discussion”.';
const WHEN = 'When? Name either a day of the week (then it opens every week) or a date (then once).';

/** The discussion that is named, else that of the thread. @throws Refusal where there is none. */
async function which(call: Call, { discussions }: Services): Promise<Discussion> {
  const { server, channelId } = call.caller;
  const named = call.text('discussion');
  if (named !== null) return discussions.get(server, named);
  const here = await discussions.in(server, channelId);
  if (here === null) throw new Refusal(WHICH);
  return here;
}

/** What came of it until now; for all to see in its own thread, unless they want it for themselves. */
export async function recap(call: Call, services: Services): Promise<Reply> {
  const { caller } = call;
  const { answers, hosting, recaps } = services;
  const discussion = await which(call, services);
  const isHere = discussion.threadId === caller.channelId;
  const audience = isHere && call.flag('private') !== true ? 'channel' : 'asker';
  const state = await hosting.recap(caller.server, discussion);
  const { spans } = await recaps.of(caller.server, discussion, state);
  const kept = await answers.keep(caller, {
    kind: 'recap',
    question: discussion.question,
    spans,
    audience,
    state,
  });
  return recapView(kept, caller, services);
}

/** A recap as it was, with how its words stand today. */
export const recapView: View<Services> = async (stored, { server, locale }, { discussions, recaps }) => {
  // Its asker had their data erased.
  if (stored.state === null) throw new Refusal(NO_RECAP);
  const state = recapStateOf(stored.state);
  const discussion = await discussions.get(server, state.discussionId);
  const made = await recaps.of(server, discussion, state);
  const { threadId } = discussion;
  return recapReply(
    {
      recap: made.recap,
      place: { server, threadId },
      answerId: stored.id,
      audience: stored.audience,
      ...(state.ending === null ? {} : { ending: state.ending }),
    },
    stringsFor(locale),
  );
};

export async function close(call: Call, services: Services): Promise<Reply> {
  const { server, id: by } = call.caller;
  const discussion = await which(call, services);
  await services.discussionChanges.closeBy(by, server, discussion);
  const cared = await services.hosting.care(server, discussion.id);
  if (cared.status === 'later') return laterReply();
  if (cared.discussion?.state === 'lost') return failedReply(GONE);
  return closedReply(discussion, cared.warnings);
}

export async function reopen(call: Call, services: Services): Promise<Reply> {
  const { caller } = call;
  const { ambient, discussionChanges, settings } = services;
  const discussion = await which(call, services);
  const hours = call.number('duration') ?? (await settings.get(caller.server)).discussionDays * 24;
  const poll = call.flag('poll') === false ? null : askedAgain(discussion, hours);
  const channel = call.chosen('channel');
  if (channel !== null) return elsewhere(call, services, { discussion, hours, poll, channelId: channel });
  const endsAt = ambient.now() + hours * HOUR_MS;
  await discussionChanges.reopen(caller.server, discussion, { by: caller.id, endsAt, poll });
  return opened(call, services, discussion.id);
}

/** Goes on in another channel: a new discussion, which links back to the old one. */
async function elsewhere(
  call: Call,
  services: Services,
  {
    discussion,
    ...wish
  }: Pick<KeptWish, 'hours' | 'poll' | 'channelId'> & { readonly discussion: Discussion },
): Promise<Reply> {
  const { caller } = call;
  const { discussions, discussionChanges, hosting, proposals } = services;
  discussionChanges.assertOver(discussion);
  const { documentId, speaker, passage, isPrivate, tag } = subjectOf(discussion);
  const subject = { ...subjectOf({ subject: null }), documentId, speaker, passage, isPrivate, tag };
  const needs = { isPrivate, hasPoll: wish.poll !== null };
  const channelId = await hosting.venue(caller.server, wish.channelId, needs);
  const { question, id: continues } = discussion;
  const begun = await discussions.begin(caller, {
    ...proposals.wish({ ...wish, question, subject, channelId }),
    continues,
  });
  if (begun.status === 'exists')
    throw new Refusal('A discussion that asks the same is running already. See /discuss list.');
  return opened(call, services, begun.discussion.id);
}

async function opened({ caller }: Call, { hosting }: Services, id: string): Promise<Reply> {
  const strings = stringsFor(caller.locale);
  const opening = await hosting.open(caller.server, id);
  if (opening.status === 'later') return openingLaterReply(strings);
  if (opening.status === 'failed')
    return failedReply(`${opening.reason} To go on elsewhere, name a channel: /discuss reopen channel.`);
  return openedReply(opening.discussion.threadId ?? '', opening.warnings, strings);
}

export async function extend(call: Call, services: Services): Promise<Reply> {
  const { server, id: by } = call.caller;
  const { discussionChanges, hosting } = services;
  const discussion = await which(call, services);
  const endsAt = await discussionChanges.extend(by, server, {
    discussion,
    ms: (call.number('duration') ?? 24) * HOUR_MS,
  });
  await hosting.extended(server, discussion, { by, endsAt });
  return extensionReply(endsAt, discussion.pollMessageId !== null);
}

/** Plans a discussion: `wish` is what is to be opened. */
export async function schedule(call: Call, services: Services, wish: KeptWish): Promise<Reply> {
  const { caller } = call;
  const { ambient, hosting, scheduling, settings } = services;
  const { timeZone } = await settings.get(caller.server);
  const rhythm = rhythmOf(call, timeZone);
  const needs = { isPrivate: wish.subject.isPrivate, hasPoll: wish.poll !== null };
  const channelId = await hosting.venue(caller.server, wish.channelId, needs);
  const planned = await scheduling.plan(caller, { ...wish, channelId }, rhythm);
  return plannedReply(planned, openings(rhythm, ambient.now(), OPENINGS_SHOWN));
}

function rhythmOf(call: Call, zone: string): Rhythm {
  const { hour, minute } = timeOfDay(call.text('time') ?? '');
  const [day, date] = [call.number('day'), call.text('date')];
  if (day !== null && date === null) return { kind: 'weekly', day, hour, minute, zone };
  if (date !== null && day === null) return { kind: 'once', at: momentIn(date, { hour, minute, zone }) };
  throw new Refusal(WHEN);
}

export async function scheduled({ caller }: Call, { scheduling }: Services): Promise<Reply> {
  return scheduledReply(await scheduling.list(caller.server));
}
