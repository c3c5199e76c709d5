// How well quotations are attributed, on a folder of PolNeAR: node bench/polnear.ts FOLDER
import { analyse } from '../src/core/analysis.ts';
import type { Statement } from '../src/core/statement.ts';
import { type Article, type Judged, judgedOf, readArticles, shared } from './polnear-data.ts';

interface Tally {
  judged: number;
  found: number;
  attributed: number;
  right: number;
  /** Quotations of three words or more that no annotated attribution with a source holds, and those that we attribute. */
  other: number;
  otherAttributed: number;
  milliseconds: number;
  characters: number;
}

function best(statements: readonly Statement[], span: Judged): Statement | null {
  const direct = statements.filter(({ kind }) => kind === 'direct');
  const top = direct.reduce<Statement | null>(
    (held, one) => (shared(one, span) > (held === null ? 0 : shared(held, span)) ? one : held),
    null,
  );
  return top !== null && shared(top, span) * 2 > span.end - span.start - 2 ? top : null;
}

/** A pronoun is annotated without its antecedent: a name that stands elsewhere counts as wrong here. */
function isRight({ source }: Judged, { mention }: Statement): boolean {
  return mention !== null && source.some((span) => shared(span, mention) > 0);
}

function measure(article: Article, tally: Tally): void {
  const start = performance.now();
  const { statements } = analyse(article.text, { language: 'en', speakers: [], statements: [] });
  tally.milliseconds += performance.now() - start;
  tally.characters += article.text.length;
  const judged = judgedOf(article);
  for (const span of judged) {
    const statement = best(statements, span);
    tally.judged += 1;
    if (statement === null) continue;
    tally.found += 1;
    if (statement.mention === null) continue;
    tally.attributed += 1;
    if (isRight(span, statement)) tally.right += 1;
  }
  for (const statement of statements) {
    if (statement.kind !== 'direct' || judged.some((span) => shared(span, statement) > 0)) continue;
    if (article.text.slice(statement.start, statement.end).split(/\s+/).length < 3) continue;
    tally.other += 1;
    if (statement.speaker !== null) tally.otherAttributed += 1;
  }
}

function share(part: number, whole: number): number {
  return Number((part / whole).toFixed(4));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/polnear.ts FOLDER   (a folder with text/ and attributions/)');
  process.exitCode = 64;
} else {
  const tally: Tally = {
    judged: 0,
    found: 0,
    attributed: 0,
    right: 0,
    other: 0,
    otherAttributed: 0,
    milliseconds: 0,
    characters: 0,
  };
  for (const article of readArticles(folder)) measure(article, tally);
  console.log(
    JSON.stringify({
      judged: tally.judged,
      found: share(tally.found, tally.judged),
      right: share(tally.right, tally.judged),
      precision: share(tally.right, tally.attributed),
      other: tally.other,
      otherAttributed: tally.otherAttributed,
      msPer100kB: Number(((tally.milliseconds / tally.characters) * 100_000).toFixed(1)),
    }),
  );
}
