// A word of a quotation beside the record's: the same, changed, put in or left out.

/** The record's words around a stretch, by place. */
export interface Source {
  /** BCP 47, of the document. */
  readonly language: string;
  /** First place of the document, and one past its last. */
  readonly from: number;
  readonly to: number;
  key(place: number): number;
  word(place: number): string;
  /** The document's text from the start of the first word to the end of the last, of places `[from, to)`. */
  slice(from: number, to: number): string;
  /** The number of the sentence that holds a place, in its document. */
  sentenceNumber(place: number): number;
  /** First place of the sentence that holds `place`, and one past its last. */
  sentence(place: number): { readonly from: number; readonly to: number };
}

/** One word of the quotation, the record, or both. `marked`: the quoter says so, by an ellipsis or brackets. */
export interface Edit {
  readonly op: 'same' | 'typography' | 'changed' | 'added' | 'missing';
  /** Number of the word in the quotation, or the gap where words are missing. */
  readonly at: number;
  /** The record's place; for added words the place they stand before. */
  readonly place: number;
  readonly marked: 'ellipsis' | 'bracket' | null;
}
