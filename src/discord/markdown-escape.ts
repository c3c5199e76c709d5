// Characters as Markdown that shows exactly them, with nothing in it alive.
import { displayed } from './hidden-characters.ts';

// ASCII punctuation, less what never means anything to Discord (" $ % ' , ; ? ^), so that prose stays short. It is
// escaped wherever it stands: no rule then depends on what comes before or after, and a text may be cut anywhere.
const ACTIVE: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  '!#&()*+-./:<=>@[\\]_`{|}~'.includes(String.fromCharCode(code)),
);

/** Whether the character of this UTF-16 code takes two in Markdown. */
export function isActive(code: number): boolean {
  return ACTIVE[code] === true;
}

/** Markdown that Discord shows as `text`. Line breaks stay. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) =>
    isActive(character.charCodeAt(0)) ? `\\${character}` : character,
  );
}

/** Displayed words as a block quote. Every line, blank ones too, carries its own mark, so the block neither parts nor leaks. */
export function blockQuote(text: string): string {
  return escapeMarkdown(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** A label of Discord's own controls, which know no Markdown: one line, hidden characters as marks. */
export function plainLine(text: string): string {
  return displayed(text.replace(/\s+/g, ' ').trim()).text;
}
