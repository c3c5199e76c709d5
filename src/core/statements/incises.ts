// What French puts inside quotation marks and is the reporter's: "« C’était une erreur, reconnaît Jean Petit. Nous … »".
import { cueClassOf } from './lexicon.ts';
import type { Quotation } from './quotations.ts';

/** A clause from its comma to the next mark: a verb of saying and who says it, a pronoun tied to the verb or words after it. */
const CLAUSE =
  /,\s+(?:a-t-(?<tied>ils?|elles?|on)\s|(?:a|ont)\s)?(?<verb>\p{Ll}+)(?:-(?:t-)?(?:ils?|elles?|on)|\s(?<who>[\p{L}’'][^,.;:!?»«]{1,80}))?(?=[,.;!?»])/gu;
/** ", le directeur de l’usine": who that is, between commas. */
const APPOSITION = /^,\s(?:l[ea]\s|l[’']|un\s|une\s|son\s|sa\s)[^,.;!?»«]{2,80}(?=[,.;!?])/u;

/** The reporter's clause in the words of a quotation, as offsets into them; null where there is none. */
function inciseIn(words: string): { readonly from: number; readonly to: number } | null {
  for (const match of words.matchAll(CLAUSE)) {
    const { verb = '', who, tied } = match.groups ?? {};
    const cue = cueClassOf(verb);
    const hasSubject = tied !== undefined || who !== undefined || /-(?:ils?|elles?|on)$/u.test(match[0]);
    if ((cue !== 'say' && cue !== 'voice') || !hasSubject) continue;
    const end = match.index + match[0].length;
    return { from: match.index, to: end + (APPOSITION.exec(words.slice(end))?.[0].length ?? 0) };
  }
  return null;
}

/** The quotation, or what stands before and behind the reporter's clause in it. Only « and » are used so. */
export function withoutIncise(text: string, quotation: Quotation): Quotation[] {
  if (text.charAt(quotation.outer.start) !== '«') return [quotation];
  const words = text.slice(quotation.start, quotation.end);
  const incise = inciseIn(words);
  if (incise === null) return [quotation];
  const before = quotation.start + incise.from;
  const rest = words.slice(incise.to).replace(/^[\s,.;!?]+/u, '');
  const first = {
    ...quotation,
    end: before,
    outer: { start: quotation.outer.start, end: before },
    isOpen: false,
  };
  if (rest === '') return [first];
  const start = quotation.end - rest.length;
  return [first, { ...quotation, start, outer: { start, end: quotation.outer.end }, continues: false }];
}
