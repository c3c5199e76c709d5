// The golden questions that a folder of documents carries: questions.yaml.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type GoldenQuestion, goldenQuestions } from '../core/golden.ts';
import { Refusal } from '../core/refusal.ts';

/**
 * The questions of a folder; none where it has no such file.
 *
 * @throws Refusal that says what is wrong with the file.
 */
export async function readGolden(folder: string): Promise<readonly GoldenQuestion[]> {
  const file = join(folder, 'questions.yaml');
  try {
    return goldenQuestions(parse(await readFile(file, 'utf8'), { schema: 'core', maxAliasCount: 0 }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Refusal(`${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}
