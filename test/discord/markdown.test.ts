// Text shows as its characters; only Runs are formatted.
import { parse } from 'discord-markdown-parser';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayed } from '../../src/discord/hidden-characters.ts';
import { linesOf, renderLine } from '../../src/discord/markdown.ts';
import { blockQuote, escapeMarkdown } from '../../src/discord/markdown-escape.ts';
import { linkOf, safeUrl } from '../../src/discord/markdown-link.ts';
import { blocksOf } from '../../src/discord/payload-text.ts';
import type { Run, Text } from '../../src/reply/reply.ts';
import { display } from './discord-display.ts';
import { anyRun, anyWords } from './hostile.ts';
import { ATTACKS } from './hostile-tokens.ts';

const render = (text: Text) => linesOf(text).map(renderLine).join('\n');
/** The kinds of node that an outside parser finds. */
const kinds = (markdown: string): string[] => {
  const found: string[] = [];
  const visit = (content: unknown): void => {
    const nodes: { type: string; content?: unknown }[] = Array.isArray(content) ? content : [];
    for (const node of nodes) {
      if (!['text', 'br', 'newline', 'twemoji'].includes(node.type)) found.push(node.type);
      visit(node.content);
    }
  };
  visit(parse(markdown, 'extended'));
  return found;
};

describe('the model of Discord that judges', () => {
  it.each(ATTACKS)('sees that %j is alive where it is not escaped', (attack) => {
    expect(display(attack).alive).not.toEqual([]);
  });

  it('sees a quotation that leaks', () => {
    expect(display('> one\ntwo').blocks).toHaveLength(2);
  });
});

describe('escaped text', () => {
  it.each(ATTACKS)('is dead and unchanged: %j', (attack) => {
    const all = { alive: [], blocks: [{ quoted: false, text: attack }] };
    expect(display(escapeMarkdown(attack))).toEqual(all);
    expect(kinds(escapeMarkdown(attack))).toEqual([]);
    expect(display(blockQuote(attack))).toEqual({ alive: [], blocks: [{ quoted: true, text: attack }] });
  });

  it('has a backslash before every character that may mean something, and before no other', () => {
    const ascii = Array.from({ length: 127 - 32 }, (_, n) => String.fromCharCode(32 + n));
    const escaped = ascii.filter((character) => escapeMarkdown(character) === `\\${character}`).join('');
    expect(escaped).toBe('!#&()*+-./:<=>@[\\]_`{|}~');
    expect(escapeMarkdown(ascii.join('')).replaceAll(/\\(?=[^0-9A-Za-z\s])(.)/g, '$1')).toBe(ascii.join(''));
  });

  it('is dead wherever it is cut', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(), (words, at) => {
        const cut = at % (words.length + 1);
        for (const piece of [words.slice(0, cut), words.slice(cut)])
          expect(display(escapeMarkdown(piece).replaceAll('\n', ' ')).alive).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('runs', () => {
  it('are formatted, with everything in them escaped', () => {
    expect(
      render([{ bold: 'a*b' }, ' and ', { italic: 'c' }, ' ', { strike: 'd' }, ' ', { underline: 'e_f' }]),
    ).toBe('**a\\*b** and *c* ~~d~~ __e\\_f__');
  });

  it('keep blanks outside of the marks, which Discord does not read there', () => {
    expect(render(['a', { bold: ' b ' }, 'c', { bold: '  ' }])).toBe('a **b** c  ');
  });

  it('of one kind that touch are one; of two kinds, the second stays plain', () => {
    expect(render([{ bold: 'a' }, { bold: 'b' }])).toBe('**ab**');
    expect(render([{ bold: 'a' }, { italic: 'b' }, { bold: 'c' }])).toBe('**a**b**c**');
    expect(render([{ bold: 'a' }, ' ', { italic: 'b' }])).toBe('**a** *b*');
  });

  it('name persons, channels and moments only where the id or moment is one', () => {
    expect(render([{ person: '123456789012345678' }, { channel: '123456789012345678' }])).toBe(
      '<@123456789012345678><#123456789012345678>',
    );
    expect(render([{ person: '1> @everyone' }, { channel: '*' }])).toBe('1\\> \\@everyone\\*');
    expect(render([{ time: 1_700_000_000_500, style: 'relative' }])).toBe('<t:1700000000:R>');
    expect(render([{ time: Number.NaN, style: 'date' }])).toBe('at an unknown time');
  });

  it('leave nothing alive but their own formatting', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 8 }), (runs) => {
        const own = new Set(runs.flatMap(ownKinds));
        for (const kind of kinds(render(runs))) expect([...own]).toContain(kind);
      }),
      { numRuns: 500 },
    );
  });
});

function ownKinds(run: Run): string[] {
  if (typeof run === 'string') return [];
  if ('link' in run) return ['link'];
  if ('person' in run) return ['user'];
  if ('channel' in run) return ['channel'];
  if ('time' in run) return ['timestamp'];
  if ('bold' in run) return ['strong'];
  if ('italic' in run) return ['em'];
  return 'strike' in run ? ['strikethrough'] : ['underline'];
}

describe('headings, text and notes', () => {
  it('show any string as its characters, hidden ones as marks', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const shown = display(blocksOf({ type: 'text', text: words }).join('\n'));
        expect(shown.alive).toEqual([]);
        const lines = words.split(/\r\n|\r|\n/).map((line) => displayed(line).text);
        const text = shown.blocks.map((block) => block.text).join('\n');
        expect(text.replace(/\s+/g, ' ').trim()).toBe(lines.join('\n').replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('are headings and notes on every line, and nothing else', () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom('heading' as const, 'note' as const), (text, type) => {
        const { alive } = display(blocksOf({ type, text }).join('\n'));
        expect(
          new Set(alive.map(([kind]) => kind)).difference(new Set([type === 'note' ? 'subtext' : 'heading']))
            .size,
        ).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('put a heading on one line', () => {
    expect(blocksOf({ type: 'heading', text: 'A\nB' })).toEqual(['### A B']);
    expect(blocksOf({ type: 'note', text: 'A\nB' })).toEqual(['-# A\n-# B']);
  });
});

describe('links', () => {
  const ADDRESS = 'https://example.com/a';

  it('are masked, with a label that is not read as Markdown', () => {
    expect(linkOf(ADDRESS, 'The *source*')).toBe('[The \\*source\\*](<https://example.com/a>)');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a:b@example.com',
    'discord://x',
    'x',
    '',
  ])('to %j are only their label', (url) => {
    expect(linkOf(url, 'Label')).toBe('Label');
  });

  it('encode what could end them', () => {
    expect(safeUrl('https://example.com/a(b)<c>?d="e"&f=\\g`h|i#:~:text=j%20k')).toBe(
      'https://example.com/a%28b%29%3Cc%3E?d=%22e%22&f=%5Cg%60h%7Ci#:~:text=j%20k',
    );
    fc.assert(
      fc.property(anyWords, (words) => {
        const markdown = linkOf(`https://example.com/?q=${words}`, 'Label');
        expect(kinds(markdown)).toEqual(['link']);
        expect(markdown.slice(0, 7) + markdown.slice(-2)).toBe('[Label]>)');
      }),
    );
  });

  it('show the host that is opened, in ASCII, where the label looks like a host', () => {
    expect(linkOf('https://еxample.com/', 'еxample.com')).toBe(
      '[xn\\-\\-xample\\-2of\\.com](<https://xn--xample-2of.com/>)',
    );
    expect(linkOf('https://evil.example/', 'bank.example')).toBe(
      'bank\\.example \\([evil\\.example](<https://evil.example/>)\\)',
    );
    expect(linkOf(ADDRESS, '')).toBe('[example\\.com](<https://example.com/a>)');
  });

  it('stand beside a label that Discord would not take', () => {
    expect(linkOf(ADDRESS, 'He said [sic]')).toBe(
      'He said \\[sic\\] \\([example\\.com](<https://example.com/a>)\\)',
    );
    expect(linkOf(ADDRESS, 'a\u202Eb')).toBe(
      'a\\[U\\+202E\\]b \\([example\\.com](<https://example.com/a>)\\)',
    );
  });
});
