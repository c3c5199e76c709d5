// Uploaded files: kept in memory, given a signed address on our own port that stops working after a day.
import type { APIAttachment } from 'discord-api-types/v10';
import type { Media } from './components.ts';
import { invalidBody, tooLarge } from './refused.ts';
import type { World } from './world.ts';

/** A file as it arrives: with a request, or from a person. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** The number in `files[n]`. */
  readonly n?: number;
}

/** Discord's default for one file, in bytes. */
const FILE_LIMIT = 10 * 1024 * 1024;
/** How long a signed address works. */
const DAY = 86_400_000;

/** Keeps a file and describes it as an attachment. */
export function store(
  world: World,
  channelId: string,
  upload: Upload,
  more: { description?: string; ephemeral?: boolean } = {},
): APIAttachment {
  if (upload.bytes.length > FILE_LIMIT) throw tooLarge();
  const id = world.newId();
  // Discord keeps letters, digits and `._-` of a name in the address.
  const filename = upload.name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_');
  const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
  const expires = world.clock() + DAY;
  world.files.set(path, { bytes: upload.bytes, contentType: upload.contentType, expires });
  const [oldest] = world.files.keys();
  if (world.files.size > world.keep && oldest !== undefined) world.files.delete(oldest);
  const url = `${world.address}${path}?ex=${Math.floor(expires / 1000).toString(16)}&is=0&hm=0&`;
  return {
    id,
    filename,
    size: upload.bytes.length,
    url,
    proxy_url: url,
    content_type: upload.contentType,
    ...(more.description === undefined ? {} : { description: more.description }),
    ...(more.ephemeral === true ? { ephemeral: true } : {}),
  };
}

interface AttachmentRequest {
  readonly id: string | number;
  readonly filename?: string;
  readonly description?: string | null;
}

/**
 * What a message's attachments are after a request: `attachments` names those kept and describes those uploaded;
 * without it, everything uploaded is added.
 */
export function attach(
  world: World,
  channelId: string,
  request: {
    attachments?: readonly AttachmentRequest[] | null;
    files: readonly Upload[];
    ephemeral: boolean;
  },
  before: readonly APIAttachment[] = [],
): APIAttachment[] {
  const named = request.attachments ?? [];
  const kept = request.attachments === undefined || request.attachments === null ? [...before] : [];
  for (const { id } of named) {
    const old = before.find((one) => one.id === String(id));
    if (old !== undefined) kept.push(old);
    else if (!request.files.some(({ n }) => String(n) === String(id)))
      throw invalidBody([
        { path: 'attachments', code: 'ATTACHMENT_NOT_FOUND', message: `No file for ${id}` },
      ]);
  }
  const fresh = request.files.map((file) => {
    const note = named.find(({ id }) => String(id) === String(file.n));
    return store(
      world,
      channelId,
      { ...file, name: note?.filename ?? file.name },
      {
        ...(typeof note?.description === 'string' ? { description: note.description } : {}),
        ephemeral: request.ephemeral,
      },
    );
  });
  return [...kept, ...fresh];
}

/** Attachments by file name, as `attachment://name` refers to them. */
export function mediaOf(attachments: readonly APIAttachment[]): Map<string, Media> {
  return new Map(
    attachments.map((one) => [
      one.filename,
      {
        id: one.id,
        url: one.url,
        proxy_url: one.proxy_url,
        size: one.size,
        ...(one.content_type === undefined ? {} : { content_type: one.content_type }),
      },
    ]),
  );
}
