// What a discussion begins with: the record's words on its question, by speaker, kept as an answer.
import { z } from 'zod';
import type { Recalled } from '../core/answer.ts';
import type { ServerId } from '../core/document.ts';
import { type Quote, quoteOf } from '../core/quote.ts';
import type { ShownSpan, StoredAnswer } from '../store/port/answers.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { Store } from '../store/store.ts';
import type { AnswerBook } from './answers.ts';
import type { Comparing } from './comparing.ts';
import { subjectOf } from './discussion-shapes.ts';
import type { Reading } from './reading.ts';
import { type Recall, shownSpan } from './recall.ts';

/** What a discussion's first message shows. */
export interface Starter {
  readonly answer: StoredAnswer;
  /** The passage it starts from. */
  readonly from: Recalled | null;
  readonly quotes: readonly Recalled[];
  /** The thread of the discussion that it goes on from, or null. */
  readonly goesOnFrom: string | null;
}

/** What its message needs besides its words; of an erased answer nothing is left. */
const STATE = z.object({ from: z.boolean().default(false) }).catch({ from: false });

export interface StarterOptions {
  readonly store: Pick<Store, 'discussions'>;
  readonly comparing: Comparing;
  readonly reading: Pick<Reading, 'whereAsked'>;
  readonly answers: AnswerBook;
  readonly recall: Recall;
}

export class Starters {
  readonly #options: StarterOptions;

  constructor(options: StarterOptions) {
    this.#options = options;
  }

  /** The starter of a discussion that is being opened: made and kept the first time, the same ever after. */
  async of(server: ServerId, discussion: Discussion): Promise<Starter> {
    const { answers, store } = this.#options;
    const asker = { id: discussion.startedBy, server };
    const subject = subjectOf(discussion);
    if (subject.starterId !== null)
      return this.again(server, discussion, await answers.recall(asker, subject.starterId));
    const { from, words } = await this.#found(server, discussion);
    const answer = await answers.keep(asker, {
      kind: 'discussion',
      question: discussion.question,
      spans: [...(from === null ? [] : [from]), ...words].map(shownSpan),
      audience: 'channel',
      state: { from: from !== null },
    });
    await store.discussions.change(server, discussion.id, ['starting'], {
      subject: { ...subject, starterId: answer.id },
    });
    return this.again(server, discussion, answer);
  }

  /** The same again, from its stored answer, with what became of its words since. */
  async again(
    server: ServerId,
    { continues }: Pick<Discussion, 'continues'>,
    answer: StoredAnswer,
  ): Promise<Starter> {
    const { recall, store } = this.#options;
    const before = continues === null ? null : await store.discussions.get(server, continues);
    const quotes = await recall.quotes(server, answer.spans);
    const [first] = answer.spans;
    // A purged passage is not recalled: what is first by then is no longer what it started from.
    const isFrom =
      STATE.parse(answer.state).from &&
      first !== undefined &&
      quotes[0]?.quote.start === first.start &&
      quotes[0].quote.citation.revisionId === first.revisionId;
    return {
      answer,
      from: isFrom ? (quotes[0] ?? null) : null,
      quotes: isFrom ? quotes.slice(1) : quotes,
      goesOnFrom: before?.threadId ?? null,
    };
  }

  /** What it starts from: the passage that was named, else the question as a document puts it; and every side's words on it. */
  async #found(server: ServerId, discussion: Discussion): Promise<Found> {
    const { reading } = this.#options;
    const { question } = discussion;
    const { passage, documentId } = subjectOf(discussion);
    const put = passage === null ? await reading.whereAsked(server, question) : null;
    const from = passage === null ? (put?.quote ?? null) : await this.#quote(server, passage);
    const within = documentId === null ? {} : { documentId };
    // The document first, then the whole record; "they" in a document's own question is whoever it spoke of before.
    const tries = [
      { topic: question, within },
      ...(put === null ? [] : [{ topic: put.upToIt, within }]),
      { topic: question, within: {} },
    ];
    const words: Quote[] = [];
    for (const { topic, within: where } of tries) {
      const found = await this.#words(server, topic, where);
      const said = found.filter(({ kind }) => kind !== 'narration');
      // The documents' own voice is asked with the question alone.
      words.push(...said, ...(topic === question ? found.filter(({ kind }) => kind === 'narration') : []));
      if (said.length > 0) break;
    }
    const fresh = words.filter((quote) => from === null || !covers(from, quote));
    return {
      from,
      words: fresh.filter((quote, at) => !fresh.slice(0, at).some((known) => covers(known, quote))),
    };
  }

  async #words(
    server: ServerId,
    topic: string,
    within: { readonly documentId?: string },
  ): Promise<readonly Quote[]> {
    const sides = await this.#options.comparing.compare(server, topic, within);
    return sides.flatMap(({ quotes }) => quotes);
  }

  async #quote(server: ServerId, span: ShownSpan): Promise<Quote | null> {
    const held = await this.#options.recall.revision(server, span);
    return held === null ? null : quoteOf(held.revision, held.analysis, span);
  }
}

interface Found {
  readonly from: Quote | null;
  readonly words: readonly Quote[];
}

function covers(known: Quote, quote: Quote): boolean {
  return (
    known.citation.revisionId === quote.citation.revisionId &&
    known.start < quote.end &&
    quote.start < known.end
  );
}
