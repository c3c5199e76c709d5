// Headings, text and notes as text displays, in blocks that fit on a page.
import type { Part, Run, Text } from '../reply/reply.ts';
import { displayed } from './hidden-characters.ts';
import { bodyOf, linesOf, renderLine, withBody } from './markdown.ts';
import { costOf, cutAfter, UNQUOTED } from './payload-cut.ts';

/** What one text display of ours holds at most; longer text goes on in another, so that pages fill evenly. */
const BLOCK = 1800;
/** The Markdown of a line is its Runs' and, at most, two marks for each, so this leaves room for a mention or link. */
const PIECE = 800;

type Written = Extract<Part, { readonly type: 'heading' | 'text' | 'note' }>;

const PREFIX = { heading: '### ', text: '', note: '-# ' } as const;

/** The Markdown of a written part, in blocks of at most `BLOCK` characters (a single link may exceed it, to 3,200). Blank parts give none. */
export function blocksOf(part: Written): string[] {
  const lines = part.type === 'heading' ? [oneLine(part.text)] : linesOf(part.text);
  const rendered = lines
    .flatMap(pieces)
    .map((line) => renderLine(line))
    .map((line) =>
      line.trim() === '' ? '' : PREFIX[part.type] + (PREFIX[part.type] === '' ? line : line.trim()),
    );
  const blocks: string[] = [];
  for (const line of rendered) {
    const last = blocks.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= BLOCK)
      blocks[blocks.length - 1] = `${last}\n${line}`;
    else blocks.push(line);
  }
  return blocks.map((block) => block.replace(/^\n+|\s+$/g, '')).filter((block) => block !== '');
}

function oneLine(text: Text): Run[] {
  return linesOf(text).flatMap((line, index) => (index === 0 ? line : [' ', ...line]));
}

/** A line in lines that each fit into a block. */
function pieces(line: readonly Run[]): Run[][] {
  const out: Run[][] = [[]];
  let used = 0;
  for (const run of line.flatMap(shortRuns)) {
    const size = renderLine([run]).length;
    if (used > 0 && used + size > BLOCK - 100) {
      out.push([]);
      used = 0;
    }
    out.at(-1)?.push(run);
    used += size;
  }
  return out;
}

/** A long Run in several; hidden characters count as their marks. */
function shortRuns(run: Run): Run[] {
  const body = bodyOf(run);
  if (body === null) return [run];
  const shown = displayed(body);
  if (costOf(shown.text, UNQUOTED) <= PIECE) return [run];
  const runs: Run[] = [];
  const whole = (offset: number): boolean => shown.map[offset] !== shown.map[offset - 1];
  for (let from = 0; from < shown.text.length; ) {
    const to = cutAfter(shown.text, from, { units: PIECE, costs: UNQUOTED }, whole);
    runs.push(withBody(run, body.slice(shown.map[from], shown.map[to])));
    from = to;
  }
  return runs;
}
