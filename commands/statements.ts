// /statements: what one speaker said, in order.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Caller, Command } from '../src/command.ts';
import { matching, speakerOption } from '../src/command-options.ts';
import { QUESTION_MAX } from '../src/core/limits.ts';
import type { Services } from '../src/record/services.ts';
import { discussChoice } from '../src/reply/answer.ts';
import { statementsReply } from '../src/reply/reading.ts';
import type { Reply } from '../src/reply/reply.ts';
import { stringsFor } from '../src/reply/strings.ts';

const speaker = { ...speakerOption, description: 'Whose words?', required: true } as const;
const topic = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  description: 'Only their words on this',
  max_length: QUESTION_MAX,
} as const;

interface Wanted {
  readonly speaker: string;
  readonly topic: string | null;
}

function shownTo(
  { locale, rights }: Caller,
  answerId: string,
  words: Omit<Parameters<typeof statementsReply>[1], 'choices'>,
): Reply {
  const strings = stringsFor(locale);
  const choices = rights.has('host') ? [discussChoice(strings)] : [];
  return statementsReply(answerId, { ...words, choices }, strings);
}

async function replyTo(
  { reading }: Pick<Services, 'reading'>,
  { caller, answerId, wanted }: { caller: Caller; answerId: string; wanted: Wanted },
): Promise<Reply> {
  const who = await reading.speaker(caller.server, wanted.speaker);
  const quotes = await reading.statements(caller.server, who.name, wanted.topic);
  return shownTo(caller, answerId, { speaker: who, topic: wanted.topic, quotes });
}

export const statements: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'statements',
    description: 'What somebody said on the record, in order',
    contexts: [InteractionContextType.Guild],
    options: [speaker, topic],
  },
  access: 'everyone',
  run: async (call, services) => {
    const { caller } = call;
    const who = await services.reading.speaker(caller.server, call.text(speaker.name) ?? '');
    const wanted: Wanted = { speaker: who.name, topic: call.text(topic.name) };
    const quotes = await services.reading.statements(caller.server, who.name, wanted.topic);
    const kept = await services.answers.keep(caller, {
      kind: 'statements',
      question: wanted.topic ?? '',
      spans: quotes.map(({ citation: { documentId, revisionId }, start, end }) => ({
        documentId,
        revisionId,
        start,
        end,
      })),
      audience: 'asker',
      state: wanted,
    });
    return shownTo(caller, kept.id, { speaker: who, topic: wanted.topic, quotes });
  },
  complete: async ({ caller }, { value }, { reading }) =>
    matching(
      (await reading.speakers(caller.server)).map(({ name }) => ({ name, value: name })),
      value,
    ),
  views: {
    statements: async (stored, caller, services) =>
      replyTo(services, { caller, answerId: stored.id, wanted: stored.state as Wanted }),
  },
};
