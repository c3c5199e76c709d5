// How often pages are fetched for one person and one server.
import { expect, it } from 'vitest';
import type { Asker } from '../../src/record/asker.ts';
import { createFetchLimit } from '../../src/record/fetch-limit.ts';
import { ELSEWHERE, KEEPER } from './desk.ts';

const person = (n: number): Asker => ({ ...KEEPER, id: `person-${n}` });

it('one person has five fetches, and others theirs', async () => {
  const count = createFetchLimit();
  for (let n = 0; n < 5; n += 1) await count(person(1));
  await expect(count(person(1))).rejects.toThrow(/Many pages.*Try again in 10 min, or attach/);
  await count(person(2));
  await count({ ...person(1), server: ELSEWHERE.server });
});

it('one server has twenty fetches whoever asks, and others theirs', async () => {
  const count = createFetchLimit();
  for (let n = 0; n < 20; n += 1) await count(person(n));
  await expect(count(person(20))).rejects.toThrow(/Many pages.*Try again in 60 min/);
  await count(ELSEWHERE);
});
