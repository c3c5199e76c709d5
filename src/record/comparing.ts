// Claim and reply side by side: what the documents say in their own voice on a topic, and what each speaker says of it.
import type { ServerId, Speaker } from '../core/document.ts';
import { isQuestion } from '../core/questions-put.ts';
import type { Quote } from '../core/quote.ts';
import { Refusal } from '../core/refusal.ts';
import type { Window } from '../core/search.ts';
import { type Holding, quotesOf } from './holding.ts';
import { type Library } from './library.ts';
import type { Reading } from './reading.ts';

/** One side: somebody's words on a topic; none where they have none on the record. */
export interface Side {
  /** Null for the documents' own voice. */
  readonly speaker: Speaker | null;
  readonly quotes: readonly Quote[];
}

interface Within {
  readonly documentId?: string;
}

/** Quotes of one side. */
const SHOWN = 2;
/** Passages looked through for the documents' own voice. */
const LOOKED = 25;
/** Speakers compared. */
const SPEAKERS = 10;

export class Comparing {
  readonly #library: Library;
  readonly #reading: Pick<Reading, 'speakers'>;

  constructor(library: Library, reading: Pick<Reading, 'speakers'>) {
    this.#library = library;
    this.#reading = reading;
  }

  /**
   * The sides of a topic: the documents' own voice first, then every speaker with words on the record, those who speak of the topic before the others.
   *
   * @param within only words of this document, where it is on the record.
   * @throws Refusal where the topic is empty.
   */
  async compare(server: ServerId, topic: string, within: Within = {}): Promise<readonly Side[]> {
    if (topic.trim() === '') throw new Refusal('Name a topic to compare, such as: user data.');
    const holding = await this.#library.open(server);
    const own: Side = { speaker: null, quotes: inOwnVoice(holding, topic, within) };
    const sides = (await this.#reading.speakers(server))
      .filter(({ name }) => hasWords(holding, name))
      .slice(0, SPEAKERS)
      .map(
        (speaker): Side => ({
          speaker,
          quotes: quotesOf(holding, wordsOn(holding, topic, { ...within, speaker: speaker.name })),
        }),
      );
    return [own, ...sides.toSorted((a, b) => Number(b.quotes.length > 0) - Number(a.quotes.length > 0))];
  }
}

function inOwnVoice(holding: Holding, topic: string, within: Within): readonly Quote[] {
  const asked = { ...within, quotes: 1, nearest: LOOKED, caution: 'bold' } as const;
  const { answered, nearest } = holding.search.ask(topic, asked);
  if (!answered) return [];
  return quotesOf(holding, nearest)
    .filter((quote) => quote.kind === 'narration' && saysSomething(holding, quote))
    .slice(0, SHOWN);
}

/** A question says nothing on a topic, and neither does a lead-in such as "Mr Vale said:". */
function saysSomething({ documents }: Holding, { words, citation }: Quote): boolean {
  const language = documents.get(citation.documentId)?.revision.details.language ?? '';
  return !isQuestion(words, language) && !/[:：]$/u.test(words);
}

function wordsOn(
  { search }: Holding,
  topic: string,
  asked: Within & { readonly speaker: string },
): readonly Window[] {
  const { answered, quotes } = search.ask(topic, { ...asked, quotes: SHOWN, caution: 'bold' });
  return answered ? quotes : [];
}

function hasWords({ documents }: Holding, speaker: string): boolean {
  return [...documents.values()].some(({ analysis }) =>
    analysis.statements.some((each) => each.speaker === speaker),
  );
}
