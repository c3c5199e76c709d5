// A Reply as messages that Discord takes: the one place that knows its limits.
import {
  type APIAllowedMentions,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Reply, ReplyFile } from '../reply/reply.ts';
import { formatCustomId } from './custom-id.ts';
import { part } from './hidden-characters.ts';
import { blockQuote } from './markdown-escape.ts';
import { type Block, type Group, groupsOf, textBlock, type WordsBlock } from './payload-blocks.ts';
import type { Row } from './payload-controls.ts';
import { safeFileNames } from './payload-files.ts';
import { fits, less, PAGE, packed, type Room, roomOf } from './payload-pages.ts';
import { PAYLOAD_WORDS } from './payload-words.ts';

/** Quoted words as they stand in a payload, and the way back to what is stored. */
export interface ShownWords {
  readonly kind: 'quote' | 'supplied';
  /** Which part of the Reply, from 0. */
  readonly part: number;
  /** Which component of the container holds them, from 0; its content is `text` as a block quote. */
  readonly component: number;
  /** What Discord displays. */
  readonly text: string;
  /** `map[i]`: offset into the part's words of the displayed offset `i`; one entry more than `text` is long. UTF-16. */
  readonly map: readonly number[];
  /** How many characters of the piece are shown as marks. */
  readonly marks: number;
}

/** One message, as Discord's API takes it, with the bytes of its files apart. */
export interface Payload {
  readonly flags: number;
  readonly components: APIContainerComponent[];
  /** Pings nobody, but for the one person who asked to be told, and then on the first page alone. */
  readonly allowed_mentions: APIAllowedMentions;
  /** In the order of the attachment ids; names are as the components refer to them. */
  readonly files: readonly ReplyFile[];
  readonly shown: readonly ShownWords[];
}

const EDGE = { quoted: 0x2f9e62, silent: 0x80848e, warning: 0xe0a030, plain: 0x5865f2 } as const;
/** Buttons and menus that end a Reply stand on each of its pages, where they take at most this many rows. */
const PINNED_ROWS = 2;
const SNOWFLAKE = /^\d{17,20}$/;

/**
 * The pages of a Reply, at least one, each inside every limit whatever the Reply holds. With more than one, each says
 * which it is and has buttons `v1:page:<answer id>:<n>` (n from 1) to its neighbours, unless the Reply has no answer id.
 * Words of `quote` and `supplied` parts are never shortened: those too long for a page go on on the next.
 */
export function pagesOf(reply: Reply): readonly Payload[] {
  const groups = groupsOf(withPing(reply));
  const all = groups.flat();
  if (fits(all, PAGE)) return [payloadOf(reply, all, true)];
  const { flowing, pinned } = parted(groups);
  const reserved = [...pinned, ...navigation('x', 99_998, 99_999)];
  const room = less(PAGE, ...reserved.map(roomOf));
  const { words, files } = filesApart(flowing, room);
  const pages = packed(words, room, less(room, ...files.map(roomOf)));
  return pages.map((blocks, index) => {
    const first = index === 0;
    const own = [...blocks, ...(first ? files : []), ...pinned];
    return payloadOf(reply, [...own, ...navigation(reply.answerId, index + 1, pages.length)], first);
  });
}

/** Files stand on the first page, which everybody sees, where one page can hold them all; else they flow with the rest. */
function filesApart(groups: readonly Group[], room: Room): { words: readonly Group[]; files: Block[] } {
  const isFiles = (group: Group) => group.every(({ type }) => type === 'file');
  const files = groups.filter(isFiles).flat();
  if (!fits(files, { ...room, components: Math.floor(room.components / 2) }))
    return { words: groups, files: [] };
  return { words: groups.filter((group) => !isFiles(group)), files };
}

/** A person who is pinged must be named in the text, or Discord pings nobody. */
function withPing(reply: Reply): Reply {
  const { ping } = reply;
  if (ping === undefined || !SNOWFLAKE.test(ping)) return reply;
  const named = reply.parts.some(
    (one) =>
      'text' in one &&
      Array.isArray(one.text) &&
      one.text.some((run) => typeof run === 'object' && 'person' in run && run.person === ping),
  );
  return named ? reply : { ...reply, parts: [{ type: 'text', text: [{ person: ping }] }, ...reply.parts] };
}

function parted(groups: readonly Group[]): { flowing: Group[]; pinned: Block[] } {
  const last = groups.findLastIndex((group) => group.some(({ type }) => type === 'row'));
  const group = groups[last] ?? [];
  const onlyFilesFollow = groups.slice(last + 1).every((one) => one.every(({ type }) => type === 'file'));
  const from = group.findLastIndex(({ type }) => type !== 'row') + 1;
  const pinned = onlyFilesFollow ? group.slice(from) : [];
  if (pinned.length === 0 || pinned.length > PINNED_ROWS) return { flowing: [...groups], pinned: [] };
  return { flowing: groups.with(last, group.slice(0, from)), pinned };
}

function navigation(answerId: string | null, page: number, pages: number): Block[] {
  const note = textBlock(`-# ${PAYLOAD_WORDS.pageOf(page, pages)}`);
  const buttons = [
    page > 1 ? pageButton(answerId, page - 1, PAYLOAD_WORDS.previous) : null,
    page < pages ? pageButton(answerId, page + 1, PAYLOAD_WORDS.next) : null,
  ].filter((button) => button !== null);
  const row: Row = { type: ComponentType.ActionRow, components: buttons };
  return buttons.length === 0 ? [note] : [note, { type: 'row', row }];
}

function pageButton(
  answerId: string | null,
  n: number,
  label: string,
): APIButtonComponentWithCustomId | null {
  const id = answerId === null ? null : formatCustomId('page', answerId, String(n));
  return id === null
    ? null
    : { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id };
}

function payloadOf(reply: Reply, blocks: readonly Block[], first: boolean): Payload {
  const tidy = withoutRepeats(withoutLooseDividers(blocks));
  const solid = tidy.length > 0 ? tidy : [textBlock(PAYLOAD_WORDS.nothing)];
  const files = safeFileNames(solid.flatMap((block) => (block.type === 'file' ? [block.file] : [])));
  const queue = [...files];
  const components = solid.map((block) => componentOf(block, () => queue.shift()?.name ?? ''));
  const pinged = first && reply.ping !== undefined && SNOWFLAKE.test(reply.ping) ? [reply.ping] : [];
  return {
    flags: MessageFlags.IsComponentsV2 | (reply.audience === 'asker' ? MessageFlags.Ephemeral : 0),
    components: [{ type: ComponentType.Container, accent_color: EDGE[reply.tone], components }],
    allowed_mentions: { parse: [], users: pinged, replied_user: false },
    files,
    shown: solid.flatMap((block, index) => (block.type === 'words' ? [shownOf(block, index)] : [])),
  };
}

function shownOf(block: WordsBlock, component: number): ShownWords {
  return { kind: block.kind, part: block.part, component, ...part(block.whole, block.start, block.end) };
}

function componentOf(block: Block, nextFile: () => string): APIComponentInContainer {
  if (block.type === 'text') return { type: ComponentType.TextDisplay, content: block.markdown };
  if (block.type === 'row') return block.row;
  if (block.type === 'divider') return { type: ComponentType.Separator, divider: true };
  if (block.type === 'file') return { type: ComponentType.File, file: { url: `attachment://${nextFile()}` } };
  const { whole, start, end } = block;
  return { type: ComponentType.TextDisplay, content: blockQuote(whole.text.slice(start, end)) };
}

/** Dividers only between things. */
function withoutLooseDividers(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter(
    (block, index) => block.type !== 'divider' || (index > 0 && blocks[index - 1]?.type !== 'divider'),
  );
  return kept.at(-1)?.type === 'divider' ? kept.slice(0, -1) : kept;
}

/** Custom ids stand once in a message; of two buttons that do the same the first is kept. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'row') return [block];
    const components = block.row.components.filter((component) => {
      const id = 'custom_id' in component ? component.custom_id : null;
      if (id === null) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
    return components.length === 0 ? [] : [{ type: 'row', row: { ...block.row, components } }];
  });
}
