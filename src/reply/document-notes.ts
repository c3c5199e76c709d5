// Short words to moderators about documents: waiting, done, interrupted, imported.
import type { Details } from '../core/document.ts';
import type { Part, Reply, Run } from './reply.ts';

/** Reading stopped in the middle. */
export function interruptedReply(from: string): Reply {
  return {
    audience: 'asker',
    tone: 'warning',
    answerId: null,
    parts: [
      {
        type: 'text',
        text: [
          'I was interrupted while reading ',
          { italic: from },
          '. Nothing was published. Please give it to me again with /document add or /document revise.',
        ],
      },
    ],
  };
}

/** How far long work is. */
export function progressReply(doing: string): Reply {
  return { audience: 'asker', tone: 'plain', answerId: null, parts: [{ type: 'text', text: doing }] };
}

/** Something was done to the document of that title. */
export function doneReply(title: string, done: string, hint: string | null = null): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: null,
    parts: [
      { type: 'text', text: [{ bold: title }, ` ${done}`] },
      ...(hint === null ? [] : [{ type: 'note', text: hint } as const]),
    ],
  };
}

/** A draft went on the record. `number` is 1 for a new document. */
export function publishedReply(published: {
  readonly title: string;
  readonly number: number;
  readonly sha256: string;
}): Reply {
  const { title, number, sha256 } = published;
  return doneReply(
    title,
    number === 1
      ? 'is on the record: the next answer may quote it.'
      : `was revised: revision ${number} stands from now on. Posted answers whose words changed are edited to say so.`,
    `SHA-256 ${sha256}`,
  );
}

const LISTED = 20;

/** What an import did. */
export function importedReply(imported: {
  readonly filed: readonly string[];
  readonly revised: readonly string[];
  readonly known: number;
  readonly problems: readonly string[];
}): Reply {
  const { filed, revised, known, problems } = imported;
  return {
    audience: 'asker',
    tone: problems.length === 0 ? 'plain' : 'warning',
    answerId: null,
    parts: [
      {
        type: 'text',
        text: `${filed.length} filed, ${revised.length} revised, ${known} on the record already, ${problems.length} could not be used.`,
      },
      ...listPart('Filed', filed),
      ...listPart('Revised', revised),
      ...listPart('Could not be used', problems),
    ],
  };
}

function listPart(heading: string, lines: readonly string[]): Part[] {
  if (lines.length === 0) return [];
  const shown: Run[] = lines.slice(0, LISTED).map((line) => `\n${line}`);
  const more = lines.length > LISTED ? [`\n… and ${lines.length - LISTED} more`] : [];
  return [{ type: 'text', text: [{ bold: heading }, ...shown, ...more] }];
}

/** The archive of a record. */
export function exportedReply(bytes: Uint8Array, documents: number): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    answerId: null,
    parts: [
      {
        type: 'text',
        text: `The record as it stands: ${documents === 1 ? 'one document' : `${documents} documents`}, a Markdown file each. /document import brings them in again, to the same SHA-256.`,
      },
    ],
    files: [{ name: 'record.zip', content: bytes, description: 'This server’s record' }],
  };
}

/** Drafts that wait, with a menu to open one. */
export function draftsReply(
  answerId: string,
  drafts: readonly {
    readonly id: string;
    readonly details: Pick<Details, 'title'>;
    readonly from: string;
    readonly createdAt: number;
  }[],
): Reply {
  const options = drafts
    .slice(0, 25)
    .map(({ id, details, from }) => ({ value: id, label: details.title, description: from }));
  return {
    audience: 'asker',
    tone: 'plain',
    answerId,
    parts:
      drafts.length === 0
        ? [{ type: 'text', text: 'No draft waits to be published. Make one with /document add.' }]
        : [
            { type: 'heading', text: 'Drafts that wait to be published' },
            ...drafts.map(
              ({ details, from, createdAt }): Part => ({
                type: 'text',
                text: [{ bold: details.title }, ` · from ${from} · `, { time: createdAt, style: 'relative' }],
              }),
            ),
            {
              type: 'menu',
              menu: { action: 'draft-open', placeholder: 'Open a draft', kind: 'text', options },
            },
          ],
  };
}
