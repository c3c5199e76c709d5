// Candidates to ranked passages.
import type { Candidate } from '../index/candidates.ts';
import type { PassageTable } from '../index/passage-table.ts';
import { FEATURE_NAMES, featuresOf, scoreOf } from './features.ts';
import type { Place, Weighed } from './place.ts';
import type { Scanner, Sighting } from './scan.ts';
import type { Surroundings } from './surroundings.ts';

export interface Scored {
  readonly passage: number;
  readonly score: number;
  readonly place: Place;
  readonly features: Float64Array;
}

interface Ranking {
  readonly table: PassageTable;
  readonly weighed: Weighed;
  readonly scanner: Scanner;
  readonly surroundings: Surroundings;
}

/** Every passage of the candidate blocks that holds a term and that `accept` lets through, best first. */
export function rankPassages(
  candidates: readonly Candidate[],
  ranking: Ranking,
  accept: (passage: number) => boolean,
): Scored[] {
  const scored: Scored[] = [];
  for (const candidate of candidates) {
    for (const place of placesOf(candidate, ranking)) {
      if (place.seen.matches === 0 || !accept(place.seen.passage)) continue;
      const features = featuresOf(place, new Float64Array(FEATURE_NAMES.length));
      scored.push({ passage: place.seen.passage, score: scoreOf(features), place, features });
    }
  }
  return scored.sort((a, b) => b.score - a.score || a.passage - b.passage);
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
  return sightings.map((seen, place) => ({
    weighed,
    seen,
    before: sightings[place - 1] ?? null,
    after: sightings[place + 1] ?? null,
    block: mask,
    ...around,
    voice: surroundings.voice(block, seen.passage),
    blockScore: score,
    place,
  }));
}
