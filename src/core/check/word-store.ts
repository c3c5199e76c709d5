// The words of all documents in a row, each pair of neighbours chained to the place where it stood before.

/**
 * A segment holds up to 262,144 words: an upper bound on what one reallocation copies (some 4 MB, ten milliseconds),
 * so that growing never holds the event loop for long.
 */
const SEGMENT_BITS = 18;
const SEGMENT = 1 << SEGMENT_BITS;
const IN_SEGMENT = SEGMENT - 1;
const SMALLEST = 1 << 10;

/** 16 bytes a word: what the word is, where it stands, how long it is, and the chain through its pair. */
interface Segment {
  keys: Int32Array;
  starts: Uint32Array;
  lengths: Uint16Array;
  /** For the pair that starts here: the slot + 1 of its last occurrence before this, 0 at the end of the chain. */
  chain: Int32Array;
  /** By hash of a pair: slot + 1 of its latest occurrence. */
  heads: Int32Array;
}

const segmentOf = (capacity: number): Segment => ({
  keys: new Int32Array(capacity),
  starts: new Uint32Array(capacity),
  lengths: new Uint16Array(capacity),
  chain: new Int32Array(capacity),
  heads: new Int32Array(capacity),
});

function pairHash(first: number, second: number): number {
  const mixed =
    Math.imul(first ^ ((second << 13) | (second >>> 19)), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

export interface WordStore {
  /** Words held, dead ones and the gaps between documents too. Places are 0 … size - 1. */
  readonly size: number;
  /** The key's hash at a place; 0 between documents, in removed ones and past the ends. */
  key(place: number): number;
  /** Offsets of the word at a place in its document's text. */
  start(place: number): number;
  end(place: number): number;
  push(key: number, start: number, length: number): void;
  /** Takes the words of `[from, to)` out: nothing finds them any more. */
  erase(from: number, to: number): void;
  /** Up to `limit` steps along the chain of a pair, latest place first; says whether the chain ended before the limit. */
  places(first: number, second: number, limit: number, visit: (place: number) => void): boolean;
}

/** An empty store. Chains as in LZ77 find every place of a pair without a dictionary or a posting list per pair. */
export function createWordStore(): WordStore {
  const segments: Segment[] = [];
  let size = 0;
  const key = (place: number) =>
    place < 0 || place >= size ? 0 : (segments[place >> SEGMENT_BITS]?.keys[place & IN_SEGMENT] ?? 0);
  const start = (place: number) => segments[place >> SEGMENT_BITS]?.starts[place & IN_SEGMENT] ?? 0;
  const end = (place: number) =>
    start(place) + (segments[place >> SEGMENT_BITS]?.lengths[place & IN_SEGMENT] ?? 0);

  const push = (word: number, from: number, length: number) => {
    const slot = size & IN_SEGMENT;
    const segment = roomFor(segments, size);
    segment.keys[slot] = word;
    segment.starts[slot] = from;
    segment.lengths[slot] = Math.min(length, 0xffff);
    const before = segments[(size - 1) >> SEGMENT_BITS];
    if (before) link(before, (size - 1) & IN_SEGMENT, word);
    size++;
  };

  const erase = (from: number, to: number) => {
    for (let place = from; place < to; place++) {
      const segment = segments[place >> SEGMENT_BITS];
      if (segment) segment.keys[place & IN_SEGMENT] = 0;
    }
  };

  const places: WordStore['places'] = (first, second, limit, visit) => {
    const hash = pairHash(first, second);
    let steps = 0;
    for (let index = segments.length - 1; index >= 0; index--) {
      const segment = segments[index];
      if (!segment) continue;
      const base = index << SEGMENT_BITS;
      for (
        let at = segment.heads[hash & (segment.heads.length - 1)] ?? 0;
        at > 0;
        at = segment.chain[at - 1] ?? 0
      ) {
        if (++steps > limit) return false;
        if (segment.keys[at - 1] === first && key(base + at) === second) visit(base + at - 1);
      }
    }
    return true;
  };

  return {
    get size() {
      return size;
    },
    key,
    start,
    end,
    push,
    erase,
    places,
  };
}

/** Chains the pair that starts at `slot` and goes on with `second` to its last place before. */
function link({ keys, heads, chain }: Segment, slot: number, second: number): void {
  const first = keys[slot] ?? 0;
  if (first === 0 || second === 0) return;
  const head = pairHash(first, second) & (heads.length - 1);
  chain[slot] = heads[head] ?? 0;
  heads[head] = slot + 1;
}

/** The segment for the word at place `size`: the last one, a wider copy of it, or a new one. */
function roomFor(segments: Segment[], size: number): Segment {
  const index = size >> SEGMENT_BITS;
  const held = segments[index];
  if (held && (size & IN_SEGMENT) < held.keys.length) return held;
  const fresh = segmentOf(held ? held.keys.length * 2 : index === 0 ? SMALLEST : SEGMENT);
  segments[index] = fresh;
  if (!held) return fresh;
  fresh.keys.set(held.keys);
  fresh.starts.set(held.starts);
  fresh.lengths.set(held.lengths);
  for (let slot = 0; slot + 1 < held.keys.length; slot++) link(fresh, slot, fresh.keys[slot + 1] ?? 0);
  return fresh;
}
