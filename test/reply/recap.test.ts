// The recap as people see it: quotes exact in the message and in the file, counts, links, and what it can't hold.
import type { Blockquote, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis.ts';
import type { Recalled } from '../../src/core/answer.ts';
import { sha256Of } from '../../src/core/canonical.ts';
import type { Details } from '../../src/core/document.ts';
import { quoteOf } from '../../src/core/quote.ts';
import type { Recap } from '../../src/core/recap.ts';
import { pagesOf } from '../../src/discord/payload.ts';
import { plainOf } from '../../src/reply/plain.ts';
import { recapReply } from '../../src/reply/recap.ts';
import { stringsFor } from '../../src/reply/strings.ts';
import { broken } from '../discord/payload-rules.ts';

const DETAILS: Details = {
  title: 'Bridges & *tolls*',
  ourTitle: false,
  kind: 'article',
  publisher: 'The Gazette',
  author: null,
  url: 'https://news.example/bridge',
  published: '2026-01-02',
  captured: null,
  language: 'en',
  speakers: [],
  statements: [],
};
const WORDS = ['# It *stays* <open>.', '> 1. No [toll](x) `ever`.', 'www.example.org says so.'];
const TEXT = WORDS.join(' ');

function recalled(words: string, more: Partial<Recalled> = {}): Recalled {
  const revision = {
    id: 'r1',
    documentId: 'd1',
    number: 1,
    filedBy: 'corpus',
    filedAt: 0,
    from: 'bridge.md',
    text: TEXT,
    sha256: sha256Of(TEXT),
    details: DETAILS,
  };
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return { quote: quoteOf(revision, analyse(TEXT, DETAILS), span), standing: 'current', ...more };
}

const [first = '', second = '', third = ''] = WORDS;
const RECAP: Recap = {
  question: 'Does the *bridge* stay open?',
  from: Date.UTC(2026, 0, 1),
  to: Date.UTC(2026, 0, 8),
  passages: [
    { recalled: recalled(first), times: 3, askers: 2, messageIds: ['7', '8', '9'] },
    {
      recalled: recalled(second, {
        standing: 'revised',
        since: { at: Date.UTC(2026, 0, 5), now: recalled(third).quote },
      }),
      times: 1,
      askers: 1,
      messageIds: ['8'],
    },
  ],
  lost: 1,
  poll: {
    question: 'Toll?',
    answers: [
      { text: 'Yes', votes: 1 },
      { text: 'No', votes: 4 },
    ],
    isFinal: true,
    isKnown: true,
  },
  gaps: [
    { question: 'Who paid?', became: 'open' },
    { question: 'Who built it?', became: 'answered' },
  ],
  questions: 20,
  askers: 5,
};
const VIEW = {
  recap: RECAP,
  place: { server: '1', threadId: '2' },
  answerId: 'a1',
  audience: 'channel' as const,
};
const strings = stringsFor('en');
const reply = (recap: Partial<Recap> = {}) => recapReply({ ...VIEW, recap: { ...RECAP, ...recap } }, strings);
const textOf = (recap: Partial<Recap> = {}) => plainOf(reply(recap), (words) => words);
const fileOf = (recap: Partial<Recap> = {}) => new TextDecoder().decode(reply(recap).files?.[0]?.content);

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

describe('a recap', () => {
  it('shows each passage with how often it was cited, linked to its message and its source', () => {
    const text = textOf();
    expect(text).toContain('Cited 3 times, for 2 people');
    expect(text).toContain('https://discord.com/channels/1/2/7');
    expect(text).toContain('https://news.example/bridge#:~:text=');
    expect(text).toContain('20 questions to the record, by 5 people.');
    expect(text).toContain('1 cited passage is left out');
    const quotes = reply().parts.flatMap((part) => (part.type === 'quote' ? [part.words] : []));
    expect(quotes).toEqual(WORDS);
  });

  it('shows the poll’s result and what the record could not answer', () => {
    const text = textOf();
    expect(text).toContain('1 vote · Yes');
    expect(text).toContain('4 votes · No');
    expect(text).toContain('· Who paid?\n');
    expect(text).toContain('· Who built it? (the record answers it by now)');
    expect(textOf({ poll: { question: 'Toll?', answers: [], isFinal: false, isKnown: false } })).toContain(
      'was deleted',
    );
    expect(textOf({ poll: { question: 'Toll?', answers: [], isFinal: false, isKnown: true } })).toContain(
      'still open',
    );
  });

  it('says that it holds only what went through the bot', () => {
    expect(textOf()).toContain('only what went through me');
    expect(fileOf()).toContain('only what went through me');
  });

  it('of a discussion in which nobody asked anything says so', () => {
    const silent = { passages: [], lost: 0, poll: null, gaps: [], questions: 0, askers: 0 };
    expect(textOf(silent)).toContain('Nothing was cited');
    expect(textOf(silent)).toContain('Nobody asked');
    expect(textOf({ gaps: [] })).toContain('answered every question');
  });

  it('keeps every limit of Discord, over as many pages as it needs', () => {
    const many = Array.from({ length: 60 }, () => RECAP.passages[0]).filter((each) => each !== undefined);
    const pages = pagesOf(reply({ passages: many }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(broken)).toEqual([]);
  });
});

describe('its file', () => {
  it('holds the quoted words exactly, each in a block quote', () => {
    const tree = fromMarkdown(fileOf());
    const quotes = tree.children.filter((node): node is Blockquote => node.type === 'blockquote');
    expect(quotes.map(wordsOf)).toEqual(WORDS);
  });

  it('names every place where a passage was cited, and the SHA-256 of its text', () => {
    const file = fileOf();
    for (const id of ['7', '8', '9']) expect(file).toContain(`https://discord.com/channels/1/2/${id}`);
    expect(file).toContain(sha256Of(TEXT));
  });

  it('says of words that were changed since, when, and what stands there now', () => {
    expect(fileOf()).toContain(`**${strings.revisedOn} 2026-01-05 00:00 UTC.**`);
    const passage = {
      recalled: recalled(first, { standing: 'withdrawn' }),
      times: 1,
      askers: 1,
      messageIds: [],
    };
    expect(fileOf({ passages: [passage] })).toContain(strings.withdrawnSince);
  });

  it('lets nothing in titles and questions become markup', () => {
    const headings = fromMarkdown(fileOf()).children.filter(({ type }) => type === 'heading');
    expect(headings.map(wordsOf)[0]).toBe(RECAP.question);
    expect(fileOf()).toContain(String.raw`Bridges \& \*tolls\*`);
  });
});
