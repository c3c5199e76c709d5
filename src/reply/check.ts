// A check of a quotation as people see it: the verdict, what differs, and the true words with their source.
import type { Recalled } from '../core/answer.ts';
import type { CheckResult, DiffPiece, Verdict } from '../core/check/check-result.ts';
import type { CheckStrings } from './check-strings.ts';
import { quoteParts } from './citation.ts';
import type { Choice, Part, Reply, Run } from './reply.ts';
import type { Strings } from './strings.ts';

/** One quotation that was checked. */
export interface Checked {
  /** The quotation as it was supplied. */
  readonly supplied: string;
  readonly result: CheckResult;
  /** The record's sentences that hold the true words, in the order of `result.sentences`. */
  readonly quotes: readonly Recalled[];
  /** The passage that an absent quotation may paraphrase. */
  readonly perhaps: Recalled | null;
}

export interface CheckOptions {
  readonly strings: Strings;
  readonly checkStrings: CheckStrings;
  readonly audience?: Reply['audience'];
  /** The stored answer that shows the quotes, which buttons refer to. */
  readonly answerId?: string | null;
  readonly choices?: readonly Choice[];
}

const TONES: Readonly<Record<Verdict, Reply['tone']>> = {
  verbatim: 'quoted',
  typography: 'quoted',
  shortened: 'quoted',
  altered: 'warning',
  spliced: 'warning',
  misattributed: 'warning',
  absent: 'silent',
  short: 'plain',
};
/** With several quotations the gravest verdict colours the reply. */
const GRAVEST: readonly Reply['tone'][] = ['warning', 'silent', 'plain', 'quoted'];

/** The reply to a check of one quotation, or of all those found in a message. */
export function checkReply(checked: readonly Checked[], options: CheckOptions): Reply {
  const { checkStrings, audience = 'asker', answerId = null, choices = [] } = options;
  const tones = checked.map(({ result }) => TONES[result.verdict]);
  const parts: Part[] = checked.flatMap((one, n) => [
    ...(n === 0 ? [] : [{ type: 'divider' } as const]),
    ...partsOf(one, options),
  ]);
  return {
    audience,
    tone: GRAVEST.find((tone) => tones.includes(tone)) ?? 'plain',
    answerId,
    parts: [
      ...(checked.length === 0 ? [{ type: 'text', text: checkStrings.nothingToCheck } as const] : parts),
      ...(choices.length === 0 ? [] : [{ type: 'choices', choices } as const]),
    ],
  };
}

function partsOf({ supplied, result, quotes, perhaps }: Checked, options: CheckOptions): Part[] {
  const { strings, checkStrings } = options;
  const { verdict, diff } = result;
  const differs = verdict === 'altered' || verdict === 'spliced' || verdict === 'shortened';
  return [
    { type: 'supplied', words: supplied },
    {
      type: 'text',
      text: [{ bold: checkStrings.verdicts[verdict] }, `. ${meaningOf(result, checkStrings)}`],
    },
    ...(differs
      ? ([
          { type: 'text', text: [{ bold: checkStrings.differences }, ': ', ...diffRuns(diff, checkStrings)] },
          { type: 'note', text: checkStrings.legend },
        ] as const)
      : []),
    ...(quotes.length === 0 ? [] : [{ type: 'text', text: [{ bold: checkStrings.onRecord }] } as const]),
    ...quotes.flatMap((recalled) => quoteParts(recalled, strings)),
    ...(perhaps === null
      ? []
      : [{ type: 'note', text: checkStrings.perhaps } as const, ...quoteParts(perhaps, strings)]),
  ];
}

function meaningOf({ verdict, speaker, laidTo }: CheckResult, strings: CheckStrings): string {
  const meaning = strings.meanings[verdict];
  if (verdict !== 'misattributed' || laidTo === null) return meaning;
  return `${meaning} ${speaker === null ? strings.inNarration(laidTo) : strings.saidBy(speaker, laidTo)}`;
}

/** The word diff as one line: what the quotation has too much is struck out, what it lacks is underlined. */
export function diffRuns(diff: readonly DiffPiece[], strings: Pick<CheckStrings, 'elsewhere'>): Run[] {
  const pieces = diff.map((piece) => runsOf(piece, strings));
  return pieces.flatMap((runs, n) => (n === 0 ? runs : [' ', ...runs]));
}

function runsOf(piece: DiffPiece, { elsewhere }: Pick<CheckStrings, 'elsewhere'>): Run[] {
  switch (piece.op) {
    case 'same':
      return [piece.words];
    case 'missing':
      return [{ underline: piece.words }];
    case 'added':
      return [piece.marked ? { italic: piece.words } : { strike: piece.words }];
    case 'changed':
      return [
        piece.marked ? { italic: piece.given } : { strike: piece.given },
        ' ',
        { underline: piece.words },
      ];
    case 'elsewhere':
    default:
      return [{ bold: `[${elsewhere}]` }];
  }
}
