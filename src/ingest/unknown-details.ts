// The details of a source of which nothing is known but what it is called.
import { TITLE_MAX } from '../core/details.ts';
import type { Details } from '../core/document.ts';

/** The title of a file that gives none: its name, in words. Marked as ours by whoever uses it. */
export function titleFromName(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? '';
  const words = base
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[-_\s]+/g, ' ')
    .toWellFormed()
    .trim()
    .slice(0, TITLE_MAX)
    .toWellFormed()
    .trim();
  return words === '' ? 'Untitled' : words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Details where nothing is known but a title. */
export function unknownDetails(title: string, ourTitle: boolean): Details {
  return {
    title,
    ourTitle,
    kind: 'other',
    publisher: null,
    author: null,
    url: null,
    published: null,
    captured: null,
    language: 'en',
    speakers: [],
    statements: [],
  };
}
