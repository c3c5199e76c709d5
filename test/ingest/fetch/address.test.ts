// Addresses inside are never public, whatever form they take; real public ones always are.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress, isPublicAddress } from '../../../src/ingest/fetch/address.ts';
import { checkAddress } from '../../../src/ingest/fetch/address-rules.ts';
import { INSIDE, UNFIT } from './inside.ts';
import { dotted4, number4, PUBLIC, SPECIAL_V4, special4, special6 } from './ranges.ts';

describe('a special address', () => {
  it('is never public', () => {
    fc.assert(
      fc.property(fc.oneof(...special4, ...special6), (address) => !isPublicAddress(address)),
      { numRuns: 10_000 },
    );
  });

  it('is never public at either end of its range', () => {
    const ends = SPECIAL_V4.flatMap(([net, bits]) => [net, dotted4(number4(net) + 2 ** (32 - bits) - 1)]);
    expect(
      [...ends, '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', 'fe80::1%eth0', '2001:4860::1%1'].filter(
        isPublicAddress,
      ),
    ).toEqual([]);
  });

  it('is none where it is no address', () => {
    expect(
      ['', 'localhost', '1.2.3', '1.2.3.4.5', '999.1.1.1', '[::1]', 'undefined'].filter(isPublicAddress),
    ).toEqual([]);
  });
});

describe('a public address', () => {
  it('is always public', () => {
    fc.assert(fc.property(PUBLIC, isPublicAddress), { numRuns: 10_000 });
    expect(['1.1.1.1', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'].every(isPublicAddress)).toBe(
      true,
    );
  });
});

describe('a web address', () => {
  const none = new Set<string>();
  const objection = (raw: string) => {
    const outcome = checkAddress(raw, none);
    return 'objection' in outcome ? outcome.objection : null;
  };

  it('may be an ordinary one', () => {
    const fine = [
      'https://example.org',
      'http://example.org:80/a?b#c',
      'https://example.org:443/',
      'https://bücher.example/ä',
    ];
    expect(fine.map(objection)).toEqual(fine.map(() => null));
  });

  it.each(UNFIT)('%j is refused', (raw, reason) => {
    expect(objection(raw)).toContain(reason);
  });

  it('is no number, however it is spelt', () => {
    expect(INSIDE.filter((host) => objection(`http://${host}/`) === null)).toEqual([]);
    expect(isAddress('example.org')).toBe(false);
  });

  it('may be anything where the operator allows that host and port', () => {
    const exempt = new Set(['127.0.0.1:8080', 'localhost:80']);
    expect('url' in checkAddress('http://127.0.0.1:8080/x', exempt)).toBe(true);
    expect('url' in checkAddress('http://localhost/x', exempt)).toBe(true);
    expect('url' in checkAddress('http://127.0.0.1:8081/x', exempt)).toBe(false);
    expect('url' in checkAddress('file://127.0.0.1:8080/x', exempt)).toBe(false);
  });
});
