// The language of a tag, whatever country or script the tag goes on to name.

/** BCP 47 → its first part: `en-AU` → `en`, `fil` → `fil`. */
export function baseLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? 'en';
}
