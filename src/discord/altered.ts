// Did Discord keep the words as they were sent? It strips some characters, and a quotation must not change without our knowing.
import { ComponentType } from 'discord.js';
import type { Payload } from './payload.ts';

interface Piece {
  readonly type?: number;
  readonly content?: string;
  readonly components?: readonly Piece[];
}

function wordsOf(components: readonly Piece[]): string[] {
  return components.flatMap(({ type, content, components: inner = [] }) =>
    type === ComponentType.TextDisplay ? [content ?? ''] : wordsOf(inner),
  );
}

/** How many pieces of text stand otherwise in the message than they were sent. */
export function alteredPieces(
  { components }: Pick<Payload, 'components'>,
  message: { readonly components: readonly { toJSON(): unknown }[] },
): number {
  const stand = wordsOf(message.components.map((each) => each.toJSON() as Piece));
  return wordsOf(components as unknown as readonly Piece[]).filter((words, at) => words !== stand[at]).length;
}
