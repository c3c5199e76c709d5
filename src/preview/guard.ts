// Who may ask the preview for anything: only its own page, on this machine.
import type { IncomingMessage } from 'node:http';

/** What a page may load, and from where: nothing but from the preview itself; scripts only as files of their own. */
export function securityHeaders(importMapHash: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' '${importMapHash}'`,
      "style-src 'self'",
      // The component library colours names by style attributes; no text ever becomes one.
      "style-src-attr 'unsafe-inline'",
      "img-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/**
 * Whether a request names the preview as its host and comes from its own page. A web page elsewhere can have a name of its
 * own resolve to 127.0.0.1, or send requests here blindly; both are refused.
 */
export function isFromHere({ headers, method, socket, url }: IncomingMessage): boolean {
  const port = socket.localPort;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return false;
  const site = headers['sec-fetch-site'];
  // A link to the page, wherever it stands, may be followed.
  const opensPage = method === 'GET' && url === '/' && headers['sec-fetch-mode'] === 'navigate';
  return site === undefined || site === 'same-origin' || site === 'none' || opensPage;
}
