// Every sentence of ours that a person may see in an answer, by language. Quoted words never come from here.
import type { DocumentKind } from '../core/document.ts';
import type { Silence } from '../core/search.ts';
import type { StatementKind } from '../core/statement.ts';

const en = {
  kinds: {
    direct: 'their words',
    paraphrase: 'the reporter’s telling',
    narration: 'the document’s own voice',
  } satisfies Record<StatementKind, string>,
  documentKinds: {
    article: 'article',
    statement: 'statement',
    report: 'report',
    transcript: 'transcript',
    post: 'post',
    other: 'document',
  } satisfies Record<DocumentKind, string>,
  notAttributed: 'not attributed',
  notAttributedHeading: 'Not attributed',
  undated: 'undated',
  /** When the text was taken from its source: the source may read otherwise by now. */
  taken: (date: string) => `taken on ${date}`,
  unknown: 'unknown',
  ourTitle: 'our title; the source has none',
  paragraph: (n: number) => `paragraph ${n}`,
  source: 'Open the source at these words',
  silence: {
    'nothing-found': 'The record is silent on this: nothing in it matches the question.',
    'too-weak': 'The record does not answer this.',
    'no-terms':
      'There is nothing in this question to look for. Ask with the names or things you want to know about.',
    'out-of-scope': 'The moderators of this server have said that this is not what its record is about.',
    'empty-record': 'There are no documents on this server’s record yet. A moderator can add some.',
  } satisfies Record<Silence, string>,
  nearestHeading: 'Nearest passages',
  nearestWarning: 'These came closest. They do not answer the question.',
  nearestNone: 'Nothing on the record comes near this question.',
  noMore: 'There are no further passages for this question.',
  moreHeading: 'Further passages',
  noticeIntro: 'you asked this, and the record answers it now:',
  noticeThread: 'This was asked here, and the record answers it now:',
  noticeOnce: 'You asked to be told once; this was it.',
  ownVoice: 'The documents’ own voice',
  noOwnVoice: 'The documents say nothing of it in their own voice.',
  noWords: 'No words of theirs on the record.',
  sharedBy: 'asked by',
  contextHeading: 'In context',
  paragraphsOf: (first: number, last: number, all: number) =>
    first === last ? `Paragraph ${first} of ${all}` : `Paragraphs ${first} to ${last} of ${all}`,
  statementsBy: (name: string) => `On the record from ${name}`,
  noStatements: (name: string) => `The record holds no words of ${name}.`,
  noStatementsOn: (name: string, topic: string) => `The record holds no words of ${name} on “${topic}”.`,
  sourcesHeading: 'Documents on the record',
  openSource: 'Open a document',
  sourcesNone: 'There are no documents on this server’s record yet.',
  withdrawnSince: 'This document has been withdrawn from the record since.',
  revisedSince: 'This document has been revised since; these are the words as they were quoted.',
  withdrawnOn: 'This document was withdrawn from the record on',
  revisedOn: 'This document was revised, and these words with it, on',
  nowReads: 'There it says now:',
  nowGone: 'There is nothing of them in it now.',
  buttons: {
    context: 'Context',
    more: 'More',
    share: 'Share',
    nearest: 'Nearest passages',
    earlier: 'Earlier',
    later: 'Later',
    read: 'Read',
    feedback: 'Feedback',
    discuss: 'Discuss this',
    tellMe: 'Tell me when the record answers this',
  },
  discussion: {
    startedBy: 'A discussion, started by',
    one: 'A discussion',
    from: 'It starts from',
    ends: 'ends',
    goesOnFrom: 'It goes on from',
    since: 'since',
    noPassages: 'The record holds no words on this question yet. Ask it anything else that helps.',
    sources: 'Sources',
    howToAsk:
      'Ask the record here with /ask, or mention me with a question: in this discussion everybody sees the answer (unless you set public to False).',
    readsNothing:
      'I do not read what you write here. The recap at the end holds only what was asked and shown through me.',
    opened: 'The discussion is open:',
    later:
      'Discord does not answer me just now. The discussion is kept, and I open it as soon as I can: see /discuss list.',
    exists: 'There is a discussion of this question already:',
    existsStarting: 'A discussion of this question is being opened already: see /discuss list.',
    startAnother: 'Start another all the same',
    heading: 'Discussions',
    none: 'There are no discussions on this server. Start one with /discuss start.',
    states: {
      starting: 'being opened',
      open: 'open',
      closing: 'being closed',
      closed: 'closed',
      lost: 'its thread is gone',
    },
    form: {
      title: 'Discuss this',
      question: 'What is to be discussed?',
      passage: 'Which passage does it start from?',
      poll: 'A poll? Its answers, parted by semicolons',
      pollHint: 'Leave it empty for none. Two to ten answers of up to 55 characters.',
      duration: 'How long?',
      who: 'For whom?',
      everybody: 'Everybody who sees the channel',
      invited: 'Only those who are invited',
    },
  },
  details: {
    kind: 'Kind',
    publisher: 'Publisher',
    author: 'Author',
    published: 'Published',
    captured: 'Taken on',
    language: 'Language',
    link: 'Link',
    speakers: 'Speakers',
    revision: 'Revision',
    fingerprint: 'SHA-256',
  },
};

export type Strings = typeof en;

/** The strings of a person's locale where we have them, else English. */
export function stringsFor(_locale: string): Strings {
  return en;
}
