// The word diff of a quotation against the true words.

import type { DiffPiece } from './check-result.ts';
import type { Edit } from './edit.ts';
import type { Piece } from './piece.ts';
import { type Quotation, wordsOf } from './quotation.ts';

type Group = { op: Edit['op']; marked: boolean; edits: Edit[] };

function groupsOf(edits: readonly Edit[]): Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const op = edit.op === 'typography' ? 'same' : edit.op;
    const marked = edit.marked !== null;
    const open = groups.at(-1);
    if (open && open.op === op && open.marked === marked) open.edits.push(edit);
    else groups.push({ op, marked, edits: [edit] });
  }
  return groups;
}

/** The quotation piece by piece: same, changed, left out, put in. Pieces from different places are parted by `elsewhere`. */
export function diffOf(quotation: Quotation, pieces: readonly Piece[]): DiffPiece[] {
  return pieces.flatMap((piece, n) => [
    ...(n > 0 ? [{ op: 'elsewhere' as const }] : []),
    ...groupsOf(piece.edits).map((group) => diffPieceOf(quotation, piece, group)),
  ]);
}

function diffPieceOf(quotation: Quotation, { source }: Piece, { op, marked, edits }: Group): DiffPiece {
  const at = edits.map((edit) => edit.at);
  const places = edits.map(({ place }) => place);
  const given = wordsOf(quotation, Math.min(...at), Math.max(...at) + 1);
  const words = source.slice(Math.min(...places), Math.max(...places) + 1);
  if (op === 'missing') return { op, words, marked };
  if (op === 'added') return { op, words: given, marked };
  if (op === 'changed') return { op, words, given, marked };
  return { op: 'same', words: given };
}
