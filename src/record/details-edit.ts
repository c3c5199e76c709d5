// Details as people type them into forms, and as they carry over from one Revision to the next.
import { readDetails } from '../core/details.ts';
import type { Details } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import { speakersIn } from '../core/speaker-lines.ts';

/** What stands in a form's fields; only the fields that the form has. */
export type DetailsFields = Partial<
  Record<
    | 'title'
    | 'ourTitle'
    | 'kind'
    | 'publisher'
    | 'author'
    | 'url'
    | 'published'
    | 'captured'
    | 'language'
    | 'speakers',
    string
  >
>;

/**
 * Details with what was typed in place of what stood there. Statements marked for a speaker who is no longer in the list go.
 *
 * @throws Refusal that says what is wrong with which field.
 */
export function edited(details: Details, fields: DetailsFields): Details {
  const { speakers, ...rest } = fields;
  const named = speakers === undefined ? details.speakers : speakersIn(speakers);
  const names = new Set(named.map((speaker) => ('name' in speaker ? speaker.name : '')));
  const read = readDetails({
    ...details,
    ...rest,
    speakers: named,
    statements: details.statements.filter(({ speaker }) => names.has(speaker)),
  });
  if ('details' in read) return read.details;
  throw new Refusal(`Nothing was changed: ${read.problems.map(({ reason }) => reason).join('; ')}.`);
}

/**
 * The details of a Revision whose text was read from a source: what the source says, and what stood there before where it
 * says nothing. Marked statements that no longer stand in the text once are left out.
 */
export function carriedOver(before: Details, read: Details, text: string): Details {
  const named = read.speakers.length > 0 ? read.speakers : before.speakers;
  const names = new Set(named.map(({ name }) => name));
  const marks = read.statements.length > 0 ? read.statements : before.statements;
  return {
    title: read.ourTitle ? before.title : read.title,
    ourTitle: read.ourTitle ? before.ourTitle : false,
    kind: read.kind === 'other' ? before.kind : read.kind,
    publisher: read.publisher ?? before.publisher,
    author: read.author ?? before.author,
    url: read.url ?? before.url,
    published: read.published ?? before.published,
    captured: read.captured ?? before.captured,
    language: read.language === 'en' ? before.language : read.language,
    speakers: named,
    statements: marks.filter(
      ({ speaker, from, to }) => names.has(speaker) && standsOnce(text, from) && standsOnce(text, to),
    ),
  };
}

function standsOnce(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0;
}

/** Which details differ, by name. */
export function changedDetails(before: Details, after: Details): readonly (keyof Details)[] {
  const keys = Object.keys(after).filter((key): key is keyof Details => key in before);
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
