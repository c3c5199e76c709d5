// Words that are parted otherwise in a quotation and in the record, but have the same letters.
import type { Edit, Source } from './edit.ts';
import type { Quotation } from './quotation.ts';
import { sameLetters } from './same-word.ts';

/** Turns "co operate" against "co-operate" or "cooperate" back into typography: the same letters, parted otherwise. */
export function joined(quotation: Quotation, source: Source, edits: readonly Edit[]): Edit[] {
  const out: Edit[] = [];
  let block: Edit[] = [];
  const close = (isLast = false) => {
    const open = out.length === 0 ? openStart(source, block) : isLast ? openEnd(source, block) : null;
    if (open && sameBlock(quotation, source, open)) block = open;
    const last = Math.max(...block.filter(({ op }) => op !== 'missing').map(({ at }) => at));
    const isSame = sameBlock(quotation, source, block);
    for (const edit of block)
      out.push(isSame ? { ...edit, op: 'typography', at: Math.min(edit.at, last) } : edit);
    block = [];
  };
  for (const edit of edits) {
    if (isUnmarkedEdit(edit)) block.push(edit);
    else {
      close();
      out.push(edit);
    }
  }
  close(true);
  return out;
}

/** At an end of the quotation the record's word may go on: "Subpar growth" for "sub-par growth". */
function openStart({ from }: Source, block: readonly Edit[]): Edit[] | null {
  const first = block.find(({ op }) => op !== 'added');
  if (!first || first.place <= from) return null;
  return [{ op: 'missing', at: first.at, place: first.place - 1, marked: null }, ...block];
}

function openEnd({ to }: Source, block: readonly Edit[]): Edit[] | null {
  const last = block.findLast(({ op }) => op !== 'added');
  if (!last || last.place + 1 >= to) return null;
  return [...block, { op: 'missing', at: last.at + 1, place: last.place + 1, marked: null }];
}

const isUnmarkedEdit = ({ op, marked }: Edit) => marked === null && op !== 'same' && op !== 'typography';

function sameBlock(quotation: Quotation, source: Source, block: readonly Edit[]): boolean {
  const given = block.filter(({ op }) => op !== 'missing').map(({ at }) => at);
  const places = block.filter(({ op }) => op !== 'added').map(({ place }) => place);
  if (given.length === 0 || places.length === 0 || given.length + places.length > 8) return false;
  const text = quotation.text.slice(quotation.starts[given[0] ?? 0], quotation.ends[given.at(-1) ?? 0]);
  return sameLetters(text, source.slice(places[0] ?? 0, (places.at(-1) ?? 0) + 1), source.language);
}
