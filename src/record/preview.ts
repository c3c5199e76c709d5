// What a draft shows of itself before it is published, and how that is kept beside it.
import { z } from 'zod';
import type { Details } from '../core/document.ts';
import { type DiffStretch, revisionDiff } from '../core/revision-diff.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Filed, Draft as Row } from '../store/port/documents.ts';
import { changedDetails, type DetailsFields } from './details-edit.ts';
import type { Rehearsed } from './rehearsal.ts';
import type { Understanding } from './understanding.ts';

/** Where a document's text comes from. */
export type Source =
  | { readonly kind: 'file'; readonly attachment: Parameters<Ingest['fromAttachment']>[0] }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'paste'; readonly text: string; readonly fields: DetailsFields }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string };

/** A draft that is ready to be judged. */
export interface Preview {
  readonly id: string;
  readonly details: Details;
  readonly text: string;
  readonly from: string;
  readonly understanding: Understanding;
  readonly warnings: readonly string[];
  /** What publishing would change in the answers to the record's golden questions, where it has some. */
  readonly rehearsed: Rehearsed | null;
  /** What it revises, and how it differs from it; null for a new Document. */
  readonly change: Change | null;
}

export interface Change {
  readonly documentId: string;
  /** The number of the Revision it was made from. */
  readonly after: number;
  readonly before: string;
  /** Empty where the text stays as it is. */
  readonly stretches: readonly DiffStretch[];
  readonly details: readonly (keyof Details)[];
}

const SPAN = z.object({ start: z.number(), end: z.number() });
const OUTCOME = z.enum(['right', 'silent', 'wrong words', 'wrong speaker', 'should be silent']);
/** What is kept with a draft that was read: the record's business, as the store sees it. */
export const PROGRESS = z.object({
  warnings: z.array(z.string()),
  rehearsed: z
    .object({
      questions: z.number(),
      rightBefore: z.number(),
      rightAfter: z.number(),
      changes: z.array(z.object({ question: z.string(), before: OUTCOME, after: OUTCOME })),
    })
    .nullable(),
  understanding: z.object({
    sha256: z.string(),
    words: z.number(),
    paragraphs: z.number(),
    passages: z.number(),
    first: SPAN,
    last: SPAN,
    voices: z.array(z.object({ name: z.string().nullable(), direct: z.number(), paraphrase: z.number() })),
    twins: z.array(z.object({ documentId: z.string(), title: z.string(), share: z.number() })),
  }),
});

/** A draft with its words: what a Row is once its source was read. */
export type ReadyRow = Row & { readonly text: string; readonly details: Details };

/** What the draft's row says while its source is being read. */
export function placeOf(source: Source): string {
  if (source.kind === 'url') return source.url.slice(0, 2048).toWellFormed();
  if (source.kind === 'paste') return 'paste';
  return source.kind === 'file' ? source.attachment.name : source.name;
}

/** How a draft differs from the Revision that stands, where it revises one. */
export function changeOf(row: ReadyRow, base: Filed | null): Change | null {
  if (base === null || row.after === null) return null;
  const { text: before, details } = base.revision;
  return {
    documentId: base.document.id,
    after: row.after,
    before,
    stretches: before === row.text ? [] : revisionDiff(before, row.text),
    details: changedDetails(details, row.details),
  };
}
