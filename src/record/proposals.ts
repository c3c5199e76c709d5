// What a host wants to be discussed: understood from what they typed, or refused in a sentence.
import { z } from 'zod';
import type { ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { ShownSpan } from '../store/port/answers.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';
import { POLL, type Poll, SUBJECT } from './discussion-shapes.ts';
import type { Wish } from './discussions.ts';
import type { GapService } from './gaps.ts';
import type { Library } from './library.ts';
import type { Reading } from './reading.ts';

/** As it was typed or picked; null where nothing was. */
export interface Proposed {
  readonly question: string;
  readonly document: string | null;
  readonly speaker: string | null;
  readonly passage: string | ShownSpan | null;
  readonly poll: boolean;
  /** With semicolons between them. */
  readonly answers: string | null;
  readonly hours: number;
  readonly isPrivate: boolean;
  readonly tag: string | null;
  readonly channelId: string;
}

/** Discord's limits for polls (API documentation, "Poll Object"). */
const ANSWERS = { least: 2, most: 10, length: 55 } as const;
const DEFAULT_ANSWERS = ['Yes', 'No', 'Not sure'] as const;
/** Passages offered, before Discord's 100 characters leave some out. */
const NEAR = 100;
const HOUR_MS = 60 * 60 * 1000;

export const WISH = z.object({
  question: z.string(),
  subject: SUBJECT,
  poll: POLL.nullable(),
  channelId: z.string(),
  hours: z.number(),
});
/** A wish that can be kept and taken up later: how long counts from when it begins. */
export type KeptWish = z.output<typeof WISH>;

export interface ProposalOptions {
  readonly library: Pick<Library, 'open'>;
  readonly reading: Pick<Reading, 'source' | 'speaker' | 'suggestions' | 'whereAsked'>;
  readonly gaps: Pick<GapService, 'recent'>;
  readonly ambient: Pick<Ambient, 'now'>;
}

export class Proposals {
  readonly #options: ProposalOptions;

  constructor(options: ProposalOptions) {
    this.#options = options;
  }

  /** @throws Refusal where the question is empty, or something named is not on the record, or the poll can't be. */
  async understand({ server }: Pick<Asker, 'server'>, proposed: Proposed): Promise<KeptWish> {
    const { reading } = this.#options;
    const question = proposed.question.replace(/\s+/gu, ' ').trim();
    if (question === '') throw new Refusal('Name the question that is to be discussed.');
    const { document, speaker, passage, isPrivate, tag, channelId, hours } = proposed;
    const span = typeof passage === 'string' ? await this.#find(server, passage) : passage;
    const documentId =
      document === null
        ? (span?.documentId ??
          (await reading.whereAsked(server, question))?.quote.citation.documentId ??
          null)
        : (await reading.source(server, document)).revision.documentId;
    return {
      question,
      subject: SUBJECT.parse({
        documentId,
        speaker: speaker === null ? null : (await reading.speaker(server, speaker)).name,
        passage: span,
        isPrivate,
        tag,
      }),
      poll: pollFor({ ...proposed, question }),
      channelId,
      hours,
    };
  }

  /** The wish as it is begun now. */
  wish({ hours, ...wish }: KeptWish): Wish {
    return { ...wish, endsAt: this.#options.ambient.now() + hours * HOUR_MS };
  }

  /** A wish out of what a stored answer keeps. @throws Refusal where it is no longer understood. */
  kept(state: unknown): KeptWish {
    const read = WISH.safeParse(state);
    if (!read.success) throw new Refusal('I no longer have that. Use /discuss start again.');
    return read.data;
  }

  /** Questions to start from: those that the documents put to their readers, then what was asked in vain lately. */
  async questions(server: ServerId): Promise<readonly string[]> {
    const { reading, gaps } = this.#options;
    const asked = (await gaps.recent(server)).map(({ question }) => question);
    return [...new Set([...(await reading.suggestions(server)), ...asked])];
  }

  /** Whole passages that come near what is typed, else near the question. */
  async passages(server: ServerId, typed: string, question: string): Promise<readonly string[]> {
    const words = typed.trim() === '' ? question : typed;
    if (words.trim() === '') return [];
    const { search, documents } = await this.#options.library.open(server);
    const { nearest } = search.ask(words, { quotes: 0, nearest: NEAR });
    return nearest.flatMap(
      ({ documentId, start, end }) => documents.get(documentId)?.revision.text.slice(start, end) ?? [],
    );
  }

  /** Where those words stand on the record, as whole sentences. */
  async #find(server: ServerId, words: string): Promise<ShownSpan> {
    const { check, documents } = await this.#options.library.open(server);
    const { verdict, sentences } = check.check(words, null);
    const [first] = sentences;
    const last = sentences.at(-1);
    const revision = documents.get(first?.documentId ?? '')?.revision;
    const found = verdict === 'verbatim' || verdict === 'typography';
    if (!found || first === undefined || last?.documentId !== first.documentId || revision === undefined)
      throw new Refusal(
        'I cannot find those words on the record as they stand. Copy at least four words from /source, or use “Discuss this” under an answer.',
      );
    const { documentId, start } = first;
    return { documentId, revisionId: revision.id, start, end: last.end };
  }
}

function pollFor({
  question,
  poll,
  answers,
  hours,
}: Pick<Proposed, 'question' | 'poll' | 'answers' | 'hours'>): Poll | null {
  const typed = answers?.split(/[;；؛]/u).flatMap((words) => words.trim() || []) ?? [];
  if (!poll && typed.length === 0) return null;
  const all = typed.length === 0 ? DEFAULT_ANSWERS : [...new Set(typed)];
  if (all.length < ANSWERS.least || all.length > ANSWERS.most)
    throw new Refusal(
      `A poll has ${ANSWERS.least} to ${ANSWERS.most} different answers, with semicolons between them. These are ${all.length}.`,
    );
  const long = all.find((words) => words.length > ANSWERS.length);
  if (long !== undefined)
    throw new Refusal(`Discord takes poll answers of up to ${ANSWERS.length} characters. Shorten “${long}”.`);
  return POLL.parse({ question, answers: all, hours });
}
