// Names that every object of the language has already are names like others, of documents and of speakers.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, ELSEWHERE, KEEPER, openDesk } from './desk.ts';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.store.close());

const about = (name: string) => ({ title: name, publisher: name, speakers: name });

it.each(NAMES)('%s is filed and quoted by its title', async (name) => {
  await desk.file(
    `The harbour was built in 1911. “The pier is closed to all ships,” said ${name}.`,
    about(name),
  );
  const quotes = await desk.services.asking.look(KEEPER.server, 'Is the pier closed to all ships?');
  expect(quotes.map(({ citation }) => citation.title)).toEqual([name]);
});

it('all of them side by side are filed, listed, exported, imported and withdrawn', async () => {
  for (const [at, name] of NAMES.entries())
    await desk.file(`The harbour was built in 19${at}1.`, about(name));
  const { exchange, filing, history, reading } = desk.services;
  const titles = async () => (await reading.sources(KEEPER.server)).map(({ title }) => title);
  expect(await titles()).toEqual(expect.arrayContaining(NAMES));
  expect((await reading.speakers(KEEPER.server)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(NAMES),
  );
  for (const name of NAMES) expect((await history.of(KEEPER.server, name)).revisions).toHaveLength(1);
  const { bytes } = await exchange.export(KEEPER.server);
  const done = await exchange.import(ELSEWHERE, bytes, { name: 'record.zip', progress: () => undefined });
  expect(done.filed).toEqual(expect.arrayContaining(NAMES));
  for (const name of NAMES) await filing.withdraw(KEEPER, name, name);
  expect(await titles()).toEqual([]);
});
