// What somebody supplies to be checked: a quotation, or one with whom it is laid to round it.
import type { CheckIndex } from './check-index.ts';
import { type CheckResult, VERDICTS, type Verdict } from './check-result.ts';
import { introduces } from './laid-to.ts';
import { type FoundQuotation, quotationsIn } from './quotations-in.ts';
import { smallNamedIn, unmarkedIn } from './unmarked.ts';
import { countWords } from './words.ts';

/** A quotation as it was checked, and what was found. */
export interface Finding {
  readonly supplied: string;
  readonly result: CheckResult;
}

type Checks = Pick<CheckIndex, 'check'>;

/** Verdicts on words that are the record's, whoever they are laid to: nothing round them needs to be taken off. */
const TRUE: ReadonlySet<Verdict> = new Set(['verbatim', 'typography', 'shortened', 'misattributed']);

/** Anything beside a quotation but blanks and its marks. */
const BESIDE = /[^\s"'“”„«»‹›‘’「」『』>]/;

/** Fewer words round quotations ("the mayor said") stand in many records by chance. */
const NARRATED = 6;

/**
 * Checks what was supplied; `speaker` is whom it is laid to, if it does not say so itself. Words that are the record's
 * as they stand are one quotation, a reporter's frame and all. Else what stands round quotations (`Lee Hunter said “…”`,
 * a remark on them, a link) is taken for what it is, and each is checked, laid to whom the frame names.
 */
export function checkSupplied(index: Checks, text: string, speaker: string | null = null): Finding[] {
  const whole = { supplied: text, result: index.check(text, speaker) };
  if (whole.result.verdict === 'verbatim') return [whole];
  const frame = frameOf(text);
  if (!frame.isMarked && !frame.isNamed && !TRUE.has(whole.result.verdict)) {
    const small = smallNamed(index, text, speaker);
    if (small !== null) return [small];
  }
  if (isNoFrame(index, whole, frame)) return [whole];
  const parts = frame.found.map(({ quote, speaker: name }) => ({
    supplied: quote,
    result: index.check(quote, speaker ?? name),
  }));
  return areTruer(whole, parts, frame) ? parts : [whole];
}

/** Quotations, and what stands round them. */
interface Frame {
  readonly found: readonly FoundQuotation[];
  readonly outside: readonly string[];
  /** Quotation marks or block quotes show them. */
  readonly isMarked: boolean;
  /** It says that they are somebody's words. */
  readonly isNamed: boolean;
}

/** The quotations of a text in their frame: those in marks, else one that only a name before or after it shows. */
function frameOf(text: string): Frame {
  const marked = quotationsIn(text);
  const isMarked = marked.some((one) => one.isMarked);
  const found = isMarked ? marked : (unmarkedIn(text) ?? marked);
  const outside = found.map(({ start }, n) => text.slice(found[n - 1]?.end ?? 0, start));
  outside.push(text.slice(found.at(-1)?.end ?? text.length));
  const isNamed = found.some(({ speaker }) => speaker !== null) || outside.some(introduces);
  return { found, outside, isMarked, isNamed };
}

/** Is there nothing round the quotations, or words that are the record's as well? Asked first, since it spares checks. */
function isNoFrame(index: Checks, whole: Finding, { found, outside, isNamed }: Frame): boolean {
  if (!isNamed) {
    const quoted = found.reduce((sum, { quote }) => sum + countWords(quote), 0);
    if (!BESIDE.test(outside.join('')) || isTheRecords(whole, quoted, outside)) return true;
    if (whole.result.verdict === 'absent') return false;
  }
  return isNarrated(index, outside);
}

/** Do the quotations alone say more than the whole does, frame and all? */
function areTruer(whole: Finding, parts: readonly Finding[], { outside, isMarked, isNamed }: Frame): boolean {
  const { verdict } = whole.result;
  if (verdict === 'absent' && !isNamed && parts.every(({ result }) => result.verdict === 'absent'))
    return false;
  // Without quotation marks it is only plain that somebody's words are framed where they are theirs.
  const isSure = isNamed && (isMarked || parts.every(isTheirs));
  const same = parts.reduce((sum, part) => sum + sameIn(part), 0);
  if (!isSure && isTheRecords(whole, same, outside)) return false;
  return !TRUE.has(verdict) || parts.every(({ result }) => rankOf(result) >= rankOf(whole.result));
}

/** A quotation without marks whose name is typed small, where it is that person's. */
function smallNamed(index: Checks, text: string, speaker: string | null): Finding | null {
  const [found] = smallNamedIn(text) ?? [];
  if (found === undefined) return null;
  const part = { supplied: found.quote, result: index.check(found.quote, speaker ?? found.speaker) };
  return isTheirs(part) ? part : null;
}

const isTheirs = ({ result: { verdict } }: Finding) => verdict !== 'misattributed' && TRUE.has(verdict);

/**
 * Is what stands round the quotations the record's too, so that all of it was copied from there, and then bent? What
 * only stands before, ends in a colon and was not bent is a frame, even where the record has it.
 */
function isNarrated(index: Checks, outside: readonly string[]): boolean {
  const frame = outside.join(' ');
  if (countWords(frame) < NARRATED) return false;
  const { verdict } = index.check(frame, null);
  if (verdict === 'absent') return false;
  const [lead = '', ...others] = outside;
  const isLead = /:\s*["“„«>]?\s*$/.test(lead) && others.every((text) => countWords(text) === 0);
  return !(isLead && TRUE.has(verdict));
}

/** Are half of the words round the quotations the record's at that place (beside `quoted` ones), and so no remark on them? */
function isTheRecords(whole: Finding, quoted: number, outside: readonly string[]): boolean {
  const own = countWords(outside.join(' '));
  return own > 0 && (sameIn(whole) - quoted) * 2 >= own;
}

/** How many words are the record's. */
const sameIn = ({ result }: Finding) =>
  result.diff.reduce((sum, piece) => sum + (piece.op === 'same' ? countWords(piece.words) : 0), 0);

/** The finding that says least for what was supplied: where one verdict must stand for all. */
export function gravestOf(findings: readonly [Finding, ...Finding[]]): Finding {
  return findings.reduce((a, b) => (rankOf(b.result) < rankOf(a.result) ? b : a));
}

const rankOf = ({ verdict }: CheckResult) => VERDICTS.indexOf(verdict);
