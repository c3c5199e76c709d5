// Large records out of one set: seeded variations of its passages, the same in every run.
import type { Line } from './passages.ts';
import { seeded } from './seeded.ts';

/** So many passages: the real ones, and beyond them variations, in each copy of which most longer words become others, always the same ones. */
export function variedTo(size: number, real: readonly Line[]): Line[] {
  const random = seeded(size);
  const words = [...new Set(real.flatMap(({ text }) => text.split(' ')))];
  const lines = real.slice(0, size);
  for (let copy = 1; lines.length < size; copy++) {
    const swapped = new Map<string, string>();
    const vary = (word: string): string => {
      if (word.length < 5) return word;
      const known = swapped.get(word);
      if (known !== undefined) return known;
      const other = random() < 0.6 ? (words[Math.floor(random() * words.length)] ?? word) : word;
      const made = random() < 0.1 ? `${other}${copy}` : other;
      swapped.set(word, made);
      return made;
    };
    for (const line of real.slice(0, size - lines.length)) {
      const text = line.text.split(' ').map(vary).join(' ');
      lines.push({
        ...line,
        id: `${line.id}~${copy}`,
        doc: `${line.doc}~${copy}`,
        para: `${line.para}~${copy}`,
        text,
      });
    }
  }
  return lines;
}
