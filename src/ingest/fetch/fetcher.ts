// Fetches a page or an attachment that somebody named, without being led anywhere it should not go.
import { createHash } from 'node:crypto';
import { Refusal } from '../../core/refusal.ts';
import { createPlaces } from '../places.ts';
import { checkAddress, hostAndPort } from './address-rules.ts';
import {
  type After,
  afterByTimer,
  type Dial,
  dialDirectly,
  type Resolve,
  resolveByDns,
} from './connector.ts';
import { Denied, denialOf } from './denial.ts';
import { fetchHop } from './hop.ts';

const MIB = 1024 * 1024;
/** The largest pages of a corpus of 130 real articles have 1.6 MB. */
const PAGE_BYTES = 5 * MIB;
const ATTACHMENT_BYTES = 25 * MIB;
const REDIRECTS_MAX = 5;
/** Milliseconds for a whole fetch, redirects and all. */
const TOTAL = 15_000;
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];

/** What was fetched, and what a citation has to know of it. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address that answered, after all redirects. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string | null;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Told what became of each fetch. It gets the host, never the whole address: those carry secrets. */
type FetchLog = (event: string, fields: Readonly<Record<string, unknown>>) => void;

export interface FetcherOptions {
  /** `host:port` exempt from the address rules. */
  readonly allow: readonly string[];
  /** Hosts that attachments may come from, over https; one that is given with a port is exempt from the address rules. */
  readonly attachmentHosts: readonly string[];
  readonly now: () => number;
  readonly log: FetchLog;
  /** The environment, looked at for proxies only. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  readonly after?: After;
  /** What counts as a public address; a test of the guard itself gives another. */
  readonly permits?: (address: string) => boolean;
}

export interface Fetcher {
  /** Fetches a web page, a text or a PDF of at most 5 MiB. */
  page(address: string): Promise<Fetched>;
  /** Fetches an attachment by the address Discord gave for it; `size` is what Discord said of its bytes. */
  attachment(address: string, size: number): Promise<Fetched>;
}

interface Job {
  readonly limit: number;
  readonly exempt: ReadonlySet<string>;
  /** `host:port` that every hop must be one of; null = any. */
  readonly only: ReadonlySet<string> | null;
}

function checked(raw: string, { exempt, only }: Job, base?: URL): URL {
  const outcome = checkAddress(raw, exempt, base);
  if ('objection' in outcome) throw new Denied(outcome.objection);
  if (only !== null && !only.has(hostAndPort(outcome.url))) throw new Denied('not a host of attachments');
  if (base?.protocol === 'https:' && outcome.url.protocol === 'http:') throw new Denied('downgrade');
  return outcome.url;
}

function fetchedFrom(
  url: URL,
  { status, contentType, bytes }: Awaited<ReturnType<typeof fetchHop>>,
  at: number,
): Fetched {
  const address = new URL(url);
  address.hash = '';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, url: address.href, status, contentType, sha256, at };
}

type Wire = Required<Pick<FetcherOptions, 'resolve' | 'dial' | 'after'>> &
  Pick<FetcherOptions, 'permits' | 'now'>;

/** Goes from hop to hop; each is checked as if it were the first. */
async function follow(address: string, job: Job, wire: Wire, signal: AbortSignal): Promise<Fetched> {
  let url = checked(address, job);
  for (let hops = 0; hops <= REDIRECTS_MAX; hops += 1) {
    const { limit, exempt, only } = job;
    const hop = await fetchHop(url, { ...wire, exempt, signal, limit, pagesOnly: only === null });
    if (hop.redirect === null) return fetchedFrom(url, hop, wire.now());
    url = checked(hop.redirect, job, url);
  }
  throw new Denied('redirects', 'That address leads on and on to others, so I stopped.');
}

/** Makes a fetcher of two places. Proxies named in the environment are not used, and that is logged. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const {
    allow,
    attachmentHosts,
    log,
    env = {},
    resolve = resolveByDns,
    dial = dialDirectly,
    after = afterByTimer,
  } = options;
  const wire: Wire = { ...options, resolve, dial, after };
  const proxies = PROXIES.filter((name) => (env[name] ?? '') !== '');
  if (proxies.length > 0) log('fetch.proxy-ignored', { variables: proxies });
  const place = createPlaces(2, 20);
  const ported = attachmentHosts.filter((host) => /:\d+$/.test(host));
  const sources = new Set(attachmentHosts.map((host) => (/:\d+$/.test(host) ? host : `${host}:443`)));

  async function fetched(address: string, job: Job): Promise<Fetched> {
    const host = URL.canParse(address) ? new URL(address).host : null;
    const leave = await place();
    const deadline = new AbortController();
    const callOff = after(TOTAL, () => deadline.abort());
    try {
      const found = await follow(address, job, wire, deadline.signal);
      log('fetch.done', { host, status: found.status, bytes: found.bytes.length });
      return found;
    } catch (error) {
      const denial = denialOf(error, deadline.signal.aborted, job.limit);
      log('fetch.denied', { host, reason: denial.reason });
      throw new Refusal(denial.message);
    } finally {
      callOff();
      leave();
    }
  }

  return {
    page: (address) => fetched(address, { limit: PAGE_BYTES, exempt: new Set(allow), only: null }),
    async attachment(address, size) {
      if (size > ATTACHMENT_BYTES)
        throw new Refusal(`That file is larger than ${ATTACHMENT_BYTES / MIB} MiB.`);
      const limit = Math.max(0, Math.min(size, ATTACHMENT_BYTES));
      return fetched(address, { limit, exempt: new Set([...allow, ...ported]), only: sources });
    },
  };
}
