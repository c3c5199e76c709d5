// Reads a part of PolNeAR (news articles with annotated speakers) from a folder that one names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/core/span.ts';

export interface Annotated {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}
export interface Article {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Annotated[];
}
/** A quoted stretch of three words or more inside an attribution that has a source. */
export interface Judged extends Span {
  readonly source: readonly Span[];
}

const QUOTED = /“[^”\n]*”?|"[^"\n]*"?|''(?:[^'\n]|'(?!'))*(?:'')?/g;
const MIN_WORDS = 3;

function spansOf(list: string): Span[] {
  return list.split(';').map((pair) => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return { start, end };
  });
}

/** The attributions of one brat stand-off file. Offsets there are code points. */
function annotationsOf(file: string, offset: (codePoint: number) => number): Annotated[] {
  const spans = new Map<string, Span[]>();
  const found: Annotated[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id = '', value = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const raw = spansOf(value.slice(value.indexOf(' ') + 1));
      spans.set(
        id,
        raw.map(({ start, end }) => ({ start: offset(start), end: offset(end) })),
      );
    } else if (id.startsWith('E')) {
      const roles = value
        .trim()
        .split(' ')
        .map((pair) => pair.split(':'));
      const of = (role: string): Span[] =>
        roles
          .filter(([key = '']) => key.startsWith(role))
          .flatMap(([, target = '']) => spans.get(target) ?? []);
      found.push({ source: of('Source'), content: of('Content') });
    }
  }
  return found;
}

/** The articles of a folder that holds `text/` and `attributions/`; of several annotators the first is read. */
export function readArticles(folder: string): Article[] {
  const files = readdirSync(join(folder, 'attributions')).toSorted();
  return readdirSync(join(folder, 'text'))
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, 'text', name), 'utf8');
      const base = name.slice(0, -'.txt'.length);
      const file = files.find(
        (candidate) =>
          candidate.startsWith(`${base}_`) && candidate.length === base.length + '_xxxx.ann'.length,
      );
      const units = [0];
      for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
      const offset = (at: number): number => units[at] ?? text.length;
      const attributions =
        file === undefined ? [] : annotationsOf(join(folder, 'attributions', file), offset);
      return { name: base, text, attributions };
    });
}

export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** What is judged in an article; fewer words than the judge counts can be asked for, to learn from. */
export function judgedOf({ text, attributions }: Article, minWords = MIN_WORDS): Judged[] {
  return Array.from(text.matchAll(QUOTED)).flatMap(({ 0: found, index }) => {
    const span = { start: index, end: index + found.length };
    if ((found.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < minWords) return [];
    const owner = attributions.find(
      ({ content }) => content.reduce((sum, part) => sum + shared(part, span), 0) * 2 > found.length,
    );
    return owner === undefined || owner.source.length === 0 ? [] : [{ ...span, source: owner.source }];
  });
}
