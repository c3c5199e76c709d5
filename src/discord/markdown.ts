// Text as Discord's Markdown that shows exactly those characters; only the formatting of Runs is alive.
import type { Run, Text } from '../reply/reply.ts';
import { displayed } from './hidden-characters.ts';
import { escapeMarkdown, plainLine } from './markdown-escape.ts';
import { linkOf } from './markdown-link.ts';
import { shortened } from './shortened.ts';

type Line = readonly Run[];

/** The lines of a Text; a line break inside a formatted Run parts that Run in two. */
export function linesOf(text: Text): Line[] {
  const lines: Run[][] = [[]];
  for (const run of typeof text === 'string' ? [text] : text) {
    const body = bodyOf(run);
    if (body === null) {
      lines.at(-1)?.push(run);
      continue;
    }
    body.split(/\r\n|\r|\n/).forEach((line, index) => {
      if (index > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push(withBody(run, line));
    });
  }
  return lines;
}

/** One line as Markdown. */
export function renderLine(line: Line): string {
  let out = '';
  // Two marked stretches that touch would be read as one mark, so the second of them stays plain.
  let marked = false;
  for (const run of joined(line)) {
    const [before, body, after, mark] = dressed(run);
    const alive: boolean = mark !== '' && body !== '' && !(marked && before === '');
    out += before + (alive ? mark + body + mark : body) + after;
    if (before + body + after !== '') marked = alive && after === '';
  }
  return out;
}

/** The words of a Run that may be long, or null for one that is a mention, a moment or a link. */
export function bodyOf(run: Run): string | null {
  if (typeof run === 'string') return run;
  if ('bold' in run) return run.bold;
  if ('italic' in run) return run.italic;
  if ('strike' in run) return run.strike;
  if ('underline' in run) return run.underline;
  return null;
}

/** The same formatting over other words. */
export function withBody(run: Run, body: string): Run {
  if (typeof run === 'string') return body;
  if ('bold' in run) return { bold: body };
  if ('italic' in run) return { italic: body };
  if ('strike' in run) return { strike: body };
  if ('underline' in run) return { underline: body };
  return run;
}

function joined(line: Line): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    const body = bodyOf(run);
    const lastBody = last === undefined ? null : bodyOf(last);
    if (last !== undefined && body !== null && lastBody !== null && markOfRun(last) === markOfRun(run)) {
      runs[runs.length - 1] = withBody(last, lastBody + body);
    } else runs.push(run);
  }
  return runs;
}

function markOfRun(run: Run): string {
  if (typeof run === 'string') return '';
  if ('bold' in run) return '**';
  if ('italic' in run) return '*';
  if ('strike' in run) return '~~';
  return 'underline' in run ? '__' : '';
}

/** What stands before, in and after the marks: Discord reads no emphasis that begins or ends with a blank. */
function dressed(run: Run): readonly [before: string, body: string, after: string, mark: string] {
  const body = bodyOf(run);
  if (body === null) return ['', mentionOf(run), '', ''];
  const shown = escapeMarkdown(displayed(body).text);
  const mark = markOfRun(run);
  if (mark === '') return ['', shown, '', ''];
  const inner = shown.trim();
  const at = shown.indexOf(inner);
  return [shown.slice(0, at), inner, shown.slice(at + inner.length), mark];
}

const SNOWFLAKE = /^\d{17,20}$/;
const STYLES = { date: 'D', datetime: 'f', relative: 'R' } as const;
/** The last moment a JavaScript Date can be. */
const LAST_MOMENT = 8.64e15;

function mentionOf(run: Run): string {
  if (typeof run === 'string') return escapeMarkdown(displayed(run).text);
  if ('person' in run) return SNOWFLAKE.test(run.person) ? `<@${run.person}>` : noId(run.person);
  if ('role' in run) return SNOWFLAKE.test(run.role) ? `<@&${run.role}>` : noId(run.role);
  if ('channel' in run) return SNOWFLAKE.test(run.channel) ? `<#${run.channel}>` : noId(run.channel);
  if ('time' in run) {
    const known = Math.abs(run.time) <= LAST_MOMENT;
    return known ? `<t:${Math.floor(run.time / 1000)}:${STYLES[run.style]}>` : 'at an unknown time';
  }
  return 'link' in run ? linkOf(run.link, run.label) : '';
}

function noId(id: string): string {
  return escapeMarkdown(shortened(plainLine(id), 100));
}
