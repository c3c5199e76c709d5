// An older program must not touch what a newer one keeps.
import { StoreUnusable } from './errors.ts';
import type { Migration } from './migrations.ts';

/**
 * Compares the schema found with the newest one known here.
 *
 * @param where the database, as the sentence names it.
 * @throws StoreUnusable (78)
 */
export function assertNotNewer(schema: number, where: string, migrations: readonly Migration[]): void {
  const known = migrations.at(-1)?.number ?? 0;
  if (schema > known)
    throw new StoreUnusable(
      `The database ${where} has schema ${schema} and this program knows ${known}: a newer release wrote it. Start that one, or restore a backup from before.`,
      78,
    );
}
