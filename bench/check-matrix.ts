// The verdicts that made cases get, against those that they must.
import type { CheckIndex } from '../src/core/check/check-index.ts';
import type { Verdict } from '../src/core/check/check-result.ts';
import { checkSupplied, gravestOf } from '../src/core/check/supplied.ts';
import type { Case } from './check-draw.ts';

/** Checks every case; `strayed` counts right verdicts on words of a document that they were not made from. */
export function matrixOf(index: CheckIndex, cases: readonly Case[]) {
  const matrix = new Map<Verdict, Map<Verdict, number>>();
  const wrong: (Case & { got: Verdict })[] = [];
  let strayed = 0;
  for (const made of cases) {
    const [first, ...others] = checkSupplied(index, made.quote, made.speaker);
    if (!first) continue;
    const { verdict, spans } = gravestOf([first, ...others]).result;
    const row = matrix.get(made.verdict) ?? new Map<Verdict, number>();
    matrix.set(made.verdict, row.set(verdict, (row.get(verdict) ?? 0) + 1));
    if (verdict !== made.verdict) wrong.push({ ...made, got: verdict });
    else if (made.from && spans.length > 0 && !spans.some(({ documentId }) => documentId === made.from))
      strayed++;
  }
  return { matrix, wrong, strayed };
}
