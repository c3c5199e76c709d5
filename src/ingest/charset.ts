// Bytes -> characters, in the order of trust that browsers use, without guessing by statistics.

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];
/** Where a page must name its own encoding; and where some do that do not know, which counts where nothing else fits. */
const META_WITHIN = 1024;
const META_LATE = 65_536;
/** A share of characters that could not be read which tells of the wrong charset. */
const LOST_MUCH = 0.005;
/** So many characters beyond ASCII are not all of UTF-8 by chance. */
const NO_CHANCE = 10;

const bomOf = (bytes: Uint8Array) =>
  BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** The label of a `Content-Type` header's charset, or null. */
function headerCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s;"]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

/** The charset that a page names for itself within its first so many bytes, or null. */
function metaCharset(bytes: Uint8Array, within: number): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, within));
  const label =
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]{0,300}?\bencoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1] ??
    null;
  // A page that could be read this far as single bytes is not in the encoding it claims.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoder(label: string | null): InstanceType<typeof TextDecoder> | null {
  try {
    return label === null ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export interface Decoded {
  readonly text: string;
  /** Share of characters that are none: not to be read (U+FFFD), or controls that no text has. 0..1. */
  readonly garbled: number;
  /** Whether it was taken for windows-1252 because nothing said what it is. */
  readonly guessed: boolean;
}

/** What no writer types: controls but tabs, line ends and form feeds, and what could not be decoded. */
const NO_TEXT = /[[\p{Cc}\uFFFD]--[\t\n\f\r\u0085]]/gv;

/** A page that is UTF-8 throughout, whatever it says: it was saved anew, or is served by a program that converts. */
function surelyUtf8(text: string | null): string | null {
  return (text?.match(/[^\p{ASCII}]/gu)?.length ?? 0) >= NO_CHANCE ? text : null;
}

const lostShare = (text: string) => (text === '' ? 0 : (text.match(NO_TEXT)?.length ?? 0) / text.length);

/** What a server says holds, unless much cannot be read so, and all can be as the page itself says: some say one charset of all pages. */
function asServed(served: string | undefined, own: () => string | null): string | null {
  if (served === undefined) return null;
  const other = lostShare(served) > LOST_MUCH ? own() : null;
  return other !== null && lostShare(other) === 0 ? other : served;
}

/**
 * Decodes text: byte order mark, then the header's charset; a page is UTF-8 if it surely is, else what its own `meta` says; then
 * UTF-8 if all of it is, else what a page says too late, else windows-1252. An unknown label counts as none.
 */
export function decode(bytes: Uint8Array, contentType: string | null, isHtml: boolean): Decoded {
  const told = decoder(bomOf(bytes)) ?? decoder(headerCharset(contentType));
  const own = (within: number) =>
    isHtml ? (decoder(metaCharset(bytes, within))?.decode(bytes) ?? null) : null;
  const utf8 = told === null ? asUtf8(bytes) : null;
  const known =
    asServed(told?.decode(bytes), () => own(META_LATE)) ??
    (isHtml ? surelyUtf8(utf8) : null) ??
    own(META_WITHIN) ??
    utf8 ??
    own(META_LATE);
  const text = known ?? new TextDecoder('windows-1252').decode(bytes);
  return { text, garbled: lostShare(text), guessed: known === null };
}
