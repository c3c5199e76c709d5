// Copies made while others write, putting one back, and what is left of a server that was deleted.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ServerId } from '../../../src/core/document.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { openStore, restoreStore } from '../../../src/store/open.ts';
import { connect, pragma } from '../../../src/store/sqlite/connection.ts';
import type { Store } from '../../../src/store/store.ts';
import { act, answer, filing, newServer } from '../fixtures.ts';
import { asServerId } from '../server-ids.ts';
import { newFolder } from './folder.ts';

async function opened(path: string): Promise<Store> {
  const store = await openStore(`file:${path}`, { role: 'bot' });
  onTestFinished(() => store.close());
  return store;
}

it('copies everything that was committed before, while more is being filed', async () => {
  const folder = newFolder();
  const [path, copy] = [join(folder, 'record.db'), join(folder, 'copy.db')];
  const store = await opened(path);
  const server = newServer();
  for (let n = 0; n < 40; n++) await store.documents.file(server, filing('Words. '.repeat(30_000)), act(n));
  const before = await store.documents.list(server);
  const copied = new AbortController();
  const copying = store.backup(copy).then(() => copied.abort());
  for (let n = 0; !copied.signal.aborted && n < 2000; n++)
    await store.documents.file(server, filing('More. '.repeat(500)), act(100 + n));
  expect(copied.signal.aborted).toBe(true);
  await copying;
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const db = connect(copy);
  expect(pragma(db, 'integrity_check')).toBe('ok');
  db.close();
  const restored = await openStore(`file:${copy}`, { role: 'beside' });
  const kept = await restored.documents.published(server);
  expect(kept.map(({ document }) => document.id)).toEqual(
    expect.arrayContaining(before.map(({ document }) => document.id)),
  );
  expect((await restored.documents.usage(server)).revisions).toBe(kept.length);
  await restored.close();
  await expect(store.backup(copy)).rejects.toThrow(Refusal);
});

it('puts a backup back: the same words, and what was there is kept aside', async () => {
  const folder = newFolder();
  const [path, copy] = [join(folder, 'record.db'), join(folder, 'copy.db')];
  const server = newServer();
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const filed = await store.documents.file(server, filing('The words of then.'), act());
  await store.backup(copy);
  const later = await store.documents.file(server, filing('Later words.'), act());
  await expect(restoreStore(`file:${path}`, copy, 7)).rejects.toMatchObject({ exitCode: 75 });
  await store.close();

  const aside = await restoreStore(`file:${path}`, copy, 7);
  const restored = await opened(path);
  expect(await restored.documents.published(server)).toEqual([filed]);
  const replaced = await openStore(`file:${aside}`, { role: 'beside' });
  expect((await replaced.documents.published(server)).map(({ document }) => document.id)).toContain(
    later.document.id,
  );
  await replaced.close();
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

it('puts nothing in place of the database but a whole backup of ours', async () => {
  const folder = newFolder();
  const [path, wrong] = [join(folder, 'record.db'), join(folder, 'wrong.db')];
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const server = newServer();
  await store.documents.file(server, filing('Words.'), act());
  await store.close();
  const bad: [string | Buffer, string | number][] = [
    ['', 'no backup'],
    ['not a database, but long enough to be looked at as if it were one. '.repeat(40), 78],
    [readFileSync(path).subarray(0, 20_000), 78],
  ];
  for (const [bytes, why] of bad) {
    writeFileSync(wrong, bytes);
    const expected = typeof why === 'number' ? { exitCode: why } : { message: expect.stringContaining(why) };
    await expect(restoreStore(`file:${path}`, wrong, 7)).rejects.toMatchObject(expected);
  }
  await expect(restoreStore(`file:${path}`, join(folder, 'nothing'), 7)).rejects.toThrow(Refusal);
  await expect(restoreStore('postgres://127.0.0.1/x', wrong, 7)).rejects.toThrow('pg_restore');
  const same = await opened(path);
  expect(await same.documents.published(server)).toHaveLength(1);
});

/** What SQLite moves within its pages, and may leave behind there, depends on how long the rows are: each of these left an id once. */
it.each([1000, 1337, 5000])(
  'leaves no word of a deleted server in any of its files, ids counted from %i',
  async (from) => {
    let last = from;
    const newId = (kind: string) => {
      last += 1;
      return `${kind}-10263-${last}`;
    };
    const folder = newFolder();
    const path = join(folder, 'record.db');
    const store = await openStore(`file:${path}`, { role: 'bot' });
    const [gone, stays] = [asServerId(newId('server')), asServerId(newId('server'))];
    const canary = 'CANARYWORDS';
    const file = (server: ServerId, text: string, n: number) =>
      store.documents.file(
        server,
        filing(text, { documentId: newId('doc'), revisionId: newId('rev') }),
        act(n),
      );
    for (let n = 0; n < 100; n++) {
      await file(gone, `${canary} ${'long '.repeat(n * 21)}${canary}`, n);
      await file(stays, `Others stay ${n}.`, n);
    }
    for (let n = 0; n < 50; n++)
      await store.answers.keep(gone, answer({ id: newId('answer'), question: canary, state: { canary } }));
    const asked = { question: canary, terms: [canary], asker: canary, at: 1 };
    for (let n = 0; n < 50; n++) await store.gaps.ask(gone, { ...asked, id: newId('gap') }, () => false);
    expect(bytesOf(folder)).toContain(canary);
    await store.servers.purge(gone);
    // Not the bytes themselves: a failure would print the whole file.
    const left = (words: string) => bytesOf(folder).split(words).length - 1;
    expect([left(canary), left(gone)]).toEqual([0, 0]);
    expect(await store.documents.published(stays)).toHaveLength(100);
    await store.close();
  },
);

it('leaves no word of a person who asked to be forgotten, nor of what is over, in any of its files', async () => {
  const folder = newFolder();
  const path = join(folder, 'record.db');
  const store = await openStore(`file:${path}`, { role: 'bot' });
  const server = newServer();
  const person = { userId: 'u', asker: 'h' };
  for (let n = 0; n < 100; n++)
    await store.answers.keep(server, answer({ asker: 'h', question: 'CANARYWORDS' }));
  for (let n = 0; n < 100; n++)
    await store.answers.keep(server, answer({ expiresAt: 5, question: 'SWEPTWORDS' }));
  expect(await store.people.erase(server, person)).toBe(100);
  expect(bytesOf(folder)).not.toContain('CANARYWORDS');
  expect(bytesOf(folder)).toContain('SWEPTWORDS');
  expect(await store.retention.sweep(server, 5, 0)).toBe(100);
  expect(bytesOf(folder)).not.toContain('SWEPTWORDS');
  await store.close();
});

/** All that is in a folder's files. */
function bytesOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('');
}
