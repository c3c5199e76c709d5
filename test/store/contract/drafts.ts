// What is proposed and not yet accepted.
import { expect, it } from 'vitest';
import type { Under } from '../contract.ts';
import { details, draft, newServer } from '../fixtures.ts';

export function draftsContract(under: Under): void {
  it('gives a draft back until its time is over', async () => {
    const { drafts } = under().store;
    const server = newServer();
    const given = draft({ expiresAt: 2000 });
    await drafts.create(server, given);
    expect(await drafts.get(server, given.id, 1999)).toEqual(given);
    expect(await drafts.get(server, given.id, 2000)).toBeNull();
    expect(await drafts.list(server, 1999)).toEqual([given]);
    expect(await drafts.list(server, 2000)).toEqual([]);
  });

  it('changes only what is given', async () => {
    const { drafts } = under().store;
    const server = newServer();
    const given = draft({ documentId: 'doc', after: 3 });
    await drafts.create(server, given);
    expect(await drafts.update(server, given.id, { text: 'Words.', details: details() })).toBe(true);
    expect(await drafts.update(server, given.id, { progress: { step: 'preview' } })).toBe(true);
    const expected = { ...given, text: 'Words.', details: details(), progress: { step: 'preview' } };
    expect(await drafts.get(server, given.id, 1)).toEqual(expected);
    expect(await drafts.update(server, given.id, { details: null, expiresAt: 9 })).toBe(true);
    expect(await drafts.get(server, given.id, 1)).toEqual({ ...expected, details: null, expiresAt: 9 });
    expect(await drafts.update(server, 'nothing', { text: 'x' })).toBe(false);
  });

  it('is taken away by one caller only', async () => {
    const { drafts } = under().store;
    const server = newServer();
    const given = draft();
    await drafts.create(server, given);
    const taken = await Promise.all(Array.from({ length: 20 }, () => drafts.remove(server, given.id)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
}
