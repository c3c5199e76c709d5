// A record goes out as an archive and comes in again: the same texts, the same details, nothing twice.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Asker } from '../../src/record/asker.ts';
import { type Desk, ELSEWHERE, KEEPER, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.store.close());

const told = { name: 'record.zip', progress: () => undefined };
const held = async ({ server }: Asker) =>
  (await desk.store.documents.published(server)).map(({ revision: { sha256, text, details } }) => ({
    sha256,
    text,
    details,
  }));

/** Words that Markdown, YAML and file names would take for something else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '- ',
        '1. ',
        '> ',
        '`',
        '```',
        '*',
        '_',
        '---',
        '[x](y)',
        '<b>',
        '&amp;',
        '\\',
        '|',
      ),
      fc.constantFrom('\n\n', '\n', ' ', '\u200b', 'é', '日本', '\u202e', ': ', '"', "'", '{', '@everyone'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => `Words ${parts.join('')} end.`);
const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((words) => words.replace(/[\p{Cc}\u2028\u2029]/gu, ''))
  .filter((words) => words.trim() !== '');

it('imports what it exported to the same texts, hashes and details, whatever stands in them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(hostile, title), { minLength: 1, maxLength: 4 }),
      async (documents) => {
        await desk.store.close();
        desk = await openDesk();
        for (const [text, name] of documents) await desk.file(text, { title: name, publisher: name });
        const { bytes } = await desk.services.exchange.export(KEEPER.server);
        const done = await desk.services.exchange.import(ELSEWHERE, bytes, told);
        expect(done.problems).toEqual([]);
        const unique = new Set((await held(KEEPER)).map((each) => JSON.stringify(each)));
        expect((await held(ELSEWHERE)).map((each) => JSON.stringify(each))).toEqual([...unique]);
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);

it('files nothing twice, and brings changed details of the same text in as a revision', async () => {
  await desk.file('The ferry leaves at nine.', { title: 'Ferries', publisher: 'The Post' });
  const { exchange, drafting, filing } = desk.services;
  const { bytes } = await exchange.export(KEEPER.server);
  expect(await exchange.import(KEEPER, bytes, told)).toMatchObject({ filed: [], revised: [], known: 1 });
  const edited = await drafting.edit(KEEPER, (await drafting.open(KEEPER, 'Ferries')).id, {
    publisher: 'The Mail',
  });
  await filing.publish(KEEPER, edited.id);
  expect(await exchange.import(KEEPER, bytes, told)).toMatchObject({
    filed: [],
    revised: ['Ferries'],
    known: 0,
  });
  expect((await held(KEEPER)).map(({ details }) => details.publisher)).toEqual(['The Post']);
});

it('refuses what is no archive, and one without a document', async () => {
  const { exchange } = desk.services;
  await expect(exchange.import(KEEPER, Buffer.from('no zip'), told)).rejects.toThrow(/damaged|not what/);
  await expect(exchange.export(KEEPER.server)).rejects.toThrow('nothing on this server');
});
