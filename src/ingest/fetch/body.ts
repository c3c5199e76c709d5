// A response's body as bytes: decoded here, and counted after decoding, so that a small answer cannot swell.
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** More layers than an honest server uses are a bomb. */
const CODINGS_MAX = 2;

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** A body that is refused; the reason is for the log. */
export class BadBody extends Error {
  override readonly name = 'BadBody';
}

/** A body longer than allowed. */
export class BodyTooLong extends BadBody {}

function decodersOf(encoding: string | null): Transform[] {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > CODINGS_MAX) throw new BadBody('a chain of encodings');
  return codings.toReversed().map((coding) => {
    const make = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined;
    if (make === undefined) throw new BadBody('an encoding we did not ask for');
    return make();
  });
}

/**
 * Reads a body to its end.
 *
 * @param encoding the `Content-Encoding` header. At most two of gzip, deflate and br are undone.
 * @param limit bytes after decoding.
 * @throws BodyTooLong past the limit, with nothing more read; BadBody for encodings that are refused or broken.
 */
export async function readBody(body: Readable, encoding: string | null, limit: number): Promise<Buffer> {
  let decoders: Transform[];
  try {
    decoders = decodersOf(encoding);
  } catch (error) {
    body.destroy();
    throw error;
  }
  const streams: Readable[] = [body, ...decoders];
  const last = streams.at(-1) ?? body;
  // pipeline() tears all of them down together; what went wrong is told by the last one below.
  if (decoders.length > 0) pipeline([body, ...decoders], () => {});
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of last) {
      if (!Buffer.isBuffer(chunk)) throw new BadBody('no bytes');
      size += chunk.length;
      if (size > limit) throw new BodyTooLong('too long');
      chunks.push(chunk);
    }
  } finally {
    for (const stream of streams) stream.destroy();
  }
  return Buffer.concat(chunks);
}
