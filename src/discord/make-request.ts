// One request to Discord, with files written out before they leave discord.js.
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * Sends a request as discord.js does, its form data already as bytes. The newer undici that fetches documents makes itself
 * the HTTP agent of the whole process when it is loaded, and that refuses the form data of discord.js's older one:
 * every message with a file would fail. To be undone when both use the same undici.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const encoded = new Response(init.body);
  const headers = { ...headersOf(init.headers), 'content-type': encoded.headers.get('content-type') ?? '' };
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: await encoded.bytes() });
};

function headersOf(headers: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));
}
