// Reads a zip archive under caps that are counted while inflating: sizes written in an archive may lie.
import { fromBufferPromise } from 'yauzl';
import { Refusal } from '../core/refusal.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Inflated bytes of one entry, and of all together. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Which files are inflated at all; every one by default. */
  readonly wanted?: (name: string) => boolean;
}

/** One file of an archive, in its order. */
export interface ZipFileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function inflated(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new Refusal('This file unpacks to more than I can read safely.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Inflates the files of an archive.
 *
 * @throws Refusal where a limit is passed, or where the archive is damaged, encrypted or names a file outside itself.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits): Promise<ZipFileContent[]> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > limits.entries)
      throw new Refusal(`This file holds more than ${limits.entries} parts.`);
    const files: ZipFileContent[] = [];
    let left = limits.totalBytes;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || limits.wanted?.(entry.fileName) === false) continue;
      if (files.length >= limits.entries)
        throw new Refusal(`This file holds more than ${limits.entries} parts.`);
      const content = await inflated(
        await zip.openReadStreamPromise(entry),
        Math.min(left, limits.entryBytes),
      );
      left -= content.length;
      files.push({ name: entry.fileName, bytes: content });
    }
    return files;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('This file is damaged, encrypted or not what it is called, and cannot be unpacked.', {
      cause: error,
    });
  }
}
