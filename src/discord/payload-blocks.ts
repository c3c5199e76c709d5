// The parts of a Reply as blocks that stand whole on a page; only quoted words may be cut between pages.

import { canonical } from '../core/canonical.ts';
import type { Choice, Part, Reply, ReplyFile } from '../reply/reply.ts';
import { type Displayed, displayed } from './hidden-characters.ts';
import { MESSAGE } from './limits.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { fitsButton, menuRowsOf, type Row, rowsOf } from './payload-controls.ts';
import { blocksOf } from './payload-text.ts';
import { PAYLOAD_WORDS } from './payload-words.ts';

export type WordsBlock = {
  readonly type: 'words';
  /** `quote`: the record's words · `supplied`: somebody else's. */
  readonly kind: 'quote' | 'supplied';
  /** Which part of the Reply, from 0. */
  readonly part: number;
  /** The words of the whole part; `start` and `end` are the piece that stands here, in displayed offsets. */
  readonly whole: Displayed;
  readonly start: number;
  readonly end: number;
};
export type Block =
  | WordsBlock
  | { readonly type: 'text'; readonly markdown: string }
  | { readonly type: 'row'; readonly row: Row }
  | { readonly type: 'divider' }
  | { readonly type: 'file'; readonly file: ReplyFile };

/** Blocks that belong together: a heading with what it heads, words with their notes and buttons. */
export type Group = readonly Block[];

/** Whether any of the words needed marks, so that a note says what the marks are. */
function hiddenNote(whole: Displayed): Block[] {
  return whole.marks === 0 ? [] : [textBlock(`-# ${escapeMarkdown(PAYLOAD_WORDS.hidden)}`)];
}

/** The blocks of one part, in order; a part with nothing to show gives none. */
function partBlocks(part: Part, index: number, target: string | null): Block[] {
  if (part.type === 'divider') return [{ type: 'divider' }];
  if (part.type === 'choices') return choiceBlocks(part.choices, target);
  if (part.type === 'menu') return menuRowsOf(part.menu, target).map(rowBlock);
  if (part.type !== 'quote' && part.type !== 'supplied') return blocksOf(part).map(textBlock);
  // Other people's words come as typed: their line ends are ours to tidy; the record's words are canonical already.
  const whole = displayed(part.type === 'quote' ? part.words : canonical(part.words));
  if (whole.text.trim() === '') return [];
  const words: Block = {
    type: 'words',
    kind: part.type,
    part: index,
    whole,
    start: 0,
    end: whole.text.length,
  };
  return [words, ...hiddenNote(whole)];
}

function choiceBlocks(choices: readonly Choice[], target: string | null): Block[] {
  const links = choices.flatMap((choice) =>
    'url' in choice && !fitsButton(choice.url)
      ? blocksOf({ type: 'text', text: [{ link: choice.url, label: choice.label }] })
      : [],
  );
  return [...links.map(textBlock), ...rowsOf(choices, target).map(rowBlock)];
}

/** Files as blocks; one that no message may carry becomes a note that says so. */
function fileBlocks(files: readonly ReplyFile[]): Block[] {
  return files.flatMap((file): Block[] =>
    file.content.byteLength <= MESSAGE.fileBytes
      ? [{ type: 'file', file }]
      : blocksOf({ type: 'note', text: PAYLOAD_WORDS.tooLarge(file.name) }).map(textBlock),
  );
}

/** The Reply's blocks in groups. */
export function groupsOf(reply: Reply): Group[] {
  const groups: { blocks: Block[]; open: boolean }[] = [];
  reply.parts.forEach((part, index) => {
    const blocks = partBlocks(part, index, reply.answerId);
    if (blocks.length === 0) return;
    const last = groups.at(-1);
    const leads = part.type === 'heading' || part.type === 'divider';
    const follows = part.type === 'note' || part.type === 'choices' || part.type === 'menu';
    if (last !== undefined && (follows || last.open)) {
      last.blocks.push(...blocks);
      last.open = leads;
    } else groups.push({ blocks, open: leads });
  });
  return [...groups.map(({ blocks }) => blocks), ...fileBlocks(reply.files ?? []).map((block) => [block])];
}

export function textBlock(markdown: string): Block {
  return { type: 'text', markdown };
}

function rowBlock(row: Row): Block {
  return { type: 'row', row };
}
