// One request of a fetch: no redirect followed, no cookie kept, every wait bounded.
import { Agent, request } from 'undici';
import { BodyTooLong, readBody } from './body.ts';
import { type ConnectorOptions, guardedConnector } from './connector.ts';
import { Denied } from './denial.ts';

/** Milliseconds for the headers, and for each wait for more of the body. */
const STEP = 5000;
const HEADERS_BYTES = 16 * 1024;
const TYPES = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)$/;
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,text/plain,application/pdf',
  'accept-encoding': 'gzip, br',
  'user-agent': 'OnRecord/0.1',
};

export interface HopOptions extends ConnectorOptions {
  /** Bytes of the body after decoding. */
  readonly limit: number;
  /** Whether only pages, texts and PDFs are taken. An answer without a type is; its bytes will tell. */
  readonly pagesOnly: boolean;
}

export interface Hop {
  /** Where the server sends us instead, as it wrote it; null where it answered. */
  readonly redirect: string | null;
  readonly status: number;
  readonly contentType: string | null;
  readonly bytes: Buffer;
}

const header = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? value.join(',') : (value ?? null);

/**
 * Sends one GET request.
 *
 * @throws Denied for an answer that is not wanted, BadBody for a body that is not, and whatever the network throws.
 */
export async function fetchHop(url: URL, options: HopOptions): Promise<Hop> {
  const { limit, pagesOnly, signal } = options;
  const agent = new Agent({
    connect: guardedConnector(options),
    headersTimeout: STEP,
    bodyTimeout: STEP,
    maxHeaderSize: HEADERS_BYTES,
    allowH2: false,
    pipelining: 0,
  });
  try {
    const answer = await request(url, { dispatcher: agent, method: 'GET', headers: HEADERS, signal });
    answer.body.on('error', () => {});
    const status = answer.statusCode;
    const contentType = header(answer.headers['content-type']);
    const redirect = status >= 300 && status < 400 ? header(answer.headers['location']) : null;
    if (redirect !== null) return { redirect, status, contentType, bytes: Buffer.alloc(0) };
    if (status !== 200)
      throw new Denied(`status ${status}`, `That address answered with an error (${status}).`);
    const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? null;
    if (pagesOnly && type !== null && !TYPES.test(type))
      throw new Denied('type', 'That address is not a page, a text or a PDF.');
    if (Number(header(answer.headers['content-length'])) > limit) throw new BodyTooLong('declared too long');
    const bytes = await readBody(answer.body, header(answer.headers['content-encoding']), limit);
    return { redirect: null, status, contentType, bytes };
  } finally {
    // What is left of an answer that was not read must not keep the connection.
    void agent.destroy().catch(() => {});
  }
}
