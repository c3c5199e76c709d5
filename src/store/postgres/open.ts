// The store on PostgreSQL.
import type { Given } from '../open.ts';
import type { Store } from '../store.ts';

export async function openPostgres(_url: string, _given: Given): Promise<Store> {
  throw new Error('not yet');
}
