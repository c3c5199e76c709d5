// What each feature weighs. Written by bench/fit.ts; nothing here is set by hand.

export const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  words: 1,
  names: 0.1,
  cover: 1,
  exact: 0.05,
  before: 0.3,
  after: 0.15,
  block: 0.15,
  neighbours: 0.05,
  title: 0.3,
  document: 0.1,
  voice: 0.3,
  beforeOfPronoun: 0.2,
  near: 0.2,
  pairs: 0.2,
  'who:name': 0.5,
  'when:time': 1,
  'when:number': 0.5,
  'where:name': 0.5,
  'number:number': 1,
  'why:cause': 0.5,
  short: -1,
  unfit: -0.3,
};

export const DECISION_WEIGHTS: Readonly<Record<string, number>> = {
  constant: -4,
  cover: 6,
  coverBlock: 2,
  unfit: -1,
  missingNames: -3,
};

/** From which confidence on a question is answered. */
export const THRESHOLDS = { bold: 0.3, balanced: 0.5, careful: 0.7 } as const;
