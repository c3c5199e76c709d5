// What a button carries is read strictly.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCustomId, parseCustomId } from '../../src/discord/custom-id.ts';

describe('a custom id', () => {
  it('is version, action, target and perhaps a number', () => {
    expect(formatCustomId('page', 'x7', '2')).toBe('v1:page:x7:2');
    expect(formatCustomId('more', 'x7')).toBe('v1:more:x7');
    expect(formatCustomId('help', '')).toBe('v1:help:');
    expect(parseCustomId('v1:page:x7:2')).toEqual({ ok: true, id: { action: 'page', target: 'x7', n: '2' } });
    expect(parseCustomId('v1:help:')).toEqual({ ok: true, id: { action: 'help', target: '', n: null } });
  });

  it.each([
    ['v0:more:x7', 'version'],
    ['v2:more:x7', 'version'],
    ['v12:anything at all', 'version'],
    ['', 'malformed'],
    ['more', 'malformed'],
    ['v1', 'malformed'],
    ['v1:', 'malformed'],
    ['v1:more', 'malformed'],
    ['v1::x7', 'malformed'],
    ['v1:More:x7', 'malformed'],
    ['v1:more:x7:', 'malformed'],
    ['v1:more:x7:1:2', 'malformed'],
    ['v1:more:x 7', 'malformed'],
    ['v1:more:x7\n', 'malformed'],
    [' v1:more:x7', 'malformed'],
    ['v1:more:é', 'malformed'],
    [`v1:more:${'x'.repeat(93)}`, 'malformed'],
    ['v1:__proto__:x', 'malformed'],
  ])('that is %j is refused: %s', (id, reason) => {
    expect(parseCustomId(id)).toEqual({ ok: false, reason });
  });

  it('is not made of what could not be read back', () => {
    expect(formatCustomId('more', 'a:b')).toBeNull();
    expect(formatCustomId('More', 'a')).toBeNull();
    expect(formatCustomId('more', 'x'.repeat(93))).toBeNull();
    expect(formatCustomId('more', 'x'.repeat(92))).toHaveLength(100);
    expect(formatCustomId('more', 'a', '')).toBeNull();
  });

  it('comes back as it was made, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.option(fc.string()), (action, target, n) => {
        const id = formatCustomId(action, target, n);
        if (id !== null) expect(parseCustomId(id)).toEqual({ ok: true, id: { action, target, n } });
      }),
      { numRuns: 2000 },
    );
  });

  it('that was tampered with is refused, or is another id and says so: 10,000 mutations', () => {
    const good = fc
      .tuple(
        fc.stringMatching(/^[a-z][a-z-]{0,9}$/),
        fc.stringMatching(/^[A-Za-z0-9_-]{1,22}$/),
        fc.option(fc.nat(99)),
      )
      .map(([action, target, n]) => formatCustomId(action, target, n === null ? null : String(n)) ?? '');
    const unit = fc.string({ unit: 'binary', minLength: 0, maxLength: 3 });
    let refused = 0;
    fc.assert(
      fc.property(good, fc.nat(), fc.nat(3), unit, (id, at, cut, put) => {
        const from = at % (id.length + 1);
        const mutated = id.slice(0, from) + put + id.slice(from + cut);
        const parsed = parseCustomId(mutated);
        if (!parsed.ok) refused++;
        else expect(formatCustomId(parsed.id.action, parsed.id.target, parsed.id.n)).toBe(mutated);
      }),
      { numRuns: 10_000 },
    );
    expect(refused).toBeGreaterThan(2000);
  });
});
