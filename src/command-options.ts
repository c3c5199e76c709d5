// Options that several commands share, and how their autocomplete lists are made.
import { ApplicationCommandOptionType } from 'discord-api-types/v10';

/**
 * Discord's permission bits that a member needs to be shown a command: Manage Messages or Manage Server. That only hides it
 * (a server's owner may change it); dispatch checks rights for itself.
 */
export const HIDDEN_WITHOUT = {
  curator: (1n << 13n).toString(),
  host: (1n << 13n).toString(),
  admin: (1n << 5n).toString(),
} as const;

/** A choice of an autocomplete list. Discord takes at most 100 characters of each. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

export const documentOption = {
  type: ApplicationCommandOptionType.String,
  name: 'document',
  description: 'Only this document',
  autocomplete: true,
  max_length: 100,
} as const;

export const speakerOption = {
  type: ApplicationCommandOptionType.String,
  name: 'speaker',
  description: 'Only what this person or body says',
  autocomplete: true,
  max_length: 100,
} as const;

/** What contains the typed words, those that begin with them first. */
export function matching(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = folded(typed);
  return suggestions
    .filter(({ name }) => folded(name).includes(wanted))
    .toSorted(
      (a, b) => Number(folded(b.name).startsWith(wanted)) - Number(folded(a.name).startsWith(wanted)),
    );
}

/** Documents by title; what comes back is the id, since titles may be long or alike. */
export function titles(
  sources: readonly { readonly documentId: string; readonly title: string }[],
  typed: string,
): readonly Suggestion[] {
  return matching(
    sources.map(({ documentId, title }) => ({
      name: title.length > 100 ? `${title.slice(0, 99)}…` : title,
      value: documentId,
    })),
    typed,
  );
}

function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
