// What a source says of itself, kept only where it passes as details.
import { type DetailsProblem, readDetails } from '../core/details.ts';
import type { Details } from '../core/document.ts';

/** Details as a source gives them: any of them may be missing or nonsense. */
export interface FoundDetails {
  readonly title?: string | null;
  readonly kind?: Details['kind'];
  readonly publisher?: string | null;
  readonly author?: string | null;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly language?: string | null;
}

const FIELDS = ['title', 'kind', 'publisher', 'author', 'url', 'published', 'language'] as const;

const tidy = (value: string) => value.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();

/**
 * Full details from what was found. What would not pass as details is left unknown, never repaired; a title that is missing
 * is `fallbackTitle`, marked as ours.
 */
export function detailsFrom(found: FoundDetails, fallbackTitle: string): Details {
  const given = FIELDS.flatMap((key) => {
    const value = found[key];
    return typeof value === 'string' && tidy(value) !== '' ? [[key, tidy(value)] as const] : [];
  });
  const sound = given.filter(([key, value]) => isSound(key, value));
  const fields = Object.fromEntries(sound);
  const titled = 'title' in fields ? fields : { ...fields, title: fallbackTitle, ourTitle: 'true' };
  const read = readDetails(titled);
  if ('details' in read) return read.details;
  throw new Error(`details that passed one by one fail together: ${read.problems.map(reasonOf).join('; ')}`);
}

const reasonOf = ({ reason }: DetailsProblem) => reason;

function isSound(key: string, value: string): boolean {
  return 'details' in readDetails({ title: 'x', [key]: value });
}
