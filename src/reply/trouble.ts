// What people see when something cannot be done, or went wrong.
import type { Reply } from './reply.ts';

/** An expected "no", in the sentence of the Refusal. */
export function refusalReply(sentence: string): Reply {
  return { audience: 'asker', tone: 'warning', parts: [{ type: 'text', text: sentence }], answerId: null };
}

/** What stands in the asker's place while an answer for everybody is sent. */
export function forEverybodyReply(): Reply {
  return {
    audience: 'asker',
    tone: 'plain',
    parts: [{ type: 'text', text: 'One moment: the answer goes to the channel, for everybody.' }],
    answerId: null,
  };
}

/** Something failed that should not have: a reference which the log holds too. */
export function troubleReply(reference: string): Reply {
  return refusalReply(
    `Something went wrong on my side, and nothing was changed. Try again; if it happens again, give this reference to whoever runs me: ${reference}`,
  );
}
