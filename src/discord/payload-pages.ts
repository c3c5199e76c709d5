// Blocks onto pages, each within what one message may hold.
import { MESSAGE } from './limits.ts';
import type { Block, Group, WordsBlock } from './payload-blocks.ts';
import { textBlock } from './payload-blocks.ts';
import { costOf, cutAfter, QUOTED } from './payload-cut.ts';
import { PAYLOAD_WORDS } from './payload-words.ts';

/** What something takes of a page, or what a page has left. */
export interface Room {
  readonly components: number;
  readonly characters: number;
  readonly files: number;
  readonly bytes: number;
}

/** An empty page: a message less its container. */
export const PAGE: Room = {
  components: MESSAGE.components - 1,
  characters: MESSAGE.characters,
  files: MESSAGE.files,
  bytes: MESSAGE.requestBytes,
};

const GOES_ON = textBlock(`-# ${PAYLOAD_WORDS.goesOn}`);
const CONTINUED = textBlock(`-# ${PAYLOAD_WORDS.continued}`);
/** A piece of cut words is at least this much Markdown, else they begin on the next page. */
const LEAST_PIECE = 600;

/** What a block takes, its nested components counted. */
export function roomOf(block: Block): Room {
  return {
    components: block.type === 'row' ? 1 + block.row.components.length : 1,
    characters: charactersOf(block),
    files: block.type === 'file' ? 1 : 0,
    bytes: block.type === 'file' ? block.file.content.byteLength : 0,
  };
}

function charactersOf(block: Block): number {
  if (block.type === 'text') return block.markdown.length;
  if (block.type !== 'words') return 0;
  const words = block.whole.text.slice(block.start, block.end);
  // Too long for any page already: counting on would make a book's pages take quadratic time.
  return words.length > MESSAGE.characters ? words.length : costOf(words, QUOTED);
}

export function less(room: Room, ...taken: readonly Room[]): Room {
  return taken.reduce(
    (left, one) => ({
      components: left.components - one.components,
      characters: left.characters - one.characters,
      files: left.files - one.files,
      bytes: left.bytes - one.bytes,
    }),
    room,
  );
}

/** Whether all these blocks have room together. */
export function fits(blocks: readonly Block[], room: Room): boolean {
  const left = less(room, ...blocks.map(roomOf));
  return left.components >= 0 && left.characters >= 0 && left.files >= 0 && left.bytes >= 0;
}

/**
 * Blocks in pages of `room` each, the first one of `first`, in order, nothing lost. A group goes whole onto a page where any page can hold it;
 * words too long for a page are cut between pages, with a note outside of them on either side.
 */
export function packed(groups: readonly Group[], room: Room, first = room): Block[][] {
  const pages: Block[][] = [[]];
  let left = first;
  const put = (block: Block): void => {
    pages.at(-1)?.push(block);
    left = less(left, roomOf(block));
  };
  const turn = (): void => {
    if (pages.at(-1)?.length === 0) return;
    pages.push([]);
    left = room;
  };
  const putWords = (words: WordsBlock): void => {
    if (left.characters < LEAST_PIECE || left.components < 3) turn();
    for (let rest = words; ; turn()) {
      const piece = rest.start > words.start ? [CONTINUED, rest] : [rest];
      if (fits(piece, left)) return piece.forEach(put);
      if (rest.start > words.start) put(CONTINUED);
      const end = endOfPiece(rest, left.characters - roomOf(GOES_ON).characters);
      put({ ...rest, end });
      put(GOES_ON);
      rest = { ...rest, start: end };
    }
  };
  for (const group of groups) {
    if (!fits(group, left) && (fits(group, room) || left.characters < 2 * LEAST_PIECE)) turn();
    for (const block of group) {
      if (fits([block], left)) put(block);
      else if (block.type === 'words' && !fits([block], room)) putWords(block);
      else {
        turn();
        put(block);
      }
    }
  }
  return pages;
}

function endOfPiece({ whole, start, end }: WordsBlock, units: number): number {
  return cutAfter(
    whole.text.slice(0, end),
    start,
    { units, costs: QUOTED },
    (offset) => whole.map[offset] !== whole.map[offset - 1],
  );
}
