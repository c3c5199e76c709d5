// A few lines for the asker alone.
import type { Choice, Reply, Text } from './reply.ts';

/** A reply of a few lines, for the asker alone. */
export function noteReply(text: Text, choices: readonly Choice[] = [], tone: Reply['tone'] = 'plain'): Reply {
  return {
    audience: 'asker',
    tone,
    answerId: null,
    parts: [{ type: 'text', text }, ...(choices.length === 0 ? [] : [{ type: 'choices', choices } as const])],
  };
}
