// A check of a quotation as people see it: the verdict, what differs, and the true words with their source.
import type { CheckResult, DiffPiece, Verdict } from '../core/check/check-result.ts';
import type { Checked } from '../core/check/checked.ts';
import { negationsIn } from '../core/check/negation.ts';
import type { CheckStrings } from './check-strings.ts';
import { quoteParts } from './citation.ts';
import type { Choice, Part, Reply, Run } from './reply.ts';
import type { Strings } from './strings.ts';

export interface CheckOptions {
  readonly strings: Strings;
  readonly checkStrings: CheckStrings;
  readonly audience?: Reply['audience'];
  /** The stored answer that shows the quotes, which buttons refer to. */
  readonly answerId?: string | null;
  readonly choices?: readonly Choice[];
  /** How many more quotations there were. */
  readonly unchecked?: number;
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
  const { checkStrings, audience = 'asker', answerId = null, choices = [], unchecked = 0 } = options;
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
      ...(unchecked === 0
        ? []
        : [{ type: 'note', text: checkStrings.unchecked(checked.length, unchecked) } as const]),
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
          { type: 'note', text: legendOf(diff, checkStrings) },
        ] as const)
      : []),
    ...(quotes.length === 0 ? [] : [{ type: 'text', text: [{ bold: checkStrings.onRecord }] } as const]),
    ...quotes.flatMap((recalled) => quoteParts(recalled, strings)),
    ...(perhaps === null
      ? []
      : [{ type: 'note', text: checkStrings.perhaps } as const, ...quoteParts(perhaps, strings)]),
  ];
}

/** What the verdict means here: what kind of change it is, and whose words they are where they are laid to another. */
function meaningOf(
  { verdict, diff, kind, speaker, laidTo, isLaidRight }: CheckResult,
  strings: CheckStrings,
): string {
  const changes = verdict === 'altered' ? changesOf(diff) : { negation: false, number: false };
  const other = kind === 'narration' ? strings.inNarration : strings.saidBy;
  return [
    strings.meanings[verdict],
    ...(changes.negation ? [strings.negation] : []),
    ...(changes.number ? [strings.number] : []),
    ...(kind === 'paraphrase' && laidTo !== null && isLaidRight ? [strings.told] : []),
    ...(laidTo === null || isLaidRight ? [] : [other(speaker ?? strings.others, laidTo)]),
  ].join(' ');
}

/** The changes that weigh most: does one turn a denial round, or a number into another? */
export function changesOf(diff: readonly DiffPiece[]): {
  readonly negation: boolean;
  readonly number: boolean;
} {
  const sides = diff.map((piece): readonly [given: string, true_: string] => {
    if (piece.op === 'changed') return [piece.given, piece.words];
    if (piece.op === 'added') return [piece.words, ''];
    return piece.op === 'missing' ? ['', piece.words] : ['', ''];
  });
  const numbers = (words: string) => (words.match(/\p{N}[\p{N}.,]*/gu) ?? []).join(' ');
  return {
    negation: sides.some(
      ([given, true_]) => negationsIn(given.split(/\s+/)) !== negationsIn(true_.split(/\s+/)),
    ),
    number: sides.some(([given, true_]) => numbers(given) !== numbers(true_)),
  };
}

/** What the formatting of the diff means, by example, so that it is understood as plain text too. */
function legendOf(diff: readonly DiffPiece[], { legend }: Pick<CheckStrings, 'legend'>): Run[] {
  const added = diff.some((piece) => 'marked' in piece && piece.op !== 'missing' && !piece.marked);
  const own = diff.some((piece) => 'marked' in piece && piece.op !== 'missing' && piece.marked);
  const missing = diff.some(({ op }) => op === 'missing' || op === 'changed');
  const entries: (readonly Run[])[] = [
    ...(added ? [[{ strike: legend.example }, legend.added] as const] : []),
    ...(own ? [[{ italic: legend.example }, legend.own] as const] : []),
    ...(missing ? [[{ underline: legend.example }, legend.missing] as const] : []),
  ];
  return entries.flatMap((entry, n) => (n === 0 ? entry : [' ', ...entry]));
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
