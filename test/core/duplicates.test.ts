// Near-duplicates are told from texts that only share a subject.
import { describe, expect, it } from 'vitest';
import { nearDuplicates, shareOf, shinglesOf } from '../../src/core/duplicates.ts';

const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `word${from + at}`);
const text = (list: readonly string[]) => `${list.join(' ')}.`;
const found = async (mine: string, other: string) =>
  (await nearDuplicates(mine, [{ id: 'other', text: other }])).map(({ share }) => share);

describe('near-duplicates', () => {
  it('are texts of the same words, whatever their case, punctuation and layout', async () => {
    expect(await found('One, two; three – four “five” SIX.', 'one two three\n\nfour five six')).toEqual([1]);
  });

  it('are texts in which a word in a hundred differs', async () => {
    const changed = words(100);
    changed[50] = 'other';
    const [share = 0] = await found(text(words(100)), text(changed));
    expect(share).toBeCloseTo(91 / 96);
  });

  it('are not texts in which three words in a hundred differ, each apart', async () => {
    const changed = words(100);
    for (const at of [20, 50, 80]) changed[at] = 'other';
    expect(await found(text(words(100)), text(changed))).toEqual([]);
  });

  it('are not a text and a small part of it', async () => {
    expect(await found(text(words(100)), text(words(80)))).toEqual([]);
  });

  it('are not the same words in another order', async () => {
    expect(await found(text(words(50)), text(words(50).toReversed()))).toEqual([]);
  });

  it('of a text without words there are none, and of a very short one only itself', async () => {
    expect(await found('…', '…')).toEqual([]);
    expect(await found('Just three words', 'just three words')).toEqual([1]);
    expect(await found('Just three words', 'just three others')).toEqual([]);
  });

  it('come most alike first', async () => {
    const changed = words(100);
    changed[50] = 'other';
    const near = await nearDuplicates(text(words(100)), [
      { id: 'b', text: text(changed) },
      { id: 'c', text: text(words(100, 500)) },
      { id: 'a', text: text(words(100)) },
    ]);
    expect(near.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are found in scripts without spaces too', async () => {
    const chinese = '记录说了什么，就引用什么；没有说的，就不回答。谁说的，在哪里说的，都写清楚。';
    expect(await found(chinese, chinese.replaceAll('，', ' '))).toEqual([1]);
    const other = await shinglesOf('完全不同的一段文字，没有相同的句子。');
    expect(await shareOf(await shinglesOf(chinese), other)).toBe(0);
  });
  it('let others have their turn while long texts are compared', async () => {
    const long = words(20_000);
    let pauses = 0;
    const near = await nearDuplicates(text(long), [{ id: 'same', text: text(long) }], async () => {
      pauses++;
    });
    expect(near).toEqual([{ id: 'same', share: 1 }]);
    expect(pauses).toBeGreaterThanOrEqual(27);
  });
});
