// Which declared Speaker a name means.
import type { Speaker } from '../document.ts';

/** A name as it is compared: lower-case, one blank between words, straight apostrophes, no possessive. */
export function nameKey(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/'s$/, '').replace(/\s+/g, ' ').trim();
}

/** The declared Speaker of that name or alias; else one of that name alone; null for null. */
export function speakerNamed(name: string | null, speakers: readonly Speaker[]): Speaker | null {
  if (name === null) return null;
  const key = nameKey(name);
  const known =
    speakers.find((speaker) => nameKey(speaker.name) === key) ??
    speakers.find(({ aliases }) => aliases.some((alias) => nameKey(alias) === key));
  return known ?? { name, role: null, of: null, aliases: [] };
}
