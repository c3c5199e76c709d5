// /compare: claim and reply side by side, on a topic.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { QUESTION_MAX } from '../src/core/limits.ts';
import type { Services } from '../src/record/services.ts';
import { compareReply } from '../src/reply/compare.ts';
import { stringsFor } from '../src/reply/strings.ts';

const topic = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  description: 'What to compare their words on',
  required: true,
  max_length: QUESTION_MAX,
} as const;

const isPublic = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'public',
  description: 'Answer where everybody can see it (otherwise only you do)',
} as const;

export const compare: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'compare',
    description: 'What the documents say on a topic, next to what each speaker says of it',
    contexts: [InteractionContextType.Guild],
    options: [topic, isPublic],
  },
  access: 'everyone',
  run: async (call, { answers, comparing }) => {
    const { caller } = call;
    const words = call.text(topic.name) ?? '';
    const audience = call.flag(isPublic.name) === true ? 'channel' : 'asker';
    const sides = await comparing.compare(caller.server, words);
    const spans = sides.flatMap(({ quotes }) =>
      quotes.map(({ citation: { documentId, revisionId }, start, end }) => ({
        documentId,
        revisionId,
        start,
        end,
      })),
    );
    const kept = await answers.keep(caller, {
      kind: 'compare',
      question: words,
      spans,
      audience,
      state: null,
    });
    const isHost = caller.rights.has('host');
    return compareReply(
      { answerId: kept.id, topic: words, sides, audience, isHost },
      stringsFor(caller.locale),
    );
  },
  views: {
    compare: async ({ id, question, audience }, caller, { comparing }) =>
      compareReply(
        {
          answerId: id,
          topic: question,
          audience,
          isHost: caller.rights.has('host'),
          sides: await comparing.compare(caller.server, question),
        },
        stringsFor(caller.locale),
      ),
  },
};
