// The words of a text in any script, cut to be found again. To compare texts character by character, check/words.ts cuts finer.

/** A number with its separators, an abbreviation with its points, or letters with inner apostrophes. */
const WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
/** Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/** Names that in small letters are other words, in English: the United States, a health organisation, computers. */
const ACRONYM = /(?<![\p{L}\p{N}])(?:US|U\.S\.|WHO|IT)(?![\p{L}\p{N}])/u;

/** Cuts words where a script writes no spaces. One segmenter for each language, since making one is slow. */
export class WordCutter {
  readonly #segmenters = new Map<string, Intl.Segmenter>();

  /**
   * The words of `text` as they stand, in order; only English `US`, `WHO` and `IT` are set apart from the small words (`U·S`), unless all is in
   * capitals. `language` is a BCP 47 tag.
   */
  cut(text: string, language: string): string[] {
    const found: string[] = text.match(WORD) ?? [];
    const words = UNSPACED.test(text) ? found.flatMap((word) => this.#inner(word, language)) : found;
    const hasAcronym = language.startsWith('en') && ACRONYM.test(text) && /\p{Ll}/u.test(text);
    return hasAcronym ? words.map(setApart) : words;
  }

  #inner(word: string, language: string): string[] {
    if (!UNSPACED.test(word)) return [word];
    let segmenter = this.#segmenters.get(language);
    if (!segmenter) {
      segmenter = new Intl.Segmenter(language, { granularity: 'word' });
      this.#segmenters.set(language, segmenter);
    }
    return Array.from(segmenter.segment(word))
      .filter((part) => part.isWordLike)
      .map((part) => part.segment);
  }
}

const setApart = (word: string): string =>
  ACRONYM.test(word) ? word.replaceAll('.', '').replace(/(?<=.)(?=.)/g, '·') : word;
