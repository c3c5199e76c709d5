// How tests write the statements of a text.
import { analyse } from '../../../src/core/analysis.ts';
import type { Speaker } from '../../../src/core/document.ts';

/** Statements as `kind · speaker · mention · words`; `¶` in a text parts paragraphs. */
export function told(text: string, speakers: readonly Speaker[] = [], language = 'en'): string[] {
  const whole = text.replaceAll('¶', '\n\n');
  const { statements } = analyse(whole, { language, speakers, statements: [] });
  return statements.map(({ kind, speaker, mention, start, end }) =>
    [kind, speaker, mention && whole.slice(mention.start, mention.end), whole.slice(start, end)].join(' · '),
  );
}
