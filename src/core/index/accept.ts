// Which passages a question is put to.
import type { AskOptions } from '../search.ts';
import { overlap } from '../span.ts';
import type { PassageTable } from './passage-table.ts';

export type Accept = (passage: number) => boolean;

/** Those of the document and of the speaker asked for, and of no document that is only coming or going. Null where all are. */
export function acceptFor({ documentId, speaker }: AskOptions, table: PassageTable): Accept | null {
  if (documentId === undefined && speaker === undefined && table.isSettled) return null;
  return (passage) => {
    const document = table.entries[table.entry.at(table.block.at(passage))]?.document;
    if (!document || (documentId !== undefined && document.id !== documentId)) return false;
    if (speaker === undefined) return true;
    const span = { start: table.start.at(passage), end: table.end.at(passage) };
    return document.analysis.statements.some((said) => said.speaker === speaker && overlap(said, span) > 0);
  };
}
