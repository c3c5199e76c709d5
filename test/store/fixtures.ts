// What the store's tests file, ask and give: short ways to say it.

import type { Details, ServerId } from '../../src/core/document.ts';
import type { StoredAnswer } from '../../src/store/port/answers.ts';
import type { Act } from '../../src/store/port/audit.ts';
import type { Discussion } from '../../src/store/port/discussions.ts';
import type { Draft, NewDocument } from '../../src/store/port/documents.ts';
import { asServerId } from './server-ids.ts';

let last = 0;

/** A new id, so that tests share a database without meeting. */
export function newId(kind = 'id'): string {
  last += 1;
  return `${kind}-${process.pid}-${last}`;
}

/** A server nobody else uses. */
export function newServer(): ServerId {
  return asServerId(newId('server'));
}

export function details(title = 'A title'): Details {
  return {
    title,
    ourTitle: false,
    kind: 'article',
    publisher: 'The Gazette',
    author: null,
    url: 'https://example.org/a',
    published: '2023-03-01',
    captured: null,
    language: 'en',
    speakers: [
      { name: 'Lee Hunter', role: 'General Manager', of: 'TikTok Australia', aliases: ['Mr Hunter'] },
    ],
    statements: [],
  };
}

export function act(at = 1000, by = 'curator', note?: string): Act {
  return note === undefined ? { by, at } : { by, at, note };
}

export function filing(text: string, more: Partial<NewDocument> = {}): NewDocument {
  return {
    documentId: newId('doc'),
    revisionId: newId('rev'),
    text,
    details: details(),
    from: 'paste',
    ...more,
  };
}

export function answer(more: Partial<StoredAnswer> = {}): Omit<StoredAnswer, 'correctedAt'> {
  return {
    id: newId('answer'),
    kind: 'ask',
    question: 'Where is the data stored?',
    spans: [],
    asker: 'hash-of-ann',
    audience: 'asker',
    shownAt: 1000,
    expiresAt: null,
    state: { page: 1 },
    posted: null,
    ...more,
  };
}

export function draft(more: Partial<Draft> = {}): Draft {
  return {
    id: newId('draft'),
    documentId: null,
    after: null,
    by: 'curator',
    text: null,
    details: null,
    from: 'https://example.org/a',
    progress: { step: 'fetching' },
    createdAt: 1000,
    expiresAt: 2000,
    ...more,
  };
}

export function discussion(more: Partial<Discussion> = {}): Discussion {
  return {
    id: newId('discussion'),
    question: 'Are they genuine?',
    subject: { speaker: 'Lee Hunter' },
    channelId: 'channel',
    threadId: null,
    pollMessageId: null,
    poll: null,
    state: 'starting',
    startedBy: 'host',
    startedAt: 1000,
    endsAt: null,
    lastActivityAt: 1000,
    remindedAt: null,
    closedAt: null,
    continues: null,
    ...more,
  };
}
