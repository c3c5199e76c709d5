// What somebody supplies to be checked: a quotation, or one with whom it is laid to round it.
import type { CheckIndex } from './check-index.ts';
import { type CheckResult, VERDICTS, type Verdict } from './check-result.ts';
import { introduces } from './laid-to.ts';
import { quotationsIn } from './quotations-in.ts';
import { countWords } from './words.ts';

/** A quotation as it was checked, and what was found. */
export interface Finding {
  readonly supplied: string;
  readonly result: CheckResult;
}

/** Verdicts on words that are the record's, whoever they are laid to: nothing round them needs to be taken off. */
const TRUE: ReadonlySet<Verdict> = new Set(['verbatim', 'typography', 'shortened', 'misattributed']);

/** Fewer words round quotations ("the mayor said") stand in many records by chance. */
const NARRATED = 6;

/**
 * Checks what was supplied; `speaker` is whom it is laid to, if it does not say so itself. Words that are the record's
 * as they stand are one quotation, a reporter's frame and all. Else a frame (`Lee Hunter said “…”`) is taken for what it
 * is, and each quotation in it is checked, laid to whom it names.
 */
export function checkSupplied(
  index: Pick<CheckIndex, 'check'>,
  text: string,
  speaker: string | null = null,
): Finding[] {
  const whole = { supplied: text, result: index.check(text, speaker) };
  if (whole.result.verdict === 'verbatim') return [whole];
  const found = quotationsIn(text);
  const outside = found.map(({ start }, n) => text.slice(found[n - 1]?.end ?? 0, start));
  outside.push(text.slice(found.at(-1)?.end ?? text.length));
  const isFramed = found.some(({ speaker: name }) => name !== null) || outside.some(introduces);
  if (!isFramed || isNarrated(index, outside)) return [whole];
  const parts = found.map(({ quote, speaker: name }) => ({
    supplied: quote,
    result: index.check(quote, speaker ?? name),
  }));
  const isKinder = ({ result }: Finding) => rankOf(result) >= rankOf(whole.result);
  return TRUE.has(whole.result.verdict) && !parts.every(isKinder) ? [whole] : parts;
}

/**
 * Is what stands round the quotations the record's too, so that all of it was copied from there, and then bent? What
 * only stands before, ends in a colon and was not bent is a frame, even where the record has it.
 */
function isNarrated(index: Pick<CheckIndex, 'check'>, outside: readonly string[]): boolean {
  const frame = outside.join(' ');
  if (countWords(frame) < NARRATED) return false;
  const { verdict } = index.check(frame, null);
  if (verdict === 'absent') return false;
  const [lead = '', ...others] = outside;
  const isLead = /:\s*["“„«>]?\s*$/.test(lead) && others.every((text) => countWords(text) === 0);
  return !(isLead && TRUE.has(verdict));
}

/** The finding that says least for what was supplied: where one verdict must stand for all. */
export function gravestOf(findings: readonly [Finding, ...Finding[]]): Finding {
  return findings.reduce((a, b) => (rankOf(b.result) < rankOf(a.result) ? b : a));
}

const rankOf = ({ verdict }: CheckResult) => VERDICTS.indexOf(verdict);
