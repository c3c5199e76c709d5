// The way in for documents: bytes, an address, an attachment, pasted text or an archive becomes a Draft.
import { createHash } from 'node:crypto';
import { canonical } from '../core/canonical.ts';
import type { Details } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import { createFetcher, type Fetched, type FetcherOptions } from './fetch/fetcher.ts';
import { type Aside, createAside, type ReadArchive } from './read-aside.ts';
import { type ReadFile, TEXT_MAX } from './read-file.ts';
import type { Format, Label } from './sniff.ts';
import { unknownDetails } from './unknown-details.ts';

/** Where a Draft's text was taken from, for the audit and the citation. */
export interface Origin {
  /** A file's name, an address or `paste`. */
  readonly from: string;
  /** The address that answered, after redirects; null for what was not fetched. */
  readonly url: string | null;
  /** HTTP status; null for what was not fetched. */
  readonly status: number | null;
  /** SHA-256 of the bytes as they came, in hex. */
  readonly sha256: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A document as it was understood, before anybody accepted it. */
export interface Draft {
  readonly format: Format | 'paste';
  /** Canonical plain text. */
  readonly text: string;
  /** As the source gives them; what it does not say is unknown. */
  readonly details: Details;
  /** Sentences for whoever decides: hidden text that was left out, characters that could not be read … */
  readonly warnings: readonly string[];
  readonly origin: Origin;
}

/** An attachment as Discord describes it. Only such a description may be passed, never an address that somebody typed. */
export interface Attachment {
  readonly url: string;
  readonly name: string;
  readonly contentType: string | null;
  /** Bytes. */
  readonly size: number;
}

/** Everything throws a Refusal with a sentence for the person who asked. */
export interface Ingest {
  fromBytes(bytes: Uint8Array, label: Label): Promise<Draft>;
  fromUrl(address: string): Promise<Draft>;
  fromAttachment(attachment: Attachment): Promise<Draft>;
  /** Pasted text is plain text: nothing in it is markup or front matter. The title is ours until somebody gives one. */
  fromPaste(text: string): Draft;
  /** The documents of an exported record, and what is wrong with its other files. */
  fromArchive(bytes: Uint8Array): Promise<ReadArchive>;
  /** The bytes of an attachment that is to be read as an archive. */
  archiveBytes(attachment: Attachment): Promise<Uint8Array>;
}

export interface IngestOptions extends FetcherOptions {
  readonly aside?: Aside;
}

/** Characters that show nothing or turn the order of others: an honest text has few of them, and a dishonest one hides there. */
const UNSEEN =
  /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

function unseenWarnings(text: string): string[] {
  const count = text.match(UNSEEN)?.length ?? 0;
  return count === 0
    ? []
    : [
        `The text has ${count === 1 ? 'one character' : `${count} characters`} that cannot be seen, such as one that changes its direction.`,
      ];
}

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

function draftOf({ format, text, details, warnings }: ReadFile, origin: Origin): Draft {
  return { format, text, details, warnings: [...warnings, ...unseenWarnings(text)], origin };
}

/** The page's own word for its address counts only where it names the site we fetched it from. */
function fetchedDetails(details: Details, { url, at }: Fetched): Details {
  const sameSite = details.url !== null && new URL(details.url).host === new URL(url).host;
  return { ...details, url: sameSite ? details.url : url, captured: new Date(at).toISOString() };
}

/** The last part of an address's path, as a file name to tell formats and titles by. */
function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Makes the way in. */
export function createIngest(options: IngestOptions): Ingest {
  const { now, log } = options;
  const fetcher = createFetcher(options);
  const aside = options.aside ?? createAside({ onFailure: (why) => log('ingest.child-failed', { why }) });
  return {
    async fromBytes(bytes, label) {
      const origin = { from: label.name, url: null, status: null, sha256: hash(bytes), at: now() };
      return draftOf(await aside.file(bytes, label), origin);
    },
    async fromUrl(address) {
      const fetched = await fetcher.page(address.trim());
      const { bytes, url, status, contentType, sha256, at } = fetched;
      const read = await aside.file(bytes, { name: nameIn(url), contentType });
      return draftOf(
        { ...read, details: fetchedDetails(read.details, fetched) },
        { from: url, url, status, sha256, at },
      );
    },
    async fromAttachment({ url, name, contentType, size }) {
      const { bytes, status, sha256, at } = await fetcher.attachment(url, size);
      const read = await aside.file(bytes, { name, contentType });
      // The address of an attachment is signed and expires: it is no place to cite.
      return draftOf(read, { from: name, url: null, status, sha256, at });
    },
    fromPaste(pasted) {
      const text = canonical(pasted);
      if (text.trim() === '') throw new Refusal('There are no words in what you pasted.');
      if (text.length > TEXT_MAX) throw new Refusal('That is too long to paste. Send it as a file.');
      const origin = { from: 'paste', url: null, status: null, sha256: hash(pasted), at: now() };
      const details = unknownDetails('Pasted text', true);
      return { format: 'paste', text, details, warnings: unseenWarnings(text), origin };
    },
    fromArchive: (bytes) => aside.archive(bytes),
    archiveBytes: async ({ url, size }) => (await fetcher.attachment(url, size)).bytes,
  };
}
