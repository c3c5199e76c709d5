// BM25+: how much a word's repetition tells, in a text of some length.

/** Measured on real questions: sentences are short and repeat little, so saturation is early and length matters half. */
const K1 = 0.6;
const B = 0.5;
const DELTA = 0.5;

/** What slows a word's growth in a text; `length` is 1 for one of mean length. */
export const normOf = (length: number): number => K1 * (1 - B + B * length);

/** The factor of a word that stands so many times in a text with this norm: 0.5 and more, at most 2.1. */
export const saturated = (times: number, norm: number): number => DELTA + (times * (K1 + 1)) / (times + norm);
