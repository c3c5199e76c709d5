// Bytes -> characters, in the order of trust that browsers use, without guessing by statistics.

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];
/** Where a page must name its own encoding. */
const META_WITHIN = 1024;

const bomOf = (bytes: Uint8Array) =>
  BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** The label of a `Content-Type` header's charset, or null. */
function headerCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s;"]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_WITHIN));
  const label = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ?? null;
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

/**
 * Decodes text: byte order mark, then the header's charset, then (for HTML) the page's own `meta`, then UTF-8 if all of it is,
 * else windows-1252. An unknown label counts as none.
 */
export function decode(bytes: Uint8Array, contentType: string | null, isHtml: boolean): Decoded {
  const declared =
    decoder(bomOf(bytes)) ??
    decoder(headerCharset(contentType)) ??
    decoder(isHtml ? metaCharset(bytes) : null);
  const known = declared?.decode(bytes) ?? asUtf8(bytes);
  const text = known ?? new TextDecoder('windows-1252').decode(bytes);
  const lost = text.match(NO_TEXT)?.length ?? 0;
  return { text, garbled: text === '' ? 0 : lost / text.length, guessed: known === null };
}
