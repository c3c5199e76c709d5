// Addresses by what they are for: those inside by their ranges, and those that anybody may reach.
import * as fc from 'fast-check';

/** Special ranges (IANA registries), as the first bytes and how many bits of them are fixed. */
export const SPECIAL_V4: readonly (readonly [string, number])[] = [
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

export const number4 = (dotted: string) =>
  dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
export const dotted4 = (value: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
const within4 = (net: string, bits: number) =>
  fc.nat(2 ** (32 - bits) - 1).map((rest) => dotted4(number4(net) + rest));
/** Addresses of each special range. */
export const special4 = SPECIAL_V4.map(([net, bits]) => within4(net, bits));
const anySpecial4 = fc.oneof(...special4);

const groups = (count: number) =>
  fc.array(
    fc.nat(0xffff).map((group) => group.toString(16)),
    { minLength: count, maxLength: count },
  );
const hex = (dotted: string) => {
  const value = number4(dotted);
  return `${Math.floor(value / 65536).toString(16)}:${(value % 65536).toString(16)}`;
};
/** Addresses of each special range of IPv6, and each way to write one of IPv4 in it. */
export const special6 = [
  anySpecial4.map((inside) => `::ffff:${inside}`),
  anySpecial4.map((inside) => `::ffff:${hex(inside)}`),
  anySpecial4.map((inside) => `::${hex(inside)}`),
  anySpecial4.map((inside) => `64:ff9b::${hex(inside)}`),
  anySpecial4.map((inside) => `2002:${hex(inside)}::1`),
  groups(6).map((rest) => `2001:0:${rest.join(':')}`),
  groups(6).map((rest) => `2001:db8:${rest.join(':')}`),
  ...['fc00', 'fdab', 'fe80', 'fec0', 'ff02', '4000', '100', '5f00', '64', '0', '1fff', '3fff'].map((first) =>
    groups(first === '3fff' ? 6 : 7).map((rest) =>
      [first, ...(first === '3fff' ? ['1'] : []), ...rest].join(':'),
    ),
  ),
];

const inside = (address: string) =>
  SPECIAL_V4.some(
    ([net, bits]) =>
      Math.floor(number4(address) / 2 ** (32 - bits)) === Math.floor(number4(net) / 2 ** (32 - bits)),
  ) ||
  // Anycast blocks of special services, which hold no pages.
  /^192\.(?:31\.196|52\.193|175\.48)\./.test(address);

const public4 = fc
  .nat(2 ** 32 - 1)
  .map(dotted4)
  .filter((address) => !inside(address));
const public6 = fc
  .tuple(fc.constantFrom('2606', '2a00', '2400', '2c0f', '2800', '2604'), groups(7))
  .map(([first, rest]) => [first, ...rest].join(':'));

/** Addresses of the public Internet. */
export const PUBLIC = fc.oneof(public4, public6);
