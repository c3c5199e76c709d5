// SQLite and PostgreSQL under the same services: the same acts give the same answers to the same questions, byte for byte.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { DEPLOYMENT } from '../../src/core/document.ts';
import { QUESTION_MAX } from '../../src/core/limits.ts';
import { readCorpus } from '../../src/ingest/corpus.ts';
import { readGolden } from '../../src/ingest/golden-file.ts';
import type { Services } from '../../src/record/services.ts';
import { levelStarter } from '../../src/record/starter.ts';
import { answerReply } from '../../src/reply/answer.ts';
import { stringsFor } from '../../src/reply/strings.ts';
import { openStore, restoreStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { newDatabase, whyNoPostgres } from '../store/postgres-server.ts';
import { ELSEWHERE, KEEPER } from './desk.ts';

const STORY = join(import.meta.dirname, '../../corpus');
const why = await whyNoPostgres();
const golden = await readGolden(STORY);

/** Documents whose order, accents, letters outside the basic plane and likeness might tell engines apart. */
const FILED = [
  [
    'Zebra crossing',
    'The zebra crossing on Pier Street is repainted every spring. “It fades,” said Mara Quill.',
  ],
  ['Äpfel', 'Die Äpfel der Insel werden im Herbst geerntet. Straße und STRASSE heißen gleich.'],
  ['apples', 'Apples from the island are picked in autumn. 🍏 The 𝒜pple fair is in May.'],
  ['Ferry times', 'The ferry to Cockatoo Island leaves at nine. It returns at five.'],
  ['Ferry Times', 'The ferry to Cockatoo Island leaves at ten. It returns at six.'],
] as const;
const ASKED = [
  ...golden.map(({ q }) => q),
  'When does the ferry to Cockatoo Island leave?',
  'When are apples picked?',
  'Wann werden die Äpfel geerntet?',
  'Who said it fades?',
  'When is the 𝒜pple fair?',
];

interface Side {
  readonly store: Store;
  readonly services: Services;
}

/** Ids and time that are the same on every side. */
async function sideOver(store: Store, seed = 0): Promise<Side> {
  let drawn = seed;
  let now = Date.UTC(2026, 0, 2);
  const randomBytes = (length: number) =>
    Uint8Array.from({ length }, (_, at) => {
      drawn = (drawn * 48_271 + 11 + at) % 2_147_483_647;
      return drawn % 256;
    });
  const services = await compose({
    store,
    indexMemoryMb: 64,
    now: () => (now += 1000),
    randomBytes,
  });
  const { documents } = await readCorpus(STORY);
  await levelStarter(store, { files: documents, bad: [] }, services.ambient);
  return { store, services };
}

async function keep({ drafting, filing }: Services): Promise<void> {
  const ids: string[] = [];
  for (const [title, text] of FILED) {
    const draft = await drafting.read(KEEPER, { kind: 'paste', text, fields: { title } }, null);
    ids.push((await filing.publish(KEEPER, draft.id)).documentId);
  }
  const revised = FILED[0][1].replace('spring', 'summer');
  const draft = await drafting.read(KEEPER, { kind: 'paste', text: revised, fields: {} }, ids[0] ?? '');
  await filing.publish(KEEPER, draft.id);
  await filing.withdraw(KEEPER, ids[4] ?? '', 'A copy');
}

/** Everything that the record says, as it is shown. */
async function said({ services, store }: Side): Promise<string> {
  const { asking, exchange, gaps, history, reading, filing, checking } = services;
  const { server } = KEEPER;
  const answers = [];
  for (const question of ASKED) {
    const answer = await asking.ask(KEEPER, { question, audience: 'asker', maxLength: QUESTION_MAX });
    answers.push(answer, answerReply(answer, { strings: stringsFor('en') }));
  }
  const listed = await filing.shelf.list(server, 'own');
  const { bytes } = await exchange.export(server);
  return JSON.stringify(
    [
      answers,
      await gaps.list(server, 'open'),
      await reading.sources(server),
      await reading.speakers(server),
      await Promise.all(listed.map(({ document }) => history.of(server, document.id))),
      await checking.check(KEEPER, [{ quote: 'the zebra crossing is repainted every year', speaker: null }]),
      await store.audit.list(server, { limit: 100 }),
      Buffer.from(bytes).toString('base64'),
    ],
    null,
    1,
  );
}

const quoted = async ({ services }: Side, server = KEEPER) => {
  const all = [];
  for (const question of ASKED) {
    const { status, confidence, silence, quotes } = await services.asking.ask(server, {
      question,
      audience: 'asker',
      maxLength: QUESTION_MAX,
    });
    const shown = quotes.map(({ quote: { citation, ...quote } }) => ({
      ...quote,
      citation: { ...citation, documentId: null, revisionId: null, filedAt: null },
    }));
    all.push({ question, status, confidence, silence, shown });
  }
  return all;
};

describe.skipIf(why !== null)(`both engines${why === null ? '' : `, not compared here: ${why}`}`, () => {
  let sides: Side[] = [];
  let drop = async () => {};
  beforeAll(async () => {
    const database = await newDatabase();
    drop = database.drop;
    sides = [
      await sideOver(await openStore(':memory:', { role: 'beside' })),
      await sideOver(await openStore(database.url, { role: 'beside' })),
    ];
    for (const { services } of sides) await keep(services);
  });
  afterAll(async () => {
    for (const { store } of sides) await store.close();
    await drop();
  });

  it('say the same, byte for byte', async () => {
    const [sqlite, postgres] = [await said(must(sides[0])), await said(must(sides[1]))];
    expect(postgres).toBe(sqlite);
    expect(sqlite).toContain('leaves at nine');
    expect(sqlite).not.toContain('leaves at ten');
  });

  it('take each other’s archives: the same hashes, and the same answers', async () => {
    const [sqlite, postgres] = [must(sides[0]), must(sides[1])];
    const before = await quoted(sqlite);
    const { bytes } = await sqlite.services.exchange.export(KEEPER.server);
    // The starter documents are in the archive too: what is imported stands without them.
    await postgres.services.filing.showStarter(ELSEWHERE, null, false);
    await postgres.services.exchange.import(ELSEWHERE, bytes, {
      name: 'record.zip',
      progress: () => undefined,
    });
    const hashes = async ({ store }: Side, server: string) =>
      (await store.documents.published(server as never)).map(({ revision }) => revision.sha256);
    expect(await hashes(postgres, ELSEWHERE.server)).toEqual([
      ...(await hashes(sqlite, DEPLOYMENT)),
      ...(await hashes(sqlite, KEEPER.server)),
    ]);
    expect(await quoted(postgres, ELSEWHERE)).toEqual(before);
  });
});

it('a restored backup says the same, byte for byte, and takes more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-restore-'));
  const at = (name: string) => `file:${join(folder, name)}`;
  const side = await sideOver(await openStore(at('record.db'), { role: 'beside' }));
  await keep(side.services);
  const before = await quoted(side);
  await side.store.backup(join(folder, 'copy.db'));
  await side.services.filing.showStarter(KEEPER, null, false);
  await side.store.close();
  await restoreStore(at('record.db'), join(folder, 'copy.db'), 1);
  const restored = await sideOver(await openStore(at('record.db'), { role: 'bot' }), 99);
  expect(await quoted(restored)).toEqual(before);
  const again = { kind: 'paste', text: 'The tide turns at one.', fields: { title: 'Tides' } } as const;
  const { id } = await restored.services.drafting.read(KEEPER, again, null);
  expect((await restored.services.filing.publish(KEEPER, id)).number).toBe(1);
  await restored.store.close();
  await rm(folder, { recursive: true });
});

it('an exported record answers as before when everything was wiped and it is imported again', async () => {
  const side = await sideOver(await openStore(':memory:', { role: 'beside' }));
  await keep(side.services);
  const before = await quoted(side);
  const { bytes } = await side.services.exchange.export(KEEPER.server);
  await side.store.servers.purge(KEEPER.server);
  expect(await quoted(side)).not.toEqual(before);
  await side.services.exchange.import(KEEPER, bytes, { name: 'record.zip', progress: () => undefined });
  expect(await quoted(side)).toEqual(before);
  await side.store.close();
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}
