// Which documents are held out together: a fit is judged on documents that it has not seen.

/** A fold from 0 for each document: the largest first, each to the fold that has least so far, so that folds are of one size. */
export function foldsOf(documents: Iterable<string>, folds: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const document of documents) sizes.set(document, (sizes.get(document) ?? 0) + 1);
  const full = Array.from({ length: folds }, () => 0);
  const foldOf = new Map<string, number>();
  for (const [document, size] of [...sizes].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const fold = full.indexOf(Math.min(...full));
    full[fold] = (full[fold] ?? 0) + size;
    foldOf.set(document, fold);
  }
  return foldOf;
}
