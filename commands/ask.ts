// /ask: a question in, the record's own words out; and the buttons under an answer.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Caller, Command, PressHandler, View } from '../src/command.ts';
import { documentOption, matching, speakerOption, titles } from '../src/command-options.ts';
import { QUESTION_MAX, STRETCH_PARAGRAPHS } from '../src/core/limits.ts';
import { Refusal } from '../src/core/refusal.ts';
import type { Services } from '../src/record/services.ts';
import { answerReply, discussChoice, moreReply, nearestReply } from '../src/reply/answer.ts';
import { stretchReply } from '../src/reply/reading.ts';
import { stringsFor } from '../src/reply/strings.ts';

const question = {
  type: ApplicationCommandOptionType.String,
  name: 'question',
  description: 'What do you want to know?',
  required: true,
  max_length: QUESTION_MAX,
  autocomplete: true,
} as const;

const isPublic = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'public',
  description: 'Answer where everybody can see it? In a discussion yes, else no, if nothing is said',
} as const;

const NO_QUOTE = 'I cannot find that quote any more. Ask again with /ask.';

const walkOptions = (answerId: string, { locale, rights }: Caller) => ({
  answerId,
  walk: 'walk',
  step: STRETCH_PARAGRAPHS,
  strings: stringsFor(locale),
  choices: rights.has('host') ? [discussChoice(stringsFor(locale))] : [],
});

const optionsFor = ({ locale, rights }: Caller) => ({
  strings: stringsFor(locale),
  isHost: rights.has('host'),
});

/** The paragraphs around one quote of an answer: kept as an answer of its own, since it shows more words. */
const context: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target, n }, { answers, reading }) => {
    const { question: asked, spans } = await answers.recall(caller, target);
    const span = spans[Number(n ?? 0)];
    if (span === undefined) throw new Refusal(NO_QUOTE);
    const stretch = await reading.around(caller, span, null);
    const state = { from: stretch.first };
    const kept = await answers.keep(caller, {
      kind: 'context',
      question: asked,
      spans: [span],
      audience: 'asker',
      state,
    });
    return stretchReply(stretch, walkOptions(kept.id, caller));
  },
};

const walk: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target, n }, { answers, reading }) => {
    const stored = await answers.recall(caller, target);
    const [span] = stored.spans;
    if (span === undefined || stored.kind !== 'context') throw new Refusal(NO_QUOTE);
    const stretch = await reading.around(caller, span, Number(n ?? 1));
    await answers.setState(caller.server, stored.id, { from: stretch.first });
    return { type: 'replace', reply: stretchReply(stretch, walkOptions(stored.id, caller)) };
  },
};

const contextView: View<Services> = async (stored, caller, { reading }) => {
  const [span] = stored.spans;
  if (span === undefined) throw new Refusal(NO_QUOTE);
  const { from } = stored.state as { from: number };
  return stretchReply(await reading.around(caller, span, from), walkOptions(stored.id, caller));
};

const share: PressHandler<Services> = {
  access: 'everyone',
  run: async ({ caller, target }, { answers, asking, once }) => {
    const stored = await answers.recall(caller, target);
    if (!(await once(caller.server, `share:${stored.id}`)))
      throw new Refusal('You have shared this answer already. Ask again to share it once more.');
    const answer = await asking.share(caller, stored);
    return answerReply(answer, { strings: stringsFor(caller.locale), askedBy: caller.id });
  },
};

export const ask: Command<Services> = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask the record: answers are its own words, with who said them and where',
    contexts: [InteractionContextType.Guild],
    options: [question, documentOption, speakerOption, isPublic],
  },
  access: 'everyone',
  run: async (call, { asking, discussions, reading }) => {
    const speaker = call.text(speakerOption.name);
    const document = call.text(documentOption.name);
    const { server, channelId } = call.caller;
    const room = await discussions.room(server, channelId);
    const answer = await asking.ask(call.caller, {
      question: call.text(question.name) ?? '',
      audience: (call.flag(isPublic.name) ?? room !== null) ? 'channel' : 'asker',
      maxLength: QUESTION_MAX,
      ...(room === null ? {} : { prefer: room.prefer }),
      ...(speaker === null ? {} : { speaker: (await reading.speaker(server, speaker)).name }),
      ...(document === null
        ? {}
        : { documentId: (await reading.source(server, document)).revision.documentId }),
    });
    return answerReply(answer, optionsFor(call.caller));
  },
  complete: async ({ caller: { server } }, { option, value }, { reading }) => {
    if (option === documentOption.name) return titles(await reading.sources(server), value);
    const words =
      option === speakerOption.name
        ? (await reading.speakers(server)).map(({ name }) => name)
        : await reading.suggestions(server);
    return matching(
      words.map((each) => ({ name: each, value: each })),
      value,
    );
  },
  views: {
    ask: async (stored, caller, { asking }) => {
      const askedBy = asking.sharedBy(stored);
      const options = optionsFor(caller);
      return answerReply(
        await asking.again(caller, stored),
        askedBy === null ? options : { ...options, askedBy },
      );
    },
    more: async (stored, caller, { asking }) =>
      moreReply(await asking.opened(caller, stored), optionsFor(caller)),
    nearest: async (stored, caller, { asking }) =>
      nearestReply(await asking.opened(caller, stored), stringsFor(caller.locale)),
    context: contextView,
  },
  presses: {
    context,
    walk,
    share,
    more: {
      access: 'everyone',
      run: async ({ caller, target }, { answers, asking }) =>
        moreReply(
          await asking.open(caller, await answers.recall(caller, target), 'more'),
          optionsFor(caller),
        ),
    },
    nearest: {
      access: 'everyone',
      run: async ({ caller, target }, { answers, asking }) =>
        nearestReply(
          await asking.open(caller, await answers.recall(caller, target), 'nearest'),
          stringsFor(caller.locale),
        ),
    },
  },
};
