// Quotations as people post them: with whom they are laid to round them.
import { GRAVE } from './check-bent.ts';
import { type Case, draw, type Stock, statementAt } from './check-draw.ts';
import { SHORTENED } from './check-honest.ts';
import { pick } from './seeded.ts';

const FRAMES: Readonly<Record<string, (quote: string, name: string) => string>> = {
  'a name, a verb and a colon before': (quote, name) => `${name} said: “${quote}”`,
  'according to': (quote, name) => `According to ${name}, "${quote}"`,
  'a dash and a name behind': (quote, name) => `“${quote}” — ${name}`,
  'a verb and a name behind': (quote, name) => `«${quote}», said ${name}.`,
  'a block quote with a name under it': (quote, name) => `> ${quote}\n— ${name}`,
  'a name and a block quote': (quote, name) => `${name} wrote:\n> ${quote}`,
};
/** A name that a reader would know for one: nothing but capitalised words, the last of them no number. */
const IS_NAME = /^(?:\p{Lu}[\p{L}'’.-]+ ?){1,4}$/u;

/** `count` true sentences of named speakers, in each kind of frame: laid to them, to others, bent and shortened. */
export function framed(stock: Stock, count: number): Case[] {
  const names = stock.names.filter((name) => IS_NAME.test(name));
  const cases: Case[] = [];
  for (let tries = 0; cases.length < count && tries < 100_000; tries++) {
    const drawn = draw(stock, 9);
    const speaker = statementAt(drawn)?.speaker ?? '';
    if (!IS_NAME.test(speaker) || /["“”«»]/.test(drawn.sentence)) continue;
    const [how, frame] = pick(stock.random, Object.entries(FRAMES));
    const made = pick(stock.random, [
      () => ({ verdict: 'verbatim' as const, quote: frame(drawn.sentence, speaker), grave: false }),
      () => {
        const other = pick(stock.random, names);
        if (other === speaker) return null;
        return { verdict: 'misattributed' as const, quote: frame(drawn.sentence, other), grave: false };
      },
      () => {
        const bent = GRAVE['negation put in']?.(drawn.sentence, stock.random, '');
        return bent ? { verdict: 'altered' as const, quote: frame(bent, speaker), grave: true } : null;
      },
      () => {
        const short = SHORTENED['one omission']?.(drawn.sentence, stock.random, '');
        return short ? { verdict: 'shortened' as const, quote: frame(short, speaker), grave: false } : null;
      },
    ])();
    if (made) cases.push({ ...made, how: `framed, ${how}`, speaker: null, from: drawn.document.id });
  }
  return cases;
}
