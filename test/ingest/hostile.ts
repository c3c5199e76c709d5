// Texts made to break whatever writes or reads markup.
import * as fc from 'fast-check';
import { canonical } from '../../src/core/canonical.ts';

const CHARACTERS = Array.from(
  '\\`*_[]()<>&|~!#+-=:.1 23\n\n\n\n\t "\'“”’{}^$@/%;,?aZé😀\u00A0\u2028\u200B\uFEFF\u202E\0\v\f\u0085\r\uD800',
);
const PIECES = [
  CHARACTERS,
  [
    '&amp;',
    '&#10;',
    '&nbsp;',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<script>',
    '<div hidden>',
    '<br>',
    '</p>',
    '<![CDATA[',
  ],
  [
    'https://a.b/_c_',
    'www.x.y',
    'a@b.co',
    '```',
    '~~~',
    '---',
    '***',
    '===',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n# ',
    '\n    ',
  ],
  [
    '[^1]',
    '[^1]: ',
    '[a]: b',
    '![x](y)',
    '[x](y)',
    '|-|',
    '\n|a|b|\n|-|-|\n',
    '\n\n---\n\n',
    '\n...\n',
    '- [ ] ',
  ],
].flat();

/** Canonical texts that are not blank, rich in what Markdown, HTML and YAML take for markup. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) => canonical(pieces.join('')))
  .filter((text) => text.trim() !== '');

/** One line such as a title or a name may be. */
export const hostileLine = hostileText
  .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim())
  .filter((text) => text !== '');
