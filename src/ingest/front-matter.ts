// The provenance at the head of a file: YAML in, Details out, every fault with its line.
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { readDetails } from '../core/details.ts';
import type { Details } from '../core/document.ts';

/** Largest front matter read, in UTF-8 bytes. */
const MAX_BYTES = 32 * 1024;
/** Deepest nesting of brackets: some runtimes abort on thousands, and no honest file has more than two. */
const MAX_DEPTH = 8;

/** One fault; `line` counts from 1 in the whole file. */
interface FrontMatterFault {
  readonly line: number;
  readonly reason: string;
}

type Path = readonly (string | number)[];

/** `lineOf` gives the line in the file, from 1, of a field by its path; the nearest enclosing one where it is absent. */
export type FrontMatter =
  | { readonly details: Details; readonly lineOf: (path: Path) => number }
  | { readonly faults: readonly FrontMatterFault[] };

/** A file cut where its front matter ends. `yaml` is null where it has none; `bodyLine` is the body's first line, from 1. */
export interface CutFile {
  readonly yaml: string | null;
  readonly body: string;
  readonly bodyLine: number;
}

/** Cuts a file (line ends already LF) behind its front matter: what stands between a first line `---` and the next such line. */
export function cutFrontMatter(source: string): CutFile {
  if (!/^---[ \t]*\n/.test(source)) return { yaml: null, body: source, bodyLine: 1 };
  const start = source.indexOf('\n') + 1;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;
  const found = close.exec(source.slice(start));
  if (found === null) return { yaml: null, body: source, bodyLine: 1 };
  const yaml = source.slice(start, start + found.index);
  return {
    yaml,
    body: source.slice(start + found.index + found[0].length),
    bodyLine: 3 + (yaml.match(/\n/g)?.length ?? 0),
  };
}

/** What must hold before a parser may see the text at all. */
function dangerOf(yaml: string): FrontMatterFault | null {
  if (Buffer.byteLength(yaml) > MAX_BYTES)
    return { line: 1, reason: `the front matter is larger than ${MAX_BYTES / 1024} KB` };
  let depth = 0;
  let line = 2;
  for (const char of yaml) {
    if (char === '\n') line += 1;
    else if (char === '[' || char === '{') depth += 1;
    else if ((char === ']' || char === '}') && depth > 0) depth -= 1;
    if (depth > MAX_DEPTH) return { line, reason: `brackets are nested more than ${MAX_DEPTH} deep` };
  }
  const stairs = yaml.split('\n').findIndex((each) => /^[ \t]*(?:[-?:][ \t]+){9}/.test(each));
  return stairs < 0 ? null : { line: stairs + 2, reason: `lists are nested more than ${MAX_DEPTH} deep` };
}

function lineOfField(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isNode(key) && String(key) === last)
      : undefined;
    const node: unknown = isPair(pair) ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + 1;
  }
  return 1;
}

/**
 * Reads front matter. All values are text (YAML's failsafe schema), aliases and tags are refused, and so is every field that
 * is not known.
 *
 * @param yaml what stands between the two lines `---`, which begins in line 2 of the file.
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const danger = dangerOf(yaml);
  if (danger !== null) return { faults: [danger] };
  const lines = new LineCounter();
  try {
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const wrong = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line + 1,
      reason: `the front matter is not valid YAML: ${firstLine(message)}`,
    }));
    if (wrong.length > 0) return { faults: wrong };
    if (!isMap(document.contents))
      return { faults: [{ line: 2, reason: 'the front matter must be fields such as "title: …"' }] };
    const read = readDetails(document.toJS({ maxAliasCount: 0 }));
    const lineOf = (path: Path) => lineOfField(document, lines, path);
    if ('details' in read) return { details: read.details, lineOf };
    return {
      faults: read.problems.map(({ path, reason }) => ({ line: lineOf(path), reason })),
    };
  } catch (error) {
    return {
      faults: [
        {
          line: 1,
          reason: `the front matter cannot be read: ${firstLine(error instanceof Error ? error.message : String(error))}`,
        },
      ],
    };
  }
}

const firstLine = (message: string) => (message.split('\n')[0] ?? '').replace(/[.:]$/, '');

/** Plain where YAML could not read it as anything else; otherwise quoted, with brackets escaped so that they never count as nesting. */
function scalar(value: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ,.'’“”()/-]*$/u.test(value) && !value.endsWith(' ')) return value;
  return JSON.stringify(value).replace(
    /[[\]{}\u0085\u2028\u2029\uFEFF\u007F-\u009F]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const maybe = (value: string | null) => (value === null ? null : scalar(value));

function listed(items: readonly (readonly (readonly [string, string | null])[])[]): string[] {
  return items.flatMap((fields) =>
    fields
      .filter((field): field is readonly [string, string] => field[1] !== null)
      .map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}`),
  );
}

/** Details as the YAML that `readFrontMatter` reads back as the same details. What is unknown is left out. */
export function frontMatterOf(details: Details): string {
  const {
    title,
    ourTitle,
    kind,
    publisher,
    author,
    url,
    published,
    captured,
    language,
    speakers,
    statements,
  } = details;
  const fields = Object.entries({ title, kind, publisher, author, url, published, captured, language });
  const head = fields
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${scalar(String(value))}`);
  if (ourTitle) head.splice(1, 0, 'ourTitle: true');
  const said = speakers.map(({ name, role, of, aliases }) => [
    ['name', maybe(name)] as const,
    ['role', maybe(role)] as const,
    ['of', maybe(of)] as const,
    [
      'aliases',
      aliases.length === 0 ? null : aliases.map((alias) => `\n      - ${scalar(alias)}`).join(''),
    ] as const,
  ]);
  const marks = statements.map(({ speaker, kind: how, from, to }) =>
    Object.entries({ speaker, kind: how, from, to }).map(([key, value]) => [key, scalar(value)] as const),
  );
  return [
    ...head,
    ...(said.length === 0 ? [] : ['speakers:', ...listed(said)]),
    ...(marks.length === 0 ? [] : ['statements:', ...listed(marks)]),
    '',
  ]
    .join('\n')
    .replaceAll(': \n', ':\n');
}
