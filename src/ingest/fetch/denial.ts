// What people are told when a fetch fails, and what only the log is told.
import { Refusal } from '../../core/refusal.ts';
import { BadBody, BodyTooLong } from './body.ts';

const MIB = 1024 * 1024;

/** One sentence for blocked, closed, refused and unknown alike: which one it was would tell what stands inside. */
const UNREACHABLE = 'I could not fetch that address. It has to be a public web page that answers.';

/** A refusal with a reason that only the log is told. */
export class Denied extends Refusal {
  readonly reason: string;
  constructor(reason: string, sentence = UNREACHABLE) {
    super(sentence);
    this.reason = reason;
  }
}

/**
 * Any failure of a fetch as a Denied.
 *
 * @param late whether the time for the whole fetch had run out.
 * @param limit the most bytes that were allowed.
 */
export function denialOf(error: unknown, late: boolean, limit: number): Denied {
  if (error instanceof Denied) return error;
  if (late) return new Denied('deadline', 'That address took too long to answer, so I stopped.');
  if (error instanceof BodyTooLong)
    return new Denied(
      'size',
      `That is larger than ${Math.max(1, Math.floor(limit / MIB))} MiB, so I stopped.`,
    );
  if (error instanceof BadBody) return new Denied(error.message);
  return new Denied(error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown');
}
