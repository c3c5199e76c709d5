// All services over a store in memory, with a clock that the test moves: where tests of the record begin.
import { randomBytes } from 'node:crypto';
import { compose } from '../../src/compose.ts';
import type { ServerId } from '../../src/core/document.ts';
import type { Asker } from '../../src/record/asker.ts';
import type { DetailsFields } from '../../src/record/details-edit.ts';
import type { Published } from '../../src/record/filing.ts';
import type { Services } from '../../src/record/services.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

export const KEEPER: Asker = { id: '222222222222222222', server: '111111111111111111' as ServerId };
export const ELSEWHERE: Asker = { ...KEEPER, server: '333333333333333333' as ServerId };

export interface Desk {
  readonly store: Store;
  readonly services: Services;
  readonly clock: { now: number };
  /** Files a pasted text at once. */
  file(text: string, fields?: DetailsFields, by?: Asker): Promise<Published>;
  /** Revises with a pasted text at once. */
  revise(named: string, text: string): Promise<Published>;
}

export async function openDesk(): Promise<Desk> {
  const clock = { now: Date.UTC(2026, 0, 2) };
  const now = () => clock.now;
  const store = await openStore(':memory:', { role: 'beside', now });
  const services = await compose({ store, indexMemoryMb: 64, now, randomBytes });
  const { drafting, filing } = services;
  return {
    store,
    services,
    clock,
    file: async (text, fields = {}, by = KEEPER) => {
      clock.now += 1;
      const preview = await drafting.read(by, { kind: 'paste', text, fields }, null);
      return filing.publish(by, preview.id);
    },
    revise: async (named, text) => {
      const preview = await drafting.read(KEEPER, { kind: 'paste', text, fields: {} }, named);
      return filing.publish(KEEPER, preview.id);
    },
  };
}
