// The recap of a discussion, from what went through the bot: cited spans, the poll, gaps and counts.
import { z } from 'zod';
import type { ServerId } from '../core/document.ts';
import { gathered, type PollResult, passagesOf, type Recap, type RecapGap } from '../core/recap.ts';
import type { ShownSpan } from '../store/port/answers.ts';
import type { Discussion, Discussions } from '../store/port/discussions.ts';
import type { Gap, Gaps } from '../store/port/gaps.ts';
import type { Ambient } from './ambient.ts';
import { POLL, type Poll, pollOf } from './discussion-shapes.ts';
import { type Recall, shownSpan } from './recall.ts';

export interface RecapOptions {
  readonly discussions: Pick<Discussions, 'cited' | 'tally'>;
  readonly gaps: Pick<Gaps, 'get'>;
  readonly recall: Pick<Recall, 'quotes'>;
  readonly ambient: Pick<Ambient, 'now'>;
}

const STATE = z.object({
  discussionId: z.string(),
  /** What counts: everything until then, in milliseconds since the epoch. */
  to: z.number(),
  questions: z.number(),
  askers: z.number(),
  gapIds: z.array(z.string()),
  poll: POLL.nullable(),
  /** Why the discussion was closed, where this is its end. */
  ending: z.string().nullable(),
});
/** A recap as it was at one moment: what a stored answer keeps, so that it can be shown again with its words as they stand then. */
export type RecapState = z.output<typeof STATE>;

/** @throws ZodError where it is none. */
export function recapStateOf(state: unknown): RecapState {
  return STATE.parse(state);
}

/** A recap with the spans of its passages. */
export interface Recapped {
  readonly recap: Recap;
  readonly spans: readonly ShownSpan[];
}

/** Makes recaps. */
export class Recaps {
  readonly #options: RecapOptions;

  constructor(options: RecapOptions) {
    this.#options = options;
  }

  /** What has come of a discussion until now, or until it was closed. */
  async stateOf(server: ServerId, discussion: Discussion, ending: string | null = null): Promise<RecapState> {
    const tally = await this.#options.discussions.tally(server, discussion.id);
    return {
      ...tally,
      gapIds: [...tally.gapIds],
      discussionId: discussion.id,
      to: discussion.closedAt ?? this.#options.ambient.now(),
      poll: pollOf(discussion),
      ending,
    };
  }

  /** The recap of a moment. Its words are those that were cited, with how they stand by now. */
  async of(server: ServerId, discussion: Discussion, state: RecapState): Promise<Recapped> {
    const cited = await this.#options.discussions.cited(server, discussion.id);
    const shown = [];
    for (const stretch of gathered(cited.filter(({ at }) => at <= state.to))) {
      const [recalled] = await this.#options.recall.quotes(server, [stretch]);
      shown.push({ stretch, recalled: recalled ?? null });
    }
    const { passages, lost } = passagesOf(shown);
    const { to, poll, questions, askers } = state;
    return {
      spans: passages.map(({ recalled: { quote } }) => shownSpan(quote)),
      recap: {
        question: discussion.question,
        from: discussion.startedAt,
        to,
        passages,
        lost,
        poll: poll === null ? null : resultOf(poll),
        gaps: await this.#gaps(server, state.gapIds),
        questions,
        askers,
      },
    };
  }

  async #gaps(server: ServerId, ids: readonly string[]): Promise<readonly RecapGap[]> {
    const met = new Map<string, Gap>();
    for (const id of ids) {
      const gap = await this.#gap(server, id);
      if (gap !== null) met.set(gap.id, gap);
    }
    return Array.from(met.values(), ({ question, status }) => ({
      question,
      became: status === 'merged' ? 'open' : status,
    }));
  }

  /** A gap, or the one that it was merged into. */
  async #gap(server: ServerId, id: string): Promise<Gap | null> {
    const gap = await this.#options.gaps.get(server, id);
    return gap?.mergedInto === null || gap === null ? gap : this.#options.gaps.get(server, gap.mergedInto);
  }
}

function resultOf({ question, answers, result }: Poll): PollResult {
  return {
    question,
    answers: answers.map((text, index) => ({ text, votes: result?.votes[index] ?? 0 })),
    isFinal: result?.final ?? false,
    isKnown: result !== null,
  };
}
