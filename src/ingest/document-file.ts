// One file in the form of corpus/: provenance above, words below; read and written.
import { canonical } from '../core/canonical.ts';
import { TITLE_MAX } from '../core/details.ts';
import type { Details } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import { spanOfMark } from '../core/statements/marks.ts';
import {
  type CutFile,
  cutFrontMatter,
  type FrontMatter,
  frontMatterOf,
  readFrontMatter,
} from './front-matter.ts';
import { markdownOf, markdownText } from './markdown.ts';
import { FileProblem } from './problem.ts';
import { titleFromName, unknownDetails } from './unknown-details.ts';

/** A Document as a file holds it. */
export interface FiledDocument {
  readonly details: Details;
  /** Canonical plain text. */
  readonly text: string;
}

export interface ReadDocument extends FiledDocument {
  /** Characters of text hidden by raw HTML that were left out. */
  readonly hidden: number;
}

/** Front matter that is none to us: without an end, or not in the first line. Its fields would pass for the source's words. */
const MISPLACED =
  /^\s*---[ \t]*\n(?:title|ourTitle|kind|publisher|author|url|published|captured|language|speakers|statements)[ \t]*:/;

type Located = Extract<FrontMatter, { details: Details }>;

function detailsOf({ yaml }: CutFile, heading: string | null, fileName: string): Located {
  if (yaml === null) {
    const title = heading?.slice(0, TITLE_MAX).toWellFormed().trim();
    const details =
      title === undefined ? unknownDetails(titleFromName(fileName), true) : unknownDetails(title, false);
    return { details, lineOf: () => 1 };
  }
  const read = readFrontMatter(yaml);
  if ('details' in read) return read;
  const [first] = read.faults;
  throw new FileProblem({
    file: fileName,
    line: first?.line ?? 1,
    reason: read.faults.map(({ reason }) => reason).join('; '),
  });
}

/** Every statement that the file declares must stand in its text. */
function checkMarks(text: string, { details, lineOf }: Located, file: string): void {
  for (const [index, mark] of details.statements.entries())
    try {
      spanOfMark(text, mark);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new FileProblem({
        file,
        line: lineOf(['statements', index]),
        reason: error.message.replace(/\.$/, ''),
      });
    }
}

/**
 * Reads one file of a record. `.md` is Markdown, everything else plain text; both may carry front matter. Without it the
 * title is the first heading, or else the file's name marked as ours, and nothing else is known.
 *
 * @throws FileProblem with file, line and reason.
 */
export function documentFile(source: string, fileName: string): ReadDocument {
  const lines = source
    .replace(/^\uFEFF+/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const cut = cutFrontMatter(lines);
  if (cut.yaml === null && MISPLACED.test(cut.body))
    throw new FileProblem({
      file: fileName,
      line: 1 + (/^\s*/.exec(cut.body)?.[0].match(/\n/g)?.length ?? 0),
      reason: 'the front matter must begin in the first line and end with a line of three hyphens (---)',
    });
  const read = fileName.toLowerCase().endsWith('.md')
    ? markdownText(cut.body)
    : {
        text: canonical(cut.yaml === null ? cut.body : cut.body.replace(/^\n+/, '')),
        heading: null,
        hidden: 0,
      };
  const { details, lineOf } = detailsOf(cut, read.heading, fileName);
  if (read.text.trim() === '')
    throw new FileProblem({
      file: fileName,
      line: cut.bodyLine,
      reason: cut.yaml === null ? 'there are no words in it' : 'there are no words below the front matter',
    });
  checkMarks(read.text, { details, lineOf }, fileName);
  return { details, text: read.text, hidden: read.hidden };
}

/** A Document as a Markdown file, which `documentFile` reads back as the same details and exactly the same text. */
export function toMarkdownFile(details: Details, text: string): string {
  return `---\n${frontMatterOf(details)}---\n\n${markdownOf(text)}\n`;
}
