// The one form a text has inside: made once, at the door.
import { createHash } from 'node:crypto';

/**
 * The canonical form of a text: byte order marks at its start off, CRLF and CR to LF, NUL to U+FFFD, lone surrogates to
 * U+FFFD, blanks at line ends off, no newline at the end. No Unicode normalisation: quoted words stay as they were
 * written. Idempotent, and linear in the text's length.
 */
export function canonical(text: string): string {
  const lines = text
    .replace(/^\uFEFF+/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()
    .split('\n')
    .map((line) => line.trimEnd());
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1).join('\n');
}

/** SHA-256 of a canonical text's UTF-8, in hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
