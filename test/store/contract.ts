// What every engine must do: one suite, run on each.
import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { answersContract } from './contract/answers.ts';
import { discussionsContract } from './contract/discussions.ts';
import { documentsContract } from './contract/documents.ts';
import { draftsContract } from './contract/drafts.ts';
import { gapsContract } from './contract/gaps.ts';
import { isolationContract } from './contract/isolation.ts';
import { jobsContract } from './contract/jobs.ts';
import { peopleContract } from './contract/people.ts';
import { textContract } from './contract/text.ts';
import { togetherContract } from './contract/together.ts';

/** A store under test. `another` is the same database opened by what might be another process, where the engine allows it. */
export interface Opened {
  readonly store: Store;
  readonly another: Store;
  /** Runs SQL past the store, as a hand in the database would. */
  readonly raw: (sql: string) => Promise<void>;
  /** Every statement that `store` has sent. */
  readonly spied: readonly { readonly sql: string; readonly parameters: readonly unknown[] }[];
  close(): Promise<void>;
}

export type Under = () => Opened;

export function storeContract(engine: string, open: () => Promise<Opened>): void {
  describe(engine, () => {
    let opened: Opened | null = null;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });
    const under: Under = () => {
      if (opened === null) throw new Error('The store did not open.');
      return opened;
    };
    describe('documents', () => documentsContract(under));
    describe('text', () => textContract(under));
    describe('drafts', () => draftsContract(under));
    describe('answers', () => answersContract(under));
    describe('gaps', () => gapsContract(under));
    describe('discussions', () => discussionsContract(under));
    describe('work that waits', () => jobsContract(under));
    describe('people and servers', () => peopleContract(under));
    describe('transactions and versions', () => togetherContract(under));
    // Last, since it looks at all that the others have sent.
    describe('isolation', () => isolationContract(under));
  });
}
