// What a discussion comes to, with no prose of ours: each passage that was cited once, the poll, and what stayed open.
import type { Recalled } from './answer.ts';
import type { Span } from './span.ts';

/** A stretch of a Revision that was shown in a message of the discussion. */
export interface CitedSpan extends Span {
  readonly documentId: string;
  readonly revisionId: string;
  readonly messageId: string;
  /** Keyed hash of who asked; empty where nobody did, such as news of a gap. */
  readonly asker: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A stretch with every citing of it. Its span covers the spans that were cited. */
export interface Gathered extends Span {
  readonly documentId: string;
  readonly revisionId: string;
  /** In the order of citing; never empty. */
  readonly cited: readonly CitedSpan[];
}

/** A passage of the recap: its words as they were cited, and how they stand by now. */
export interface RecapPassage {
  readonly recalled: Recalled;
  /** In how many messages it was shown. */
  readonly times: number;
  /** By how many people it was asked for. */
  readonly askers: number;
  /** The messages it was shown in, in their order, each once. */
  readonly messageIds: readonly string[];
}

export interface PollResult {
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly votes: number }[];
  /** Whether voting is over. */
  readonly isFinal: boolean;
  /** False where the poll’s message was deleted before its votes were read. */
  readonly isKnown: boolean;
}

/** A question that the record could not answer when it was asked, and what became of it. */
export interface RecapGap {
  readonly question: string;
  readonly became: 'open' | 'answered' | 'out-of-scope';
}

export interface Recap {
  readonly question: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  /** Most often cited first, then in the order of citing. */
  readonly passages: readonly RecapPassage[];
  /** How many cited passages can't be shown, since the record no longer has them. */
  readonly lost: number;
  readonly poll: PollResult | null;
  readonly gaps: readonly RecapGap[];
  /** Questions asked through the bot, and by how many people. */
  readonly questions: number;
  readonly askers: number;
}

/**
 * Cited stretches, each once: those of one Revision that share words are joined, so that no word is shown twice.
 * In the order in which each was cited first.
 */
export function gathered(cited: readonly CitedSpan[]): readonly Gathered[] {
  const byRevision = Map.groupBy(cited, ({ revisionId }) => revisionId);
  return Array.from(byRevision.values())
    .flatMap(joined)
    .toSorted((a, b) => cited.indexOf(firstOf(a)) - cited.indexOf(firstOf(b)));
}

function joined(cited: readonly CitedSpan[]): Gathered[] {
  const order = new Map(cited.map((each, index) => [each, index]));
  const found: { start: number; end: number; cited: CitedSpan[] }[] = [];
  for (const each of cited.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && each.start < last.end) {
      last.end = Math.max(last.end, each.end);
      last.cited.push(each);
    } else found.push({ start: each.start, end: each.end, cited: [each] });
  }
  return found.flatMap(({ start, end, cited: all }) => {
    const [first] = all;
    if (first === undefined) return [];
    const { documentId, revisionId } = first;
    const inOrder = all.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return [{ documentId, revisionId, start, end, cited: inOrder }];
  });
}

function firstOf({ cited }: Gathered): CitedSpan {
  const [first] = cited;
  if (first === undefined) throw new RangeError('nothing was cited');
  return first;
}

/**
 * The passages of a recap. The same words of a Document under the same speaker are one passage, whichever of its revisions they were
 * cited from: the latest of them speaks for it.
 *
 * @param shown each stretch with its quote, or null where the record no longer has its Revision; in the order of citing.
 */
export function passagesOf(
  shown: readonly { readonly stretch: Gathered; readonly recalled: Recalled | null }[],
): Pick<Recap, 'passages' | 'lost'> {
  const groups = new Map<string, { recalled: Recalled; cited: CitedSpan[] }>();
  let lost = 0;
  for (const { stretch, recalled } of shown) {
    if (recalled === null) {
      lost += 1;
      continue;
    }
    const { quote } = recalled;
    const key = JSON.stringify([stretch.documentId, quote.words, quote.kind, quote.speaker?.name ?? null]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { recalled, cited: [...stretch.cited] });
    else {
      known.recalled = recalled;
      known.cited.push(...stretch.cited);
    }
  }
  const passages = Array.from(groups.values(), passageOf).toSorted((a, b) => b.times - a.times);
  return { passages, lost };
}

function passageOf({
  recalled,
  cited,
}: {
  readonly recalled: Recalled;
  readonly cited: readonly CitedSpan[];
}): RecapPassage {
  const messageIds = [...new Set(cited.toSorted((a, b) => a.at - b.at).map(({ messageId }) => messageId))];
  return {
    recalled,
    times: messageIds.length,
    askers: new Set(cited.flatMap(({ asker }) => asker || [])).size,
    messageIds,
  };
}
