// Debates tied to the record, and those that are planned.
import { expect, it } from 'vitest';
import type { Under } from '../contract.ts';
import { act, discussion, newId, newServer } from '../fixtures.ts';

export function discussionsContract(under: Under): void {
  it('gives back a discussion, by id and by thread', async () => {
    const { discussions } = under().store;
    const server = newServer();
    const given = discussion({ threadId: newId('thread'), poll: { answers: ['yes', 'no'] }, endsAt: 9 });
    await discussions.create(server, given);
    expect(await discussions.get(server, given.id)).toEqual(given);
    expect(await discussions.byThread(server, given.threadId ?? '')).toEqual(given);
    expect(await discussions.get(newServer(), given.id)).toBeNull();
    expect(await discussions.byThread(newServer(), given.threadId ?? '')).toBeNull();
  });

  it('changes state for the one that is first', async () => {
    const { discussions } = under().store;
    const server = newServer();
    const given = discussion({ state: 'open' });
    await discussions.create(server, given);
    const close = () => discussions.change(server, given.id, ['open'], { state: 'closing', closedAt: 5 });
    const closed = await Promise.all(Array.from({ length: 10 }, close));
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await discussions.get(server, given.id)).toEqual({ ...given, state: 'closing', closedAt: 5 });
    expect(await discussions.change(server, given.id, [], { remindedAt: 1 })).toBe(false);
    const reminded = { remindedAt: 6, subject: null, poll: { result: [1] } };
    expect(await discussions.change(server, given.id, ['closing'], reminded)).toBe(true);
    expect(await discussions.get(server, given.id)).toMatchObject({ ...reminded, state: 'closing' });
  });

  it('lists by state, latest first', async () => {
    const { discussions } = under().store;
    const server = newServer();
    for (const [state, startedAt] of [
      ['open', 1],
      ['closed', 2],
      ['open', 3],
      ['lost', 4],
    ] as const)
      await discussions.create(server, discussion({ state, startedAt }));
    const listed = await discussions.list(server, { states: ['open', 'closed'], limit: 2 });
    expect(listed.map(({ startedAt }) => startedAt)).toEqual([3, 2]);
    expect(await discussions.list(server, { states: [], limit: 2 })).toEqual([]);
  });

  it('remembers each quote shown, once for each message', async () => {
    const { discussions } = under().store;
    const server = newServer();
    const { id } = await created();
    const cited = (messageId: string, start: number, at: number) => ({
      discussionId: id,
      messageId,
      documentId: 'd',
      revisionId: 'r',
      start,
      end: start + 5,
      asker: 'hash',
      at,
    });
    await discussions.cite(server, [cited('m2', 9, 20), cited('m2', 0, 20)]);
    await discussions.cite(server, [cited('m1', 9, 10), cited('m1', 9, 10)]);
    await discussions.cite(server, [cited('m2', 9, 20)]);
    await discussions.cite(server, []);
    const shown = await discussions.cited(server, id);
    expect(shown).toEqual([cited('m1', 9, 10), cited('m2', 9, 20), cited('m2', 0, 20)]);

    async function created() {
      const given = discussion();
      await discussions.create(server, given);
      return given;
    }
  });

  it('counts questions, askers and gaps', async () => {
    const { discussions } = under().store;
    const server = newServer();
    const given = discussion();
    await discussions.create(server, given);
    const asked = (asker: string, gapId: string | null, at: number) =>
      discussions.asked(server, { id: newId('q'), discussionId: given.id, asker, gapId, at });
    await asked('ann', null, 1);
    await asked('bea', 'g2', 2);
    await asked('ann', 'g1', 3);
    await asked('ann', 'g2', 4);
    expect(await discussions.tally(server, given.id)).toEqual({
      questions: 4,
      askers: 2,
      gapIds: ['g2', 'g1'],
    });
  });

  it('moves a schedule on once', async () => {
    const { schedules } = under().store;
    const server = newServer();
    const given = { id: newId('s'), spec: { weekly: true }, nextAt: 100, by: 'host', createdAt: 1 };
    await schedules.create(server, given);
    expect(await schedules.get(server, given.id)).toEqual(given);
    const moved = await Promise.all(
      Array.from({ length: 10 }, () => schedules.advance(server, given.id, 100, 200)),
    );
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await schedules.advance(server, given.id, 200, null)).toBe(true);
    expect(await schedules.list(server)).toEqual([{ ...given, nextAt: null }]);
    expect(await schedules.list(newServer())).toEqual([]);
    expect(await schedules.remove(server, given.id, act())).toBe(true);
    expect(await schedules.remove(server, given.id, act())).toBe(false);
  });
}
