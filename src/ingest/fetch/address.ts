// Which network addresses may be dialled: public ones, and nothing that only looks public.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Microsoft Azure's host agent, reachable from every machine there: special, though its range is public. */
const CLOUD_SPECIAL = new Set(['168.63.129.16']);
/** All of the IPv6 internet that is in use (IANA). What is not inside is special by definition. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address, as a resolver or a socket gives it, belongs to the public internet: IPv4 (also inside IPv6) only where
 * it is ordinary unicast, IPv6 only inside 2000::/3 and not one of the special blocks there (6to4, Teredo, documentation …).
 * Anything that is no address, or carries a zone, is not public.
 */
export function isPublicAddress(address: string): boolean {
  // The library also takes short forms such as 1.2.3, which no socket ever gives.
  if (address.includes('%') || isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || CLOUD_SPECIAL.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}

/** Whether a URL's host name is an address and no name. IPv6 stands in brackets there. */
export function isAddress(hostname: string): boolean {
  return ipaddr.isValid(hostname.replace(/^\[|\]$/g, ''));
}
