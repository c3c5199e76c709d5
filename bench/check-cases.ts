// Made cases for checking quotations: true sentences, bent in known ways, each with the verdict it must get.
import type { Verdict } from '../src/core/check/check-result.ts';
import type { IndexDocument } from '../src/core/search.ts';
import type { Statement } from '../src/core/statement.ts';
import { ALTERED, GRAVE } from './check-bent.ts';
import { type Case, draw, type Stock, sentenceOf, statementAt } from './check-draw.ts';
import { framed } from './check-framed.ts';
import { SHORTENED, TYPOGRAPHY } from './check-honest.ts';
import { type Change, split } from './check-sentence.ts';
import { between, pick, seeded } from './seeded.ts';

/** Gives each third sentence a direct speaker and each seventh a reported one: names of other documents, so nobody is invented. */
export function withSpeakers(documents: readonly IndexDocument[], names: readonly string[]): IndexDocument[] {
  return documents.map((document, n) => {
    const statements = document.analysis.passages.flatMap(({ start, end }, at): Statement[] => {
      const speaker = names[(n * 7 + at) % names.length] ?? null;
      if (at % 3 === 0) return [{ start, end, kind: 'direct', speaker, mention: null }];
      return at % 7 === 1 ? [{ start, end, kind: 'paraphrase', speaker, mention: null }] : [];
    });
    return { ...document, analysis: { ...document.analysis, statements } };
  });
}

/** Bends sentences until there are `count` cases, going round the changes evenly. */
function bent(
  stock: Stock,
  changes: Readonly<Record<string, Change>>,
  count: number,
  rest: { verdict: Verdict; grave?: boolean },
): Case[] {
  const cases: Case[] = [];
  for (const [how, change] of Object.entries(changes)) {
    const share = Math.ceil(count / Object.keys(changes).length);
    for (let tries = 0, made = 0; made < share && tries < 20_000; tries++) {
      const { document, sentence } = draw(stock, 9);
      const quote = change(sentence, stock.random, draw(stock).sentence);
      if (quote === null || quote === sentence) continue;
      cases.push({ ...rest, how, quote, speaker: null, from: document.id, grave: rest.grave ?? false });
      made++;
    }
  }
  return cases;
}

const half = (sentence: string, side: 'first' | 'second') => {
  const words = split(sentence);
  const middle = Math.ceil(words.length / 2);
  return (side === 'first' ? words.slice(0, middle) : words.slice(middle)).join(' ');
};

function spliced(stock: Stock): Omit<Case, 'grave'> {
  const { random } = stock;
  const a = draw(stock, 10);
  const rest = { verdict: 'spliced' as const, speaker: null, from: a.document.id };
  const here: Stock = { ...stock, documents: [a.document] };
  const b = draw(here, 10);
  const next = sentenceOf(a.document, a.at + 1);
  switch (between(random, 0, 4)) {
    case 0:
      return {
        ...rest,
        how: 'halves of two documents',
        quote: `${half(a.sentence, 'first')} ${half(draw(stock, 10).sentence, 'second')}`,
      };
    case 1:
      if (Math.abs(a.at - b.at) < 2) return spliced(stock);
      return {
        ...rest,
        how: 'halves of one document',
        quote: `${half(a.sentence, 'first')} ${half(b.sentence, 'second')}`,
      };
    case 2:
      if (Math.abs(a.at - b.at) < 2) return spliced(stock);
      return { ...rest, how: 'two sentences of one document', quote: `${a.sentence} ${b.sentence}` };
    case 3:
      if (split(next).length < 10) return spliced(stock);
      return { ...rest, how: 'neighbours in the wrong order', quote: `${next} ${a.sentence}` };
    default:
      if (split(next).length < 10) return spliced(stock);
      return {
        ...rest,
        how: 'neighbours without their middle',
        quote: `${half(a.sentence, 'first')} ${half(next, 'second')}`,
      };
  }
}

function misattributed(stock: Stock): Omit<Case, 'grave'> {
  const { random, names } = stock;
  const drawn = draw(stock, 9);
  const statement = statementAt(drawn);
  const others = names.filter((name) => name !== statement?.speaker && name !== drawn.document.title);
  const speaker = pick(random, others);
  const rest = { verdict: 'misattributed' as const, speaker, from: drawn.document.id };
  const how = statement ? `${statement.kind} words of another` : 'narration';
  if (random() < 0.6) return { ...rest, how, quote: drawn.sentence };
  const change = pick(random, [
    TYPOGRAPHY['first letter'],
    TYPOGRAPHY['ligatures'],
    SHORTENED['one omission'],
  ]);
  const quote = change?.(drawn.sentence, random, '');
  return quote ? { ...rest, how: `${how}, bent honestly`, quote } : misattributed(stock);
}

function verbatim(stock: Stock): Omit<Case, 'grave'> {
  const { random } = stock;
  const drawn = draw(stock);
  const rest = { verdict: 'verbatim' as const, speaker: null, from: drawn.document.id };
  const words = split(drawn.sentence);
  const from = between(random, 0, words.length - 6);
  const next = drawn.document.analysis.passages[drawn.at + 1];
  const statement = statementAt(drawn);
  switch (between(random, 0, 4)) {
    case 0:
      return {
        ...rest,
        how: 'a piece',
        quote: words
          .slice(from, from + between(random, 5, words.length - from))
          .join(' ')
          .replace(/[,;:]$/, ''),
      };
    case 1:
      if (!next) return verbatim(stock);
      return {
        ...rest,
        how: 'two sentences',
        quote: drawn.document.analysis.text.slice(
          drawn.document.analysis.passages[drawn.at]?.start,
          next.end,
        ),
      };
    case 2:
      return { ...rest, how: 'in quotation marks', quote: `“${drawn.sentence}”` };
    case 3:
      if (!statement?.speaker) return verbatim(stock);
      return {
        ...rest,
        how: 'laid to the right speaker',
        quote: drawn.sentence,
        speaker: pick(random, [statement.speaker, statement.speaker.toUpperCase()]),
      };
    default:
      return { ...rest, how: 'a sentence', quote: drawn.sentence };
  }
}

export interface Material {
  /** What is indexed. */
  readonly documents: readonly IndexDocument[];
  /** Sentences of documents that are not, and questions about those that are: nobody wrote these. */
  readonly elsewhere: readonly string[];
  readonly questions: readonly string[];
  readonly names: readonly string[];
}

/** At least `count` cases for each verdict; the same ones for the same seed. */
export function casesOf(
  { documents, elsewhere, questions, names }: Material,
  count: number,
  seed: number,
): Case[] {
  const stock: Stock = { documents, names, random: seeded(seed) };
  const times = (make: (stock: Stock) => Omit<Case, 'grave'>) =>
    Array.from({ length: count }, () => ({ ...make(stock), grave: false }));
  const absent = (how: string, from: readonly string[]) =>
    Array.from(
      { length: count / 2 },
      (): Case => ({
        verdict: 'absent',
        how,
        quote: pick(stock.random, from),
        speaker: null,
        from: null,
        grave: false,
      }),
    );
  return [
    ...times(verbatim),
    ...framed(stock, count),
    ...bent(stock, TYPOGRAPHY, count, { verdict: 'typography' }),
    ...bent(stock, SHORTENED, count, { verdict: 'shortened' }),
    ...bent(stock, ALTERED, count, { verdict: 'altered' }),
    ...bent(stock, GRAVE, count, { verdict: 'altered', grave: true }),
    ...times(spliced),
    ...times(misattributed),
    ...absent('from elsewhere', elsewhere),
    ...absent('a question about it', questions),
    ...times((some) => {
      const words = split(draw(some).sentence).filter((word) => /\p{L}/u.test(word));
      return {
        verdict: 'short',
        how: 'up to three words',
        quote: words.slice(1, 1 + between(some.random, 1, 3)).join(' '),
        speaker: null,
        from: null,
      };
    }),
  ];
}
