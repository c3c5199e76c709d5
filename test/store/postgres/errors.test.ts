// PostgreSQL's errors in the store's words.
import { expect, it } from 'vitest';
import { StorageFull, StoreDamaged, StoreUnreachable } from '../../../src/store/errors.ts';
import { storeError } from '../../../src/store/postgres/connection.ts';

const withCode = (code: string) => Object.assign(new Error('as PostgreSQL says it'), { code });

it('tells a full disk, damaged files and a server that is away from each other', () => {
  expect(storeError(withCode('53100'))).toBeInstanceOf(StorageFull);
  for (const code of ['XX001', 'XX002']) expect(storeError(withCode(code))).toBeInstanceOf(StoreDamaged);
  for (const code of [
    '57P01',
    '57P03',
    '08006',
    '53300',
    '57014',
    '25P03',
    '40P01',
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
  ])
    expect(storeError(withCode(code))).toBeInstanceOf(StoreUnreachable);
  for (const words of [
    'Query read timeout',
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
  ])
    expect(storeError(new Error(words))).toBeInstanceOf(StoreUnreachable);
});

it('leaves our own mistakes as they are', () => {
  for (const error of [withCode('23505'), withCode('42601'), new TypeError('timely')])
    expect(storeError(error)).toBe(error);
});
