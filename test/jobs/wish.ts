// What a host wants to be discussed, with nothing chosen but the question: where tests of discussions begin.
import type { KeptWish } from '../../src/record/proposals.ts';

/** About the whole record, in public, with a poll; open for `hours`. */
export function wishOf(question: string, channelId: string, hours: number): KeptWish {
  const subject = {
    documentId: null,
    speaker: null,
    passage: null,
    isPrivate: false,
    tag: null,
    starterId: null,
    round: 0,
    reopenedBy: null,
    closing: null,
  };
  const poll = { question, answers: ['Yes', 'No'], hours: 24, multiple: false, result: null };
  return { question, subject, poll, channelId, hours };
}
