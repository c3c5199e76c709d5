// Fits the weights of attribution on a folder of PolNeAR: node bench/polnear-fit.ts FOLDER > src/core/statements/weights.ts
import { paragraphsOf } from '../src/core/paragraphs.ts';
import { passagesOf } from '../src/core/sentences.ts';
import { chancesOf, choose, remember } from '../src/core/statements/attribution.ts';
import { type Candidate, candidatesOf } from '../src/core/statements/candidates.ts';
import type { Mention } from '../src/core/statements/mentions.ts';
import { type Reading, readingOf } from '../src/core/statements/reading.ts';
import { type Article, type Judged, judgedOf, readArticles, shared } from './polnear-data.ts';

const ROUNDS = 3;
const EPOCHS = 6;
const RATE = 0.1;
const DECAY = 5e-3;
const SMALLEST_WEIGHT = 0.15;
const RAREST_FEATURE = 20;
const LINE_CHARS = 108;

interface Example {
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
}

interface Case {
  readonly reading: Reading;
  /** The judged segment of each quotation, or null where nobody is annotated. */
  readonly gold: readonly (Judged | null)[];
}

function caseOf(article: Article): Case {
  const { text } = article;
  const paragraphs = paragraphsOf(text);
  const reading = readingOf({ text, paragraphs, passages: passagesOf(text, paragraphs, 'en') }, 'en');
  const judged = judgedOf(article, 1);
  const gold = reading.quotations.map(
    (quotation) => judged.find((span) => shared(span, quotation) > 0) ?? null,
  );
  return { reading, gold };
}

function isRight(mention: Mention | null, gold: Judged | null): boolean {
  if (mention === null) return gold === null;
  return gold !== null && gold.source.some((span) => shared(span, mention) > 0);
}

/** Examples of one article. Earlier speakers are the true ones in the first round, then those that we would choose. */
function examplesOf({ reading, gold }: Case, weights: Map<string, number>, isFirst: boolean): Example[] {
  let recent: Mention[] = [];
  return reading.quotations.flatMap((_, index) => {
    const candidates = candidatesOf(reading, index, recent);
    const right = candidates.map(({ mention }) => isRight(mention, gold[index] ?? null));
    const truth = candidates.find((_candidate, at) => right[at])?.mention ?? null;
    recent = remember(recent, isFirst ? truth : choose(candidates, weights).mention);
    return right.includes(true) ? [{ candidates, right }] : [];
  });
}

/** One step of stochastic gradient descent on the log chance of the right candidates (AdaGrad, with weight decay). */
function step(example: Example, weights: Map<string, number>, squares: Map<string, number>): number {
  const chances = chancesOf(example.candidates, weights);
  const total = chances.reduce((sum, chance, at) => sum + (example.right[at] === true ? chance : 0), 0);
  const gradient = new Map<string, number>();
  example.candidates.forEach(({ features }, at) => {
    const chance = chances[at] ?? 0;
    const pull = (example.right[at] === true ? chance / Math.max(total, 1e-9) : 0) - chance;
    for (const name of features) gradient.set(name, (gradient.get(name) ?? 0) + pull);
  });
  for (const [name, pull] of gradient) {
    const weight = weights.get(name) ?? 0;
    const slope = pull - DECAY * weight;
    const square = (squares.get(name) ?? 0) + slope * slope;
    squares.set(name, square);
    weights.set(name, weight + (RATE * slope) / Math.sqrt(square + 1e-6));
  }
  return -Math.log(Math.max(total, 1e-9));
}

/** A fixed order that mixes the articles, so that the same folder gives the same weights (a linear congruence). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = items.map((item) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return { item, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

function fit(articles: readonly Article[]): Map<string, number> {
  const cases = articles.map(caseOf);
  const weights = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const examples = cases.flatMap((one) => examplesOf(one, weights, round === 0));
    const squares = new Map<string, number>();
    for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
      const loss = shuffled(examples, epoch + 1).reduce(
        (sum, example) => sum + step(example, weights, squares),
        0,
      );
      console.error(
        `round ${round} epoch ${epoch}: ${examples.length} examples, loss ${(loss / examples.length).toFixed(4)}`,
      );
    }
    if (round === ROUNDS - 1) prune(weights, examples);
  }
  return weights;
}

/** Rare and light features go: what they bring is chance. */
function prune(weights: Map<string, number>, examples: readonly Example[]): void {
  const counts = new Map<string, number>();
  for (const { candidates } of examples)
    for (const name of new Set(candidates.flatMap(({ features }) => features)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, weight] of weights)
    if (Math.abs(weight) < SMALLEST_WEIGHT || (counts.get(name) ?? 0) < RAREST_FEATURE) weights.delete(name);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/polnear-fit.ts FOLDER   (a folder with text/ and attributions/)');
  process.exitCode = 64;
} else {
  const weights = fit(readArticles(folder));
  const pairs = [...weights]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name} ${weight.toFixed(2)}`);
  console.log(
    [
      '// How much each feature of a candidate speaks for it. Made by bench/polnear-fit.ts; not to be edited by hand.',
      "import type { Weights } from './attribution.ts';",
      '',
      '/** Feature and weight, pair after pair. What the names mean stands in candidates.ts, where they are made. */',
      'const PAIRS = `',
      ...lines(pairs),
      '`;',
      '',
      '/** Natural-log odds by feature. */',
      'export const WEIGHTS: Weights = new Map(',
      "  Array.from(PAIRS.matchAll(/(?<name>\\S+) (?<weight>\\S+)/g), ({ groups }) => [groups?.['name'] ?? '', Number(groups?.['weight'])]),",
      ');',
    ].join('\n'),
  );
}

/** Pairs in lines of readable length. */
function lines(pairs: readonly string[]): string[] {
  const made: string[] = [];
  for (const pair of pairs) {
    const last = made.at(-1);
    if (last === undefined || last.length + pair.length > LINE_CHARS) made.push(pair);
    else made[made.length - 1] = `${last}  ${pair}`;
  }
  return made;
}
