// Addresses inside are never public, whatever form they take; real public ones always are.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress, isPublicAddress } from '../../../src/ingest/fetch/address.ts';
import { checkAddress } from '../../../src/ingest/fetch/address-rules.ts';

/** Special ranges (IANA registries), as the first bytes and how many bits of them are fixed. */
const V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['168.63.129.16', 32],
];

const number4 = (dotted: string) => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const dotted4 = (value: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
const within4 = (net: string, bits: number) =>
  fc.nat(2 ** (32 - bits) - 1).map((rest) => dotted4(number4(net) + rest));
const special4 = fc.oneof(...V4.map(([net, bits]) => within4(net, bits)));

const groups = (count: number) =>
  fc.array(
    fc.nat(0xffff).map((group) => group.toString(16)),
    { minLength: count, maxLength: count },
  );
const hex = (dotted: string) => {
  const value = number4(dotted);
  return `${Math.floor(value / 65536).toString(16)}:${(value % 65536).toString(16)}`;
};
const special6 = fc.oneof(
  special4.map((inside) => `::ffff:${inside}`),
  special4.map((inside) => `::ffff:${hex(inside)}`),
  special4.map((inside) => `::${hex(inside)}`),
  special4.map((inside) => `64:ff9b::${hex(inside)}`),
  special4.map((inside) => `2002:${hex(inside)}::1`),
  groups(6).map((rest) => `2001:0:${rest.join(':')}`),
  groups(6).map((rest) => `2001:db8:${rest.join(':')}`),
  ...['fc00', 'fdab', 'fe80', 'fec0', 'ff02', '4000', '100', '5f00', '64', '0', '1fff', '3fff'].map((first) =>
    groups(first === '3fff' ? 6 : 7).map((rest) =>
      [first, ...(first === '3fff' ? ['1'] : []), ...rest].join(':'),
    ),
  ),
);

const inside = (address: string) =>
  V4.some(
    ([net, bits]) =>
      Math.floor(number4(address) / 2 ** (32 - bits)) === Math.floor(number4(net) / 2 ** (32 - bits)),
  ) ||
  // Anycast blocks of special services, which hold no pages.
  /^192\.(?:31\.196|52\.193|175\.48)\./.test(address);

describe('a special address', () => {
  it('is never public', () => {
    fc.assert(
      fc.property(fc.oneof(special4, special6), (address) => !isPublicAddress(address)),
      { numRuns: 10_000 },
    );
  });

  it('is never public at either end of its range', () => {
    const ends = V4.flatMap(([net, bits]) => [net, dotted4(number4(net) + 2 ** (32 - bits) - 1)]);
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
    const public4 = fc
      .nat(2 ** 32 - 1)
      .map(dotted4)
      .filter((address) => !inside(address));
    const public6 = fc
      .tuple(fc.constantFrom('2606', '2a00', '2400', '2c0f', '2800', '2604'), groups(7))
      .map(([first, rest]) => [first, ...rest].join(':'));
    fc.assert(fc.property(fc.oneof(public4, public6), isPublicAddress), { numRuns: 10_000 });
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

  it.each([
    ['file:///etc/passwd', 'scheme'],
    ['gopher://example.org/', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['blob:https://example.org/x', 'scheme'],
    ['ws://example.org/', 'scheme'],
    ['view-source:https://example.org', 'scheme'],
    ['about:blank', 'scheme'],
    ['https://user@example.org/', 'user'],
    ['https://user:pass@example.org/', 'user'],
    ['https://:pass@example.org/', 'user'],
    ['https://example.org:8080/', 'port'],
    ['http://example.org:22/', 'port'],
    ['https://example.org:0/', 'port'],
    ['https://exa\nmple.org/', 'control'],
    ['https://example.org/\r\nHost: x', 'control'],
    ['https://example.org/a b', 'control'],
    ['https:\\\\example.org', 'control'],
    ['https://exam\tple.org', 'control'],
    ['https://', 'not an address'],
    ['', 'not an address'],
    ['example.org', 'not an address'],
    ['//example.org', 'not an address'],
    ['https://[::1/', 'not an address'],
    ['https://example.org:99999/', 'not an address'],
    ['https://exa%00mple.org', 'not an address'],
    [`https://example.org/${'x'.repeat(2048)}`, 'long'],
    [`https://${'a.'.repeat(130)}org/`, 'host'],
    ['http://%31%32%37.1/', 'address'],
  ])('%j is refused', (raw, reason) => {
    expect(objection(raw)).toContain(reason);
  });

  it('is no number, however it is spelt', () => {
    const hosts = [
      '127.0.0.1',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '0177.0.0.1',
      '017700000001',
      '127.1',
      '127.0.1',
      '0',
      '0.0.0.0',
      '１２７.0.0.1',
      '127。0。0。1',
      '①②⑦.0.0.1',
      '127.0.0.1.',
      '169.254.169.254',
      '2852039166',
      '0xa9fea9fe',
      '0251.0376.0251.0376',
      '169.16689662',
      '10.0.0.1',
      '192.168.1.1',
      '172.16.0.1',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '8.8.8.8',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[fe80::1]',
      '[fc00::1]',
      '[fd00:ec2::254]',
      '[0:0:0:0:0:0:0:1]',
      '[2001:0::1]',
      '[2606:4700::1111]',
      '168.63.129.16',
    ];
    expect(hosts.filter((host) => objection(`http://${host}/`) === null)).toEqual([]);
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
