// Words that Word does not show: runs set as hidden, cut out before the parser, which does not know of them, reads the rest.
import { Parser } from 'htmlparser2';

/** A part of a Word file without its hidden runs, and how many characters went. */
export interface ShownPart {
  readonly xml: string;
  readonly hidden: number;
}

const isOff = (value: string | undefined) => /^(?:0|false|off|none)$/.test(value ?? '');

/** Takes the hidden runs out of a part's XML. */
export function withoutHidden(xml: string): ShownPart {
  if (!xml.includes('w:vanish')) return { xml, hidden: 0 };
  let kept = '';
  let from = 0;
  let hidden = 0;
  /** The run that is open, if any: where it begins, its characters, and whether it is hidden. */
  let run: { at: number; characters: number; isHidden: boolean } | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:r') run = { at: parser.startIndex, characters: 0, isHidden: false };
        else if (name === 'w:vanish' && run !== null) run.isHidden = !isOff(attributes['w:val']);
      },
      ontext(text) {
        if (run !== null) run.characters += text.trim().length;
      },
      onclosetag(name) {
        if (name !== 'w:r' || run === null) return;
        if (run.isHidden) {
          hidden += run.characters;
          kept += xml.slice(from, run.at);
          from = parser.endIndex + 1;
        }
        run = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { xml: kept + xml.slice(from), hidden };
}
