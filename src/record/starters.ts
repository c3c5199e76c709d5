// What a discussion begins with: the record's words on its question, by speaker, kept as an answer.
import type { Recalled } from '../core/answer.ts';
import type { ServerId } from '../core/document.ts';
import { type Quote, quoteOf } from '../core/quote.ts';
import type { StoredAnswer } from '../store/port/answers.ts';
import type { Discussion } from '../store/port/discussions.ts';
import type { Store } from '../store/store.ts';
import type { AnswerBook } from './answers.ts';
import type { Comparing } from './comparing.ts';
import { subjectOf } from './discussion-shapes.ts';
import { type Recall, shownSpan } from './recall.ts';

/** What a discussion's first message shows. */
export interface Starter {
  readonly answer: StoredAnswer;
  readonly quotes: readonly Recalled[];
  /** The thread of the discussion that it goes on from, or null. */
  readonly goesOnFrom: string | null;
}

export interface StarterOptions {
  readonly store: Pick<Store, 'discussions'>;
  readonly comparing: Comparing;
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
    const quotes = await this.#quotes(server, discussion);
    const answer = await answers.keep(asker, {
      kind: 'discussion',
      question: discussion.question,
      spans: quotes.map(shownSpan),
      audience: 'channel',
      state: { discussionId: discussion.id },
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
    return {
      answer,
      quotes: await recall.quotes(server, answer.spans),
      goesOnFrom: before?.threadId ?? null,
    };
  }

  /** The passage it starts from first, then every side's words on the question. */
  async #quotes(server: ServerId, discussion: Discussion): Promise<readonly Quote[]> {
    const { passage, documentId } = subjectOf(discussion);
    const from = passage === null ? null : await this.#options.recall.revision(server, passage);
    const first = from === null || passage === null ? [] : [quoteOf(from.revision, from.analysis, passage)];
    const sides = await this.#options.comparing.compare(
      server,
      discussion.question,
      documentId === null ? {} : { documentId },
    );
    const words = sides.flatMap(({ quotes }) => quotes);
    const fresh = words.filter((quote) => !first.some((known) => covers(known, quote)));
    return [
      ...first,
      ...fresh.filter((quote, at) => !fresh.slice(0, at).some((known) => covers(known, quote))),
    ];
  }
}

function covers(known: Quote, quote: Quote): boolean {
  return (
    known.citation.revisionId === quote.citation.revisionId &&
    known.start < quote.end &&
    quote.start < known.end
  );
}
