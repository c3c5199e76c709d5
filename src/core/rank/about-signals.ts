// Is the record about it? Whether the words of a question stand together anywhere. Shares are 0..1, to mean the same in records of ten sentences and of thousands.
import { bitsIn, type Evidence, maskOf, rarest, share } from './evidence.ts';
import { worthIn } from './word-features.ts';

export type Signal = (evidence: Evidence) => number;

/** The share of the question's worth that the passage covers, kin and corrections counting in part. */
function cover({ here, top: { place } }: Evidence): number {
  const { worth, total } = place.weighed;
  let sum = 0;
  for (let slot = 0; here >>> slot !== 0; slot++) {
    if (here & (1 << slot)) sum += (worth[slot] as number) * (place.seen.best[slot] as number);
  }
  return sum / total;
}

/** Like a share, of the squares: what one rare term tells weighs more than what several usual ones do. */
function squares(mask: number, { top: { place } }: Evidence): number {
  const { worth } = place.weighed;
  let held = 0;
  let all = 0;
  for (let slot = 0; slot < worth.length; slot++) {
    const square = (worth[slot] as number) ** 2;
    all += square;
    if (mask & (1 << slot)) held += square;
  }
  return held / (all || 1);
}

const foundAs = (how: string, evidence: Evidence): number =>
  maskOf(evidence.top.place, (_slot, { found }) => found === how) & evidence.telling;

/** Of the terms that are no names, numbers or kinds: the share that is missing; 0 where there are none. */
export function missingPlain(e: Evidence): number {
  const plain = e.telling & ~(e.names | e.digits | e.heads);
  return plain === 0
    ? 0
    : worthIn(plain & ~e.around, e.top.place.weighed) / worthIn(plain, e.top.place.weighed);
}

/** Of what is not a name or number: the share, in squares, that the record does not know at all. */
export function strange(e: Evidence): number {
  const plain = e.telling & ~(e.names | e.digits);
  return plain === 0 ? 0 : squares(plain & e.unknown, e) / squares(plain, e);
}

export const ABOUT_SIGNALS: Readonly<Record<string, Signal>> = {
  constant: () => 1,
  // What is covered, and by how much around it.
  cover: (e) => cover(e),
  coverSquared: (e) => cover(e) ** 2,
  coverQuoted: (e) => share(e.quoted, e),
  coverAround: (e) => share(e.around, e),
  coverBlock: (e) => share(e.inBlock, e),
  coverDocument: (e) => share(e.inDocument, e),
  coverRare: (e) => squares(e.here, e),
  coverRareBlock: (e) => squares(e.inBlock, e),
  coverCount: (e) => bitsIn(e.here) / Math.max(1, bitsIn(e.telling)),
  exact: (e) => share(e.top.place.seen.exact & e.telling, e),
  // What is missing: rare words first, names and numbers above all.
  missing: (e) => rarest(e.telling & ~e.here, e),
  missingSquared: (e) => rarest(e.telling & ~e.here, e) ** 2 / 10,
  missingBlock: (e) => rarest(e.telling & ~e.inBlock, e),
  missingBlockSquared: (e) => rarest(e.telling & ~e.inBlock, e) ** 2 / 10,
  missingDocument: (e) => rarest(e.telling & ~e.inDocument, e),
  missingDocumentSquared: (e) => rarest(e.telling & ~e.inDocument, e) ** 2 / 10,
  missingShare: (e) => rarest(e.telling & ~e.inBlock, e) / e.top.place.weighed.total,
  missingNames: (e) => share(e.names & ~e.around, e),
  missingNamesCount: (e) => bitsIn(e.names & ~e.inBlock),
  missingNamesDocument: (e) => bitsIn(e.names & ~e.inDocument),
  missingNumbers: (e) => share(e.digits & ~e.around, e),
  missingHead: (e) => share(e.heads & e.telling & ~e.around, e),
  // `Did Ada resign?`: names are everywhere; what is said of them must be there too.
  missingPlain: (e) => missingPlain(e),
  missingPlainAll: (e) => (missingPlain(e) === 1 ? 1 : 0),
  strange: (e) => strange(e),
  nowhere: (e) => share(e.unknown & e.telling, e),
  corrected: (e) => share(foundAs('corrected', e), e),
  kin: (e) => share(foundAs('kin', e), e),
  // How much the question gives to go by.
  terms: (e) => Math.log(1 + bitsIn(e.telling)),
  matched: (e) => Math.log(1 + bitsIn(e.here)),
  // How the best passage stands among the others.
  probability: ({ ranked, top }) =>
    1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - top.score), 0),
  lead: ({ top, second }) => Math.min(2, top.score - (second?.score ?? 0)),
  score: ({ top }) => top.score,
};
