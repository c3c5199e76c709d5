// Claim and reply side by side, one below the other: the documents' own voice, then each speaker.
import type { Speaker } from '../core/document.ts';
import type { Quote } from '../core/quote.ts';
import { discussChoice } from './answer.ts';
import { quoteParts } from './citation.ts';
import type { Part, Reply } from './reply.ts';
import type { Strings } from './strings.ts';

export interface Side {
  readonly speaker: Speaker | null;
  readonly quotes: readonly Quote[];
}

export interface Comparison {
  readonly answerId: string;
  readonly topic: string;
  readonly sides: readonly Side[];
  readonly audience: Reply['audience'];
  readonly isHost: boolean;
}

/** The sides of a topic. Who says nothing of it is named, with nothing under their name. */
export function compareReply(
  { answerId, topic, sides, audience, isHost }: Comparison,
  strings: Strings,
): Reply {
  const found = sides.some(({ quotes }) => quotes.length > 0);
  return {
    audience,
    tone: found ? 'quoted' : 'silent',
    answerId,
    parts: [
      { type: 'text', text: [{ bold: topic }] },
      ...sides.flatMap((side): Part[] => [{ type: 'divider' }, ...sideParts(side, strings)]),
      ...(found && (isHost || audience === 'channel')
        ? [{ type: 'choices', choices: [discussChoice(strings)] } as const]
        : []),
    ],
  };
}

function sideParts({ speaker, quotes }: Side, strings: Strings): Part[] {
  const name = speaker?.name ?? strings.ownVoice;
  const role = [speaker?.role ?? null, speaker?.of === speaker?.name ? null : (speaker?.of ?? null)]
    .filter((part) => part !== null)
    .map((part) => `, ${part}`)
    .join('');
  return [
    { type: 'text', text: [{ bold: name }, role] },
    ...(quotes.length === 0
      ? [{ type: 'note', text: speaker === null ? strings.noOwnVoice : strings.noWords } as const]
      : quotes.flatMap((quote) => quoteParts({ quote, standing: 'current' }, strings))),
  ];
}
