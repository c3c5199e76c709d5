// Columns of numbers that grow: four bytes a value where a JavaScript array of objects takes dozens.

type Numbers = Int32Array | Uint8Array | Uint16Array;

/** An append-only column. `at` of a place never filled is 0. */
export class Column<A extends Numbers> {
  #values: A;
  #length = 0;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(256);
  }

  get length(): number {
    return this.#length;
  }

  /** The backing array: longer than `length`, and replaced when the column grows. Read it anew for each question. */
  get values(): A {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = this.#make(Math.ceil(this.#length * 1.5));
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }
}

export const int32Column = (): Column<Int32Array> => new Column((length) => new Int32Array(length));
export const uint16Column = (): Column<Uint16Array> => new Column((length) => new Uint16Array(length));
export const uint8Column = (): Column<Uint8Array> => new Column((length) => new Uint8Array(length));
