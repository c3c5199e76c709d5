// BM25+: each repetition of a word tells less than the one before, and in a long text less than in a short one (Robertson et al. 1994; the lower bound δ: Lv and Zhai 2011).

/** Measured on real questions: sentences are short and repeat little, so saturation is early and length matters half. */
const K1 = 0.6;
const B = 0.5;
const DELTA = 0.5;

/** What slows a word's growth in a text; `length` is 1 for one of mean length. */
export const normOf = (length: number): number => K1 * (1 - B + B * length);

/** The factor of a word that stands so many times in a text with this norm: 0.5 and more, at most 2.1. */
export const saturated = (times: number, norm: number): number => DELTA + (times * (K1 + 1)) / (times + norm);
