// What the bot listens to: interactions and mentions, each wired to its answer.
import { randomBytes } from 'node:crypto';
import { type Client, Events } from 'discord.js';
import { COMMANDS } from '../commands.ts';
import type { Config } from '../config.ts';
import type { ServerId } from '../core/document.ts';
import { MESSAGE_QUESTION_MAX } from '../core/limits.ts';
import type { Log } from '../log.ts';
import { keepPlace } from '../record/delivery.ts';
import type { Services } from '../record/services.ts';
import { answerReply } from '../reply/answer.ts';
import { helpReply } from '../reply/help.ts';
import type { Reply } from '../reply/reply.ts';
import { stringsFor } from '../reply/strings.ts';
import { rightsOf } from './access.ts';
import type { RightsOf } from './caller.ts';
import { Dispatch } from './dispatch.ts';
import { answerMention } from './mention.ts';
import type { Delivered, Patience } from './respond.ts';
import { createSeen } from './seen.ts';
import { createThrottle } from './throttle.ts';

/** Interaction ids remembered, so that what Discord sends again is not answered again. */
const SEEN_KEPT = 10_000;

export interface ListenOptions {
  readonly config: Pick<Config, 'perPerson' | 'perServer'>;
  readonly services: Services;
  readonly log: Log;
  readonly patience: Patience;
  /** Delivers what outlasted the interaction's 15 minutes. */
  readonly late: (to: { readonly server: ServerId; readonly person: string }, reply: Reply) => Promise<void>;
}

/** Wires interactions and messages to their answers. @returns what is under way, for an orderly stop. */
export function listen(
  client: Client,
  { config, services, log, patience, late }: ListenOptions,
): Set<Promise<void>> {
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const shared = {
    log,
    isNew: createSeen(SEEN_KEPT),
    throttle: createThrottle(config.perPerson, config.perServer),
    rightsOf: (async (server, member) =>
      rightsOf(member, await services.settings.get(server))) satisfies RightsOf,
    reference: () => randomBytes(3).toString('hex'),
    delivered: (at: { server: string; channelId: string }, delivered: Delivered) =>
      noteDelivery(services, at, delivered),
  };
  const dispatch = new Dispatch({
    ...shared,
    commands: COMMANDS,
    services,
    patience,
    late: ({ server, person }, reply) => late({ server: server as ServerId, person }, reply),
    recall: (caller, id) => services.answers.recall(caller, id),
  });
  client.on(Events.InteractionCreate, (interaction) => track(dispatch.handle(interaction)));
  client.on(Events.MessageCreate, (message) =>
    track(
      answerMention(message, {
        ...shared,
        answer: async (caller, question) => {
          const room = await services.discussions.room(caller.server, caller.channelId);
          const answer = await services.asking.ask(caller, {
            question,
            audience: 'channel',
            maxLength: MESSAGE_QUESTION_MAX,
            ...(room === null ? {} : { prefer: room.prefer }),
          });
          return answerReply(answer, { strings: stringsFor(caller.locale) });
        },
        help: async ({ server, serverName, rights }) =>
          helpReply({ serverName, rights, documents: (await services.reading.sources(server)).length }),
      }),
    ),
  );
  return underWay;
}

/** A public answer is remembered with its place, so that corrections reach it; in a discussion its quotes are cited. */
async function noteDelivery(
  services: Services,
  { server, channelId }: { server: string; channelId: string },
  { messageId, reply }: Delivered,
): Promise<void> {
  if (reply === null || messageId === null || reply.answerId === null || reply.audience !== 'channel') return;
  await keepPlace(services, server as ServerId, reply.answerId, { channelId, messageId });
}
