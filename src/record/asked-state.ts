// What is kept beside an answer to a question, and the Answer made of it again.
import { z } from 'zod';
import type { Answer, Recalled } from '../core/answer.ts';
import { Refusal } from '../core/refusal.ts';
import type { StoredAnswer } from '../store/port/answers.ts';

const SPAN = z.object({ documentId: z.string(), revisionId: z.string(), start: z.number(), end: z.number() });
export type State = z.output<typeof STATE>;
const STATE = z.object({
  confidence: z.number(),
  silence: z.enum(['nothing-found', 'too-weak', 'no-terms', 'empty-record', 'out-of-scope']).nullable(),
  further: z.array(SPAN),
  near: z.array(SPAN),
  /** Discord user id, only where the asker chose to share the answer under their name. */
  askedBy: z.string().nullable().default(null),
  gapId: z.string().nullable().default(null),
});
/** What is left of an answer whose asker had their data erased. */
const ERASED: State = { confidence: 0, silence: null, further: [], near: [], askedBy: null, gapId: null };

/** The state of a stored answer to a question. @throws Refusal where it is an answer of another kind. */
export function stateOf(answer: StoredAnswer): State {
  if (answer.state === null) return ERASED;
  const state = STATE.safeParse(answer.state);
  if (!state.success)
    throw new Refusal('That button belongs to an answer of another kind. Ask again with /ask.');
  return state.data;
}

/** A stored answer with its quotes. */
export function answerFrom(stored: StoredAnswer, quotes: readonly Recalled[]): Answer {
  const state = stateOf(stored);
  return {
    id: stored.id,
    question: stored.question,
    status: stored.spans.length > 0 ? 'quoted' : 'abstained',
    confidence: state.confidence,
    silence: state.silence,
    quotes,
    further: state.further.length,
    near: state.near.length,
    gapId: state.gapId,
    audience: stored.audience,
  };
}
