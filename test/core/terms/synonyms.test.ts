// Words that people use for one another.
import { describe, expect, it } from 'vitest';
import { areOpposites } from '../../../src/core/terms/opposites.ts';
import { stemOf } from '../../../src/core/terms/stem.ts';
import { SYNONYMS, synonymsOf } from '../../../src/core/terms/synonyms.ts';

const standsFor = (one: string, other: string) =>
  synonymsOf(stemOf(one, 'en'), 'en').has(stemOf(other, 'en'));

describe('synonyms', () => {
  it('stand for each other in whatever form they come', () => {
    expect(standsFor('kept', 'storing')).toBe(true);
    expect(standsFor('storing', 'kept')).toBe(true);
    expect(standsFor('colours', 'color')).toBe(true);
    expect(standsFor('kept', 'sold')).toBe(false);
  });
  it('never contradict each other', () => {
    const pairs = Array.from(SYNONYMS).flatMap(([one, others]) =>
      Array.from(others, (other) => ({ one, other })),
    );
    expect(pairs.filter(({ one, other }) => areOpposites(one, other))).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1000);
  });
  it('are known of English alone', () => {
    expect(synonymsOf('keep', 'de').size).toBe(0);
  });
});
