// The lines under a quote: who said it, what kind of words they are, and where they stand.
import type { Recalled, Since } from '../core/answer.ts';
import type { Speaker } from '../core/document.ts';
import type { Quote } from '../core/quote.ts';
import type { Part, Run } from './reply.ts';
import type { Strings } from './strings.ts';

/** The quote's words and its lines. The words come first and are never touched. */
export function quoteParts({ quote, standing, since }: Recalled, strings: Strings): Part[] {
  return [
    { type: 'quote', words: quote.words },
    { type: 'text', text: speakerLine(quote, strings) },
    { type: 'note', text: sourceLine(quote, strings) },
    ...(standing === 'current' ? [] : correctionParts(standing, since, strings)),
  ];
}

/** What became of quoted words: when, and what stands there now. */
function correctionParts(
  standing: 'revised' | 'withdrawn',
  since: Since | undefined,
  strings: Strings,
): Part[] {
  const at = since?.at ?? null;
  if (since === undefined || at === null)
    return [{ type: 'text', text: standing === 'revised' ? strings.revisedSince : strings.withdrawnSince }];
  const time = { time: at, style: 'date' } as const;
  if (standing === 'withdrawn')
    return [{ type: 'text', text: [{ bold: strings.withdrawnOn }, ' ', time, '.'] }];
  const { now } = since;
  const revised: Part = {
    type: 'text',
    text: [{ bold: strings.revisedOn }, ' ', time, '. ', now === null ? strings.nowGone : strings.nowReads],
  };
  if (now === null) return [revised];
  return [
    revised,
    { type: 'quote', words: now.words },
    { type: 'text', text: speakerLine(now, strings) },
    { type: 'note', text: sourceLine(now, strings) },
  ];
}

/** "Lee Hunter, General Manager, TikTok Australia · their words". Narration has no speaker. */
export function speakerLine({ speaker, kind }: Quote, strings: Strings): readonly Run[] {
  if (kind === 'narration') return [capitalised(strings.kinds.narration)];
  if (speaker === null) return [capitalised(strings.notAttributed), ` · ${strings.kinds[kind]}`];
  return [{ bold: speaker.name }, `${rolesOf(speaker)} · ${strings.kinds[kind]}`];
}

function rolesOf({ name, role, of }: Speaker): string {
  return [role, of === name ? null : of]
    .filter((part) => part !== null)
    .map((part) => `, ${part}`)
    .join('');
}

/** "Title (our title) · 2023-05-03, taken on 2023-06-01 · paragraph 6 · link". */
export function sourceLine({ citation, paragraph }: Quote, strings: Strings): readonly Run[] {
  const { title, ourTitle, publisher, published, captured, link } = citation;
  const taken = captured === null ? '' : `, ${strings.taken(captured.slice(0, 'yyyy-mm-dd'.length))}`;
  return [
    { italic: title },
    ourTitle ? ` (${strings.ourTitle})` : '',
    publisher === null ? '' : ` · ${publisher}`,
    ` · ${published ?? strings.undated}${taken} · ${strings.paragraph(paragraph)}`,
    ...(link === null ? [] : [' · ', { link, label: strings.source }]),
  ];
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
