// Each server's index is its own, looked at below the store's guard: what another has neither comes out of it nor counts in it.
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { libraryOf } from '../../src/compose.ts';
import type { Asker } from '../../src/record/asker.ts';
import type { Library } from '../../src/record/library.ts';
import { type Desk, ELSEWHERE, KEEPER, openDesk } from './desk.ts';

const TITLE = 'Ferry times';
const WORDS = {
  here: 'The zorblatt ferry leaves the old pier at nine. The harbour is closed on Sundays.',
  there: 'The quimbrix ferry leaves the old pier at ten. The lighthouse keeper saw three whales.',
};
/** Asked at both: words of both, words of one only, and the title that both have. */
const QUESTIONS = ['When does the ferry leave the old pier?', WORDS.here, WORDS.there, TITLE];

let desk: Desk;
let library: Library;
beforeEach(async () => {
  desk = await openDesk();
  library = libraryOf({ store: desk.store, indexMemoryMb: 64, now: () => desk.clock.now });
  onTestFinished(() => desk.store.close());
});

/** All that the server's indexes give for everything asked, scores and all. */
async function found({ server }: Asker) {
  const { check, search } = await library.open(server);
  return {
    passages: search.size,
    documents: check.size,
    ranked: QUESTIONS.map((question) => search.ask(question, { quotes: 10, nearest: 10 })),
    checked: QUESTIONS.map((quote) => check.check(quote)),
  };
}

function documentsIn({ ranked, checked }: Awaited<ReturnType<typeof found>>): Set<string> {
  const spans = [
    ...ranked.flatMap(({ quotes, nearest }) => [...quotes, ...nearest]),
    ...checked.flatMap((result) => [...result.spans, ...(result.perhaps === null ? [] : [result.perhaps])]),
  ];
  return new Set(spans.map(({ documentId }) => documentId));
}

it('never gives a span of another server, whatever is asked', async () => {
  const here = await desk.file(WORDS.here, { title: TITLE });
  const there = await desk.file(WORDS.there, { title: TITLE }, ELSEWHERE);
  expect([...documentsIn(await found(KEEPER))]).toEqual([here.documentId]);
  expect([...documentsIn(await found(ELSEWHERE))]).toEqual([there.documentId]);
});

it('ranks and checks as if there were no other server', async () => {
  await desk.file(WORDS.here, { title: TITLE });
  const alone = await found(KEEPER);
  for (const text of [WORDS.there, WORDS.here]) await desk.file(text, { title: TITLE }, ELSEWHERE);
  await found(ELSEWHERE);
  expect(await found(KEEPER)).toEqual(alone);
  // What is asked of one that is built anew, as after a restart.
  library.drop(KEEPER.server);
  expect(await found(KEEPER)).toEqual(alone);
});
