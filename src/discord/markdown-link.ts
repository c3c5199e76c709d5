// Links that show where they lead.
import { escapeMarkdown, plainLine } from './markdown-escape.ts';
import { shortened } from './shortened.ts';

/** Longer targets are not linked: they would crowd out the words, and no browser needs them. */
const LONGEST_TARGET = 1500;
const LONGEST_LABEL = 300;

/**
 * The target of a link as Discord may be given it: http or https only, no user name or password, host in ASCII, and
 * everything that could end a masked link percent-encoded. Null for anything else.
 */
export function safeUrl(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '' || parsed.hostname.startsWith('[')) return null;
  const href = parsed.href.replace(
    /[^!#$%&*+,\-./0-9:;=?@A-Z_a-z~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return href.length <= LONGEST_TARGET ? href : null;
}

/**
 * A masked link. Where Discord would not take the label (brackets, another address in it), the label stands before the
 * link and the link shows its host; a label that names a host always shows the host that is opened, in ASCII.
 */
export function linkOf(url: string, label: string): string {
  const words = shortened(plainLine(label), LONGEST_LABEL);
  const target = safeUrl(url);
  if (target === null) return escapeMarkdown(words);
  const host = new URL(target).host;
  if (words === '' || isHost(words, host)) return masked(host, target);
  if (/[[\]]|:\/\/|^\S+\.\p{L}{2,}(?:[/:?#]|$)/u.test(words))
    return `${escapeMarkdown(words)} \\(${masked(host, target)}\\)`;
  return masked(words, target);
}

function masked(label: string, target: string): string {
  return `[${escapeMarkdown(label)}](<${target}>)`;
}

function isHost(words: string, host: string): boolean {
  return /^\S+$/.test(words) && URL.parse(`https://${words}`)?.host === host;
}
