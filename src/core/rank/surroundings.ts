// Which terms stand near a block: in the blocks beside it, its document, its title, its speakers.
import type { Found } from '../index/candidates.ts';
import type { PassageTable } from '../index/passage-table.ts';
import type { Question } from '../terms/question.ts';
import type { Mask } from './place.ts';

interface Around {
  readonly inNeighbours: Mask;
  readonly inTitle: Mask;
  readonly inDocument: Mask;
  readonly documentScore: number;
  readonly blockInDocument: number;
}

/** Gathered from all candidates of a question at once, also from those too weak to be ranked. */
export class Surroundings {
  readonly #table: PassageTable;
  readonly #found: Found;
  readonly #documents = new Map<number, { mask: number; score: number }>();
  readonly #titles = new Map<number, number>();
  readonly #slots: (readonly [stem: number, bit: number])[] = [];
  #best = 0;

  constructor(table: PassageTable, question: Question, found: Found) {
    this.#table = table;
    this.#found = found;
    for (const [slot, { variants }] of question.terms.entries())
      for (const { stem } of variants) this.#slots.push([stem, 1 << slot]);
    for (const block of found.blocks) {
      const entry = table.entry.at(block);
      let document = this.#documents.get(entry);
      if (!document) {
        document = { mask: 0, score: 0 };
        this.#documents.set(entry, document);
      }
      document.mask |= found.masks[block] as number;
      document.score += (found.scores[block] as number) ** 2;
      this.#best = Math.max(this.#best, document.score);
    }
  }

  of(block: number): Around {
    const entry = this.#table.entry.at(block);
    const { firstBlock = 0, endBlock = 0 } = this.#table.entries[entry] ?? {};
    const beside = (other: number) =>
      other >= firstBlock && other < endBlock ? (this.#found.masks[other] as number) : 0;
    const document = this.#documents.get(entry);
    return {
      inNeighbours: beside(block - 1) | beside(block + 1),
      inTitle: this.#title(entry),
      inDocument: document?.mask ?? 0,
      documentScore: Math.log((document?.score ?? 0) / (this.#best || 1) + 1e-3),
      blockInDocument: block - firstBlock,
    };
  }

  voice(block: number, passage: number): number {
    const voices = this.#table.entries[this.#table.entry.at(block)]?.voices;
    const stems = voices && voices.size > 0 ? voices.get(passage) : undefined;
    return stems ? this.#maskOf(stems) : 0;
  }

  #title(entry: number): number {
    const known = this.#titles.get(entry);
    if (known !== undefined) return known;
    const mask = this.#maskOf(this.#table.entries[entry]?.title ?? new Set());
    this.#titles.set(entry, mask);
    return mask;
  }

  #maskOf(stems: ReadonlySet<number>): number {
    let mask = 0;
    for (const [stem, bit] of this.#slots) if (stems.has(stem)) mask |= bit;
    return mask;
  }
}
