// A folder of documents, analysed and indexed as the bot does at its start.
import { type Analysis, analyse } from '../src/core/analysis.ts';
import { createIndex } from '../src/core/index/record-index.ts';
import type { SearchIndex } from '../src/core/search.ts';
import { readCorpus } from '../src/ingest/corpus.ts';

/** The index, and each document's analysis by its id in the index. What can't be read is left out, and said on stderr. */
export async function indexCorpus(
  folder: string,
): Promise<{ index: SearchIndex; analyses: ReadonlyMap<string, Analysis> }> {
  const { documents, problems } = await readCorpus(folder);
  for (const problem of problems) console.warn(problem);
  const index = createIndex();
  const analyses = new Map<string, Analysis>();
  for (const { path: id, text, details } of documents) {
    const analysis = analyse(text, details);
    analyses.set(id, analysis);
    const { title, language, speakers } = details;
    await index.add({ id, title, language, analysis, speakers });
  }
  return { index, analyses };
}
