// What the bot can and cannot do, in plain words.
import type { Part, Reply } from './reply.ts';

export interface HelpFacts {
  readonly serverName: string;
  readonly documents: number;
  /** Whether the reader may keep the record, or run discussions. */
  readonly rights: ReadonlySet<string>;
}

const CAN: readonly (readonly [string, string])[] = [
  [
    '/ask',
    'finds the words on the record that answer a question, with who said them and where. Only you see the answer, until you share it.',
  ],
  [
    '/check',
    'says whether a quotation is real: word for word, shortened, altered, somebody else’s, or not on the record.',
  ],
  ['/statements', 'everything somebody said on the record, in order, or only their words on a topic.'],
  ['/sources and /source', 'the documents, where they come from, and a reader.'],
  ['Right-click a message → Apps', 'Ask the record, or check the message’s quotations against it.'],
  ['Mention me with a question', 'and I answer where everybody can see it.'],
];

/** The help page, in the server's words. */
export function helpReply({ serverName, documents, rights }: HelpFacts): Reply {
  const parts: Part[] = [
    { type: 'heading', text: `On Record on ${serverName}` },
    {
      type: 'text',
      text: `I answer with the exact words of ${documents === 1 ? 'the one document' : `the ${documents} documents`} on this server’s record. I never write an answer of my own, and I say so when the record is silent.`,
    },
    ...CAN.map(([name, what]): Part => ({ type: 'text', text: [{ bold: name }, ` – ${what}`] })),
    ...(rights.has('curator')
      ? [
          {
            type: 'text',
            text: [
              { bold: 'For curators' },
              ' – /document adds, corrects and withdraws documents; /gaps shows what people asked in vain.',
            ],
          } as const,
        ]
      : []),
    ...(rights.has('host')
      ? [
          {
            type: 'text',
            text: [
              { bold: 'For hosts' },
              ' – /discuss start opens a discussion about a question, in a thread or a forum, with the record’s words on it; so does “Discuss this” under an answer. /discuss schedule opens one later; recap, extend, close and reopen do what they say.',
            ],
          } as const,
        ]
      : []),
    { type: 'divider' },
    {
      type: 'note',
      text: 'What I cannot do: give opinions, sum up, guess, read this channel, or know anything that is not in a document here.',
    },
    { type: 'note', text: 'What I keep of you, and how to see or erase it: /privacy' },
  ];
  return { audience: 'asker', tone: 'plain', parts, answerId: null };
}
