// Words in a Markdown file (CommonMark with GitHub's extensions): shown as those characters, with nothing in them alive.

/** What may mean something wherever it stands. */
const ACTIVE = /[\\`*_[\]<>&|~#@!]/g;
/** Characters that can't be seen, as references: a reader of the file's source sees that they are there. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** One line of text; line breaks in it become blanks. */
export function inlineMarkdown(words: string): string {
  return escapedLine(words.replace(/\s*\n\s*/g, ' '), true);
}

/** Words as a block quote; each of their line breaks is one in the file. Lines can't part the quote, nor leak out of it. */
export function quoteMarkdown(words: string): string {
  return words
    .split('\n')
    .map((line) => escapedLine(line, true))
    .join('\\\n')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** A link. The address is kept as it is, but for what would end it. */
export function linkMarkdown(label: string, url: string): string {
  return `[${escapedLine(label, false)}](<${url.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>)`;
}

function escapedLine(line: string, atStart: boolean): string {
  const escaped = line
    .replace(ACTIVE, String.raw`\$&`)
    // Addresses would become links by themselves.
    .replace(/:(?=\/\/)/g, String.raw`\:`)
    .replace(/(www)\./gi, String.raw`$1\.`)
    .replace(/(xmpp|mailto):/gi, String.raw`$1\:`)
    .replace(UNSEEN, (character) => `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`)
    .replace(/^[ \t]|[ \t]$/g, (blank) => (blank === ' ' ? '&#32;' : '&#9;'));
  if (!atStart) return escaped;
  return escaped.replace(/^([-+=])/, String.raw`\$1`).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}
