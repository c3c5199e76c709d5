// A real disk that is full or read-only: a small file system in memory, where this user may mount one.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StorageFull } from '../../../src/store/errors.ts';
import { openStore } from '../../../src/store/open.ts';
import { act, answer, filing, newServer } from '../fixtures.ts';
import { mayMount, mount, smallDisk } from './small-disk.ts';

const may = mayMount();

describe.skipIf(!may)(`a disk of 4 MB${may ? '' : ', not tested here: this user may not mount one'}`, () => {
  it('keeps what was acknowledged when it is full, goes on reading, and goes on when there is room', async () => {
    const folder = smallDisk('4m');
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(1_500_000));
    const url = `file:${join(folder, 'record.db')}`;
    const store = await openStore(url, { role: 'bot', freeBytes: async () => null });
    onTestFinished(() => store.close());
    const server = newServer();
    const acknowledged: string[] = [];
    const fileUntilFull = async () => {
      for (let n = 0; ; n++)
        acknowledged.push(
          (await store.documents.file(server, filing('Words. '.repeat(2000)), act(n))).document.id,
        );
    };
    await expect(fileUntilFull()).rejects.toThrow(StorageFull);
    expect(acknowledged.length).toBeGreaterThan(10);
    const ids = async () => (await store.documents.published(server)).map(({ document }) => document.id);
    expect(await ids()).toEqual(acknowledged);
    rmSync(ballast);
    await store.documents.file(server, filing('Room again.'), act(1e6));
    await store.answers.keep(server, answer());
    expect(await ids()).toHaveLength(acknowledged.length + 1);
  });

  it('is refused at once when it is read-only, with a line that says so', async () => {
    const folder = smallDisk('4m');
    const url = `file:${join(folder, 'record.db')}`;
    const store = await openStore(url, { role: 'bot' });
    await store.close();
    mount('-o', 'remount,ro', folder);
    const opening = openStore(url, { role: 'bot' });
    await expect(opening).rejects.toMatchObject({
      exitCode: 78,
      message: expect.stringContaining('cannot be opened'),
    });
  });
});
