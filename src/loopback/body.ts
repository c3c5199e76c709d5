// Reads a request's body: JSON, or a form with `payload_json` and `files[n]`.
import type { IncomingMessage } from 'node:http';
import type { Upload } from './attachments.ts';
import { invalidBody, tooLarge } from './refused.ts';

/** Discord's limit for a whole request, in bytes. */
const REQUEST_LIMIT = 25 * 1024 * 1024;

export interface Body {
  readonly json: unknown;
  readonly files: readonly Upload[];
}

/** The body as data. Throws 40005 over 25 MiB, 50109 or 50035 where it can't be read. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= REQUEST_LIMIT) chunks.push(chunk);
  }
  if (size > REQUEST_LIMIT) throw tooLarge();
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { json: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return await readForm(bytes, type);
  return { json: parse(bytes.toString('utf8')), files: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: Upload[] = [];
  let json: unknown = {};
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') {
      if (key === 'payload_json') json = parse(value);
      continue;
    }
    const n = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (n === undefined) continue;
    files.push({
      name: value.name,
      bytes: new Uint8Array(await value.arrayBuffer()),
      contentType: value.type === '' ? 'application/octet-stream' : value.type,
      n: Number(n),
    });
  }
  return { json, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidBody([{ path: '', code: 'NOT_JSON', message: 'The request body contains invalid JSON.' }]);
  }
}
