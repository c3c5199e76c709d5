// Candidates to ranked passages.
import type { Candidate } from '../index/candidates.ts';
import type { PassageTable } from '../index/passage-table.ts';
import { FEATURE_NAMES, featuresOf, scoreOf } from './features.ts';
import type { Place, Weighed } from './place.ts';
import type { Scanner, Sighting } from './scan.ts';
import type { Surroundings } from './surroundings.ts';

/** A passage with its score. Its place is valid until the index is asked again. */
export interface Scored {
  readonly passage: number;
  readonly score: number;
  readonly place: Place;
}

interface Ranking {
  readonly table: PassageTable;
  readonly weighed: Weighed;
  readonly scanner: Scanner;
  readonly surroundings: Surroundings;
  /** In the order of FEATURE_NAMES. */
  readonly weights: Float64Array;
}

/** How many of the best passages are quoted at most. */
export const MOST_SENTENCES = 3;

/** How many of the best blocks are read sentence by sentence: 40 were measured to be no better. */
export const BLOCKS_READ = 16;

/**
 * The passages of the best blocks that hold a term and that `accept` lets through, best first. `candidates` are best first; more than
 * usual are read only where those hold fewer than `least` passages.
 */
export function rankPassages(
  candidates: readonly Candidate[],
  ranking: Ranking,
  { accept, least }: { accept: (passage: number) => boolean; least: number },
): Scored[] {
  const scored: Scored[] = [];
  const features = new Float64Array(FEATURE_NAMES.length);
  for (const [at, candidate] of candidates.entries()) {
    if (at >= BLOCKS_READ && scored.length >= least) break;
    for (const place of placesOf(candidate, ranking)) {
      const { passage, matches } = place.seen;
      if (matches === 0 || !accept(passage)) continue;
      scored.push({ passage, score: scoreOf(featuresOf(place, features), ranking.weights), place });
    }
  }
  return scored.toSorted((a, b) => b.score - a.score || a.passage - b.passage);
}

function placesOf({ block, score }: Candidate, { table, weighed, scanner, surroundings }: Ranking): Place[] {
  const first = table.firstPassage.at(block);
  const last = table.firstPassage.at(block + 1);
  const sightings: Sighting[] = [];
  let mask = 0;
  for (let passage = first; passage < last; passage++) {
    const seen = scanner.read(passage);
    mask |= seen.mask;
    sightings.push(seen);
  }
  const around = surroundings.of(block);
  return sightings.map((seen, passageInBlock) => ({
    weighed,
    seen,
    before: sightings[passageInBlock - 1] ?? null,
    after: sightings[passageInBlock + 1] ?? null,
    ...around,
    inBlock: mask,
    inVoice: surroundings.voice(block, seen.passage),
    blockScore: score,
    passageInBlock,
  }));
}
