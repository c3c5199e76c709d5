// Limits of a message body that Discord's OpenAPI description doesn't hold, or holds too loosely.
import type { Upload } from '../attachments.ts';
import { type Component, walk } from '../components.ts';
import { COMPONENTS_V2 } from '../messages.ts';
import type { Fault } from '../refused.ts';
import type { Json } from '../world.ts';
import {
  buttonFaults,
  customIdFaults,
  lengthOf,
  must,
  rowFaults,
  selectFaults,
  within,
} from './component.ts';
import { pollFaults } from './poll.ts';

/** What a body is for, as far as the limits depend on it. */
export interface Context {
  /** Flags of the message that is edited; null where one is made. */
  readonly before: number | null;
  readonly files: readonly Upload[];
  /** Names of attachments that the message already has. */
  readonly attached?: readonly string[];
  readonly forumPost?: boolean;
}

/** Component types that need the components-v2 flag. */
const V2_ONLY = new Set([9, 10, 11, 12, 13, 14, 17]);
const IN_CONTAINER = new Set([1, 9, 10, 12, 13, 14]);

/** Every limit that `body` breaks; paths begin at `at`. */
export function messageFaults(body: Json, context: Context, at = ''): Fault[] {
  const path = (name: string) => (at === '' ? name : `${at}.${name}`);
  const flags = typeof body['flags'] === 'number' ? body['flags'] : null;
  const wasV2 = ((context.before ?? 0) & COMPONENTS_V2) !== 0;
  const isV2 = wasV2 || ((flags ?? 0) & COMPONENTS_V2) !== 0;
  const components = (body['components'] ?? []) as Component[];
  const embeds = (body['embeds'] ?? []) as Json[];
  return [
    ...within(body['content'], [0, 2000], path('content')),
    ...must(
      !wasV2 || flags === null || (flags & COMPONENTS_V2) !== 0,
      path('flags'),
      'The IS_COMPONENTS_V2 flag cannot be removed.',
    ),
    ...(isV2 ? v2Faults(body, components, path) : rowsOnly(components, path('components'))),
    ...treeFaults(components, path('components')),
    ...embedFaults(embeds, path('embeds')),
    ...attachmentFaults(body, context, path),
    ...(body['poll'] === undefined || body['poll'] === null
      ? []
      : [
          ...pollFaults(body['poll'] as Json, path('poll')),
          ...must(context.forumPost !== true, path('poll'), 'No poll in the first message of a forum post.'),
        ]),
    ...emptyFaults(body, context, at),
  ];
}

function emptyFaults(body: Json, context: Context, at: string): Fault[] {
  if (context.before !== null) return [];
  const filled = ['content', 'embeds', 'components', 'sticker_ids'].some((key) => {
    const value = body[key] as string | unknown[] | null | undefined;
    return value !== null && value !== undefined && value.length > 0;
  });
  const poll = body['poll'] !== undefined && body['poll'] !== null;
  return must(filled || poll || context.files.length > 0, at, 'Cannot send an empty message');
}

function v2Faults(body: Json, components: readonly Component[], path: (name: string) => string): Fault[] {
  const all = walk(components);
  const letters = all.reduce((sum, one) => sum + (one.type === 10 ? lengthOf(one['content']) : 0), 0);
  const taken = ['content', 'embeds', 'poll', 'sticker_ids'].filter((key) => {
    const value = body[key] as string | unknown[] | object | null | undefined;
    if (value === null || value === undefined) return false;
    return typeof value === 'string' || Array.isArray(value) ? value.length > 0 : true;
  });
  return [
    ...taken.flatMap((key) => must(false, path(key), 'Not with the IS_COMPONENTS_V2 flag.')),
    ...must(all.length <= 40, path('components'), `${all.length} components in all; 40 is the most.`),
    ...must(letters <= 4000, path('components'), `${letters} characters of text in all; 4000 is the most.`),
    ...components.flatMap((one, at) =>
      must(
        one.type === 17 || IN_CONTAINER.has(one.type),
        `${path('components')}.${at}`,
        'Not at the top level.',
      ),
    ),
  ];
}

function rowsOnly(components: readonly Component[], path: string): Fault[] {
  return [
    ...must(components.length <= 5, path, 'At most five rows.'),
    ...components.flatMap((one, at) =>
      must(one.type === 1, `${path}.${at}`, 'Only rows without the IS_COMPONENTS_V2 flag.'),
    ),
    ...walk(components).flatMap((one) =>
      must(!V2_ONLY.has(one.type), path, `Type ${one.type} needs the IS_COMPONENTS_V2 flag.`),
    ),
  ];
}

function treeFaults(components: readonly Component[], path: string): Fault[] {
  const all = walk(components);
  return [
    ...customIdFaults(all, path),
    ...all.flatMap((one) => {
      if (one.type === 1) return rowFaults(one, path);
      if (one.type === 2) return buttonFaults(one, path);
      if (one.type === 3 || (one.type >= 5 && one.type <= 8)) return selectFaults(one, path);
      if (one.type === 9) return sectionFaults(one, path);
      if (one.type === 10) return within(one['content'] ?? '', [1, 4000], `${path}.content`);
      if (one.type === 17)
        return must(
          (one.components ?? []).length > 0 &&
            (one.components ?? []).every(({ type }) => IN_CONTAINER.has(type)),
          path,
          'A container is filled, with rows, sections, texts, galleries, files and separators.',
        );
      return [];
    }),
  ];
}

function sectionFaults(section: Component, path: string): Fault[] {
  const texts = section.components ?? [];
  return [
    ...must(
      texts.length >= 1 && texts.length <= 3 && texts.every(({ type }) => type === 10),
      `${path}.components`,
      'A section holds one to three texts.',
    ),
    ...must(
      section.accessory !== undefined && [2, 11].includes(section.accessory.type),
      `${path}.accessory`,
      'A section has one accessory.',
    ),
  ];
}

function lettersIn(embed: Json): number {
  const fields = (embed['fields'] ?? []) as Json[];
  return (
    lengthOf(embed['title']) +
    lengthOf(embed['description']) +
    lengthOf((embed['footer'] as Json | undefined)?.['text']) +
    lengthOf((embed['author'] as Json | undefined)?.['name']) +
    fields.reduce((sum, field) => sum + lengthOf(field['name']) + lengthOf(field['value']), 0)
  );
}

function embedFaults(embeds: readonly Json[], path: string): Fault[] {
  return [
    ...must(embeds.length <= 10, path, 'At most ten embeds.'),
    ...must(
      embeds.reduce((sum, embed) => sum + lettersIn(embed), 0) <= 6000,
      path,
      'Embed size exceeds maximum size of 6000',
    ),
    ...embeds.flatMap((embed) => within(embed['description'], [0, 4096], `${path}.description`)),
  ];
}

function attachmentFaults(body: Json, context: Context, path: (name: string) => string): Fault[] {
  const named = (body['attachments'] ?? []) as Json[];
  const names = new Set([
    ...context.files.map(({ name }) => name),
    ...named.map((one) => one['filename']),
    ...(context.attached ?? []),
  ]);
  const shown = walk((body['components'] ?? []) as Component[]).filter(({ type }) => type === 13);
  return [
    ...must(context.files.length <= 10 && named.length <= 10, path('attachments'), 'At most ten files.'),
    ...named.flatMap((one) => within(one['description'], [0, 1024], path('attachments'))),
    ...shown.flatMap((one) => {
      const url = String((one['file'] as Json | undefined)?.['url']);
      const name = url.replace(/^attachment:\/\//, '');
      return must(url !== name && names.has(name), path('components'), `No attachment called ${name}.`);
    }),
  ];
}
