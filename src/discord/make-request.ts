// One request to Discord: files written out before they leave discord.js, and nothing sent twice that Discord can't tell apart.
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** Opening a thread beside no message takes no nonce: a second try would open a second one. */
const OPENS_THREAD = /\/channels\/\d+\/threads(?:\?|$)/;

/** Discord may have done it, and did not say so. discord.js must not try again; whoever asked looks first. */
class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/**
 * Sends a request as discord.js does, its form data already as bytes. The newer undici that fetches documents makes itself
 * the HTTP agent of the whole process when it is loaded, and that refuses the form data of discord.js's older one:
 * every message with a file would fail. To be undone when both use the same undici.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) =>
  init.method === 'POST' && OPENS_THREAD.test(url) ? sendOnce(url, init) : send(url, init);

/** What discord.js would send again (its own deadline, a reset, a fault of Discord's) is an error of another kind here. */
const sendOnce: RESTOptions['makeRequest'] = async (url, init) => {
  const response = await send(url, init).catch((cause: unknown) => {
    throw new Unanswered('no answer to a new thread', { cause });
  });
  if (response.status >= 500) throw new Unanswered(`${response.status} for a new thread`);
  return response;
};

const send: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const encoded = new Response(init.body);
  const headers = { ...headersOf(init.headers), 'content-type': encoded.headers.get('content-type') ?? '' };
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: await encoded.bytes() });
};

function headersOf(headers: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));
}
