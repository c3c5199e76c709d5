// Which web addresses may be fetched at all, decided before any name is looked up.
import { isAddress } from './address.ts';

const URL_MAX = 2048;
const HOST_MAX = 253;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** `host:port` of a URL, with its scheme's port where it names none. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (DEFAULT_PORTS[url.protocol] ?? '')}`;
}

/** Why this address is refused, in words for the log; null where it may be tried. `exempt` hosts may be any address and port. */
function objection(raw: string, url: URL, exempt: ReadonlySet<string>): string | null {
  if (raw.length > URL_MAX || url.href.length > URL_MAX) return 'too long';
  if (/[\p{Cc}\s\\]/u.test(raw.trim())) return 'control characters';
  if (!Object.hasOwn(DEFAULT_PORTS, url.protocol)) return 'scheme';
  if (url.username !== '' || url.password !== '') return 'user information';
  if (url.hostname === '' || url.hostname.length > HOST_MAX) return 'host';
  if (exempt.has(hostAndPort(url))) return null;
  if (url.port !== '' && url.port !== '80' && url.port !== '443') return 'port';
  return isAddress(url.hostname) ? 'address instead of a name' : null;
}

/**
 * Reads a web address as browsers do, which turns every spelling of a numeric address into one form, and applies the rules:
 * http or https, no user information, ports 80 and 443, a name and no bare address, no control characters, at most 2048
 * characters.
 *
 * @param base the address a relative one (of a redirect) starts from.
 */
export function checkAddress(
  raw: string,
  exempt: ReadonlySet<string>,
  base?: URL,
): { readonly url: URL } | { readonly objection: string } {
  if (!URL.canParse(raw, base?.href)) return { objection: 'not an address' };
  const url = new URL(raw, base);
  const why = objection(raw, url, exempt);
  return why === null ? { url } : { objection: why };
}
