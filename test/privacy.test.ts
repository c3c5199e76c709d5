// PRIVACY.md says what the code does: the same times, and a line for everything that is kept.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DRAFT_MS, PRIVATE_ANSWER_MS } from '../src/core/limits.ts';
import { GRACE_MS } from '../src/discord/servers.ts';
import { settingsOf } from '../src/record/settings.ts';
import { privacyReply } from '../src/reply/privacy.ts';
import { OUTBOX_KEPT_MS } from '../src/store/sql/retention.ts';
import { TENANT_TABLES } from '../src/store/sql/servers.ts';

const DAY_MS = 86_400_000;
const page = readFileSync(new URL('../PRIVACY.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');

/** What of PRIVACY.md speaks of each table; null where a table holds nothing of a person. */
const SAID: Readonly<Record<(typeof TENANT_TABLES)[number], string | null>> = {
  answer: 'answers shown to you',
  answer_span: 'which words were shown',
  audit: 'what moderators did',
  citation: 'quotes shown and questions asked for all to see in a discussion',
  discussion: 'a discussion that you start, plan or open again',
  discussion_question: 'questions asked for all to see in a discussion',
  document: 'what moderators did',
  draft: 'drafts of documents',
  due: null,
  feedback: 'feedback on an answer',
  gap: 'questions the record could not answer',
  gap_asker: 'keyed hashes of who asked',
  hidden: null,
  once: null,
  outbox: 'a message to you that waits to be sent',
  revision: 'what moderators did',
  schedule: 'a discussion that you start, plan or open again',
  setting: null,
  subscription: 'you asked to be told about',
};

it('names the times that the code keeps', () => {
  expect(PRIVATE_ANSWER_MS).toBe(30 * DAY_MS);
  expect(page).toContain('private ones 30 days');
  expect(DRAFT_MS).toBe(7 * DAY_MS);
  expect(page).toContain('a week, or until they are published or cancelled');
  expect(settingsOf(null).questionDays).toBe(365);
  expect(page).toContain('365 days if nothing was set');
  expect(GRACE_MS).toBe(30 * DAY_MS);
  expect(page).toContain('everything of that server is deleted after 30 days');
  expect(OUTBOX_KEPT_MS).toBe(7 * DAY_MS);
  expect(page).toContain('its words until it is sent, your id a week longer');
});

it('has a line for every table of a server, and every table is in this list', () => {
  expect(Object.keys(SAID).toSorted()).toEqual([...TENANT_TABLES].toSorted());
  for (const words of Object.values(SAID)) if (words !== null) expect(page).toContain(words);
});

it('is what /privacy show says', () => {
  const nothing = {
    answers: [],
    gaps: [],
    subscriptions: [],
    feedback: [],
    drafts: [],
    discussions: [],
    schedules: [],
    discussionQuestions: 0,
    citations: 0,
    acts: [],
  };
  const shown = JSON.stringify(privacyReply(nothing, { questionDays: settingsOf(null).questionDays }));
  for (const words of ['private ones for 30 days', '365 days', 'a week, or until published or cancelled'])
    expect(shown).toContain(words);
});
