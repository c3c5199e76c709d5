// Which letters a word has, as bits: a cheap test that rules out most of a vocabulary before edits are counted.

/** Which letters a word has, a bit for each of 31 classes: two words within n edits differ in at most 2n bits. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) % 31);
  return bits;
}

/** How many bits are set. */
export function differing(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
