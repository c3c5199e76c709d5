// How two texts differ, for the eye: changed paragraphs with what went struck through and what came underlined.
import type { DiffStretch } from '../core/revision-diff.ts';
import type { Part, Reply, Run } from './reply.ts';

/** Changed paragraphs that are shown; of a longer diff the rest is counted. */
const PARAGRAPHS_SHOWN = 25;
/** Of a longer stretch that stayed, only this many UTF-16 units at its ends are shown. */
const ENDS_SHOWN = 60;

interface Line {
  readonly runs: Run[];
  changed: boolean;
}

/** The diff as parts: nothing where nothing differs. */
export function diffParts(before: string, after: string, stretches: readonly DiffStretch[]): Part[] {
  const changed = linesOf(before, after, stretches).filter((line) => line.changed && line.runs.length > 0);
  if (changed.length === 0) return [];
  const more = changed.length - PARAGRAPHS_SHOWN;
  return [
    {
      type: 'note',
      text: ['Went: ', { strike: 'struck through' }, ' · came: ', { underline: 'underlined' }],
    },
    ...changed.slice(0, PARAGRAPHS_SHOWN).map(({ runs }): Part => ({ type: 'text', text: runs })),
    ...(more > 0 ? [{ type: 'note', text: `… and ${more} more changed paragraphs` } as const] : []),
  ];
}

function linesOf(before: string, after: string, stretches: readonly DiffStretch[]): Line[] {
  const lines: Line[] = [{ runs: [], changed: false }];
  for (const { kind, before: was, after: is } of stretches) {
    const words = kind === 'removed' ? before.slice(was.start, was.end) : after.slice(is.start, is.end);
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) lines.push({ runs: [], changed: false });
      const line = lines.at(-1);
      if (line === undefined || part === '') continue;
      // Words that went and those that came in their place would run into each other.
      if (kind === 'added' && isStruck(line.runs.at(-1))) line.runs.push(' ');
      line.runs.push(runOf(kind, part));
      line.changed ||= kind !== 'same' && part.trim() !== '';
    }
  }
  return lines;
}

function isStruck(run: Run | undefined): boolean {
  return typeof run === 'object' && 'strike' in run;
}

function runOf(kind: DiffStretch['kind'], words: string): Run {
  if (kind === 'removed') return { strike: words };
  return kind === 'added' ? { underline: words } : shortened(words);
}

/** Words that stayed are there for orientation only. */
function shortened(words: string): string {
  if (words.length <= 3 * ENDS_SHOWN) return words;
  const head = words.slice(0, ENDS_SHOWN).replace(/\S*$/u, '');
  const tail = words.slice(-ENDS_SHOWN).replace(/^\S*/u, '');
  return `${head}[…]${tail}`.toWellFormed();
}

const DETAIL_NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  ourTitle: 'whose title it is',
  kind: 'kind',
  publisher: 'publisher',
  author: 'author',
  url: 'link',
  published: 'publishing date',
  captured: 'capture date',
  language: 'language',
  speakers: 'speakers',
  statements: 'marked statements',
};

/** Which details differ, in words; null where none does. */
export function changedDetailsLine(details: readonly string[]): string | null {
  if (details.length === 0) return null;
  return `Details that change: ${details.map((name) => DETAIL_NAMES[name] ?? name).join(', ')}.`;
}

/** Two Revisions beside each other. */
export interface DifferenceView {
  readonly title: string;
  readonly before: { readonly number: number; readonly text: string; readonly filedAt: number };
  readonly after: { readonly number: number; readonly text: string; readonly filedAt: number };
  readonly stretches: readonly DiffStretch[];
  readonly details: readonly string[];
}

/** What `/document diff` says. */
export function differenceReply(answerId: string, view: DifferenceView): Reply {
  return { audience: 'asker', tone: 'plain', answerId, parts: differenceParts(view) };
}

function differenceParts({ title, before, after, stretches, details }: DifferenceView): Part[] {
  const changed = changedDetailsLine(details);
  const text = diffParts(before.text, after.text, stretches);
  return [
    {
      type: 'text',
      text: [
        { bold: title },
        `: revision ${before.number} of `,
        { time: before.filedAt, style: 'date' },
        ` and revision ${after.number} of `,
        { time: after.filedAt, style: 'date' },
      ],
    },
    ...(changed === null ? [] : [{ type: 'note', text: changed } as const]),
    ...(text.length > 0 ? text : [{ type: 'text', text: 'Their words are the same.' } as const]),
  ];
}
