// Golden questions asked of a record with a draft in it, while the record itself stays as it is.
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createAnalyser } from '../../src/analysing/analyser.ts';
import { createCheckIndex } from '../../src/core/check/check-index.ts';
import type { GoldenQuestion } from '../../src/core/golden.ts';
import { createIndex } from '../../src/core/index/record-index.ts';
import { Library } from '../../src/record/library.ts';
import { Rehearsal } from '../../src/record/rehearsal.ts';
import { KEEPER, openDesk } from './desk.ts';

const FERRY =
  'The ferry to Cockatoo Island leaves at nine.\n\nTickets for the island are sold at the old pier.';
const WHEN: GoldenQuestion = {
  id: 'when',
  q: 'When does the ferry to Cockatoo Island leave?',
  answerable: true,
  any: ['leaves at nine'],
  speaker: null,
};

it('says which questions come out otherwise, for a new document and for a revision, and changes nothing', async () => {
  const { services, store, ...desk } = await openDesk();
  const pause = () => turn();
  const analyse = createAnalyser({ pause });
  const library = new Library({
    documents: store.documents,
    versions: store.versions,
    analyse,
    newIndexes: () => ({ search: createIndex(), check: createCheckIndex() }),
    pause,
    capacity: 1e6,
    now: () => 0,
  });
  const { settings } = services;
  const rehearsal = new Rehearsal({
    questions: [WHEN],
    library,
    documents: store.documents,
    settings,
    newIndex: createIndex,
    analyse,
    pause,
  });
  await desk.file('The museum in the old town is closed on Mondays.', { title: 'Museum' });
  const { details } = await services.drafting.open(KEEPER, 'Museum');
  const added = await rehearsal.of(KEEPER.server, { documentId: null, text: FERRY, details });
  expect(added).toMatchObject({ questions: 1, rightBefore: 0, rightAfter: 1 });
  expect(added?.changes).toEqual([{ question: WHEN.q, before: 'silent', after: 'right' }]);
  const { documentId } = await desk.file(FERRY, { title: 'Ferries' });
  const text = FERRY.replace('nine', 'ten');
  const revised = await rehearsal.of(KEEPER.server, { documentId, text, details });
  expect(revised?.changes).toEqual([{ question: WHEN.q, before: 'right', after: 'wrong words' }]);
  const { search } = await library.open(KEEPER.server);
  expect(search.ask(WHEN.q).answered).toBe(true);
  await services.filing.showStarter(KEEPER, null, false);
  expect(await rehearsal.of(KEEPER.server, { documentId, text, details })).toBeNull();
  await store.close();
});
