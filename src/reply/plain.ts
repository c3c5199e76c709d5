// A Reply as plain text, for a terminal: quoted words indented and whole, no buttons.
import type { Part, Reply, Run, Text } from './reply.ts';

/**
 * The text of a Reply.
 *
 * @param visible makes characters visible that a terminal would obey or hide.
 */
export function plainOf({ parts }: Pick<Reply, 'parts'>, visible: (words: string) => string): string {
  return parts
    .map((part) => plainPart(part, visible))
    .filter((text) => text !== '')
    .join('\n');
}

function plainPart(part: Part, visible: (words: string) => string): string {
  switch (part.type) {
    case 'heading':
    case 'text':
    case 'note':
      return visible(plainText(part.text));
    case 'quote':
    case 'supplied':
      return visible(part.words)
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n');
    case 'divider':
      return ' ';
    case 'choices':
    case 'menu':
      return '';
  }
}

/** The words of a line. Of its formatting only what changes the meaning stays: what is struck out, and what is underlined. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map(plainRun).join('');
}

function plainRun(run: Run): string {
  if (typeof run === 'string') return run;
  if ('link' in run) return run.label === run.link ? run.link : `${run.label}: ${run.link}`;
  if ('person' in run) return `@${run.person}`;
  if ('role' in run) return `@${run.role}`;
  if ('channel' in run) return `#${run.channel}`;
  if ('time' in run) return new Date(run.time).toISOString();
  if ('bold' in run) return run.bold;
  if ('italic' in run) return run.italic;
  // As `git diff --word-diff` writes it: what is crossed out, and what stands there instead.
  return 'strike' in run ? `[-${run.strike}-]` : `{+${run.underline}+}`;
}
