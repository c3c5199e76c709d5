// Any Reply becomes messages that Discord takes.
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/discord/payload.ts';
import type { Part } from '../../src/reply/reply.ts';
import { asStored } from './faithful.ts';
import { inside, labels, plain, reply, text } from './pages.ts';

const file = (name: string, size = 1) => ({ name, content: new Uint8Array(size) });

describe('pages', () => {
  const long = reply(
    { type: 'heading', text: 'Found' },
    { type: 'quote', words: 'These are the words. '.repeat(500).trim() },
    { type: 'note', text: 'Lee Hunter' },
    { type: 'choices', choices: [{ action: 'more', label: 'More' }] },
  );

  it('are one where one is enough, without numbers or page buttons', () => {
    const pages = pagesOf(reply({ type: 'text', text: 'Nothing to see.' }));
    expect(pages.map(inside)).toEqual([[{ type: 10, content: 'Nothing to see\\.' }]]);
  });

  it('say which they are, and lead to their neighbours by buttons of the answer', () => {
    const pages = pagesOf(long);
    expect(pages).toHaveLength(3);
    expect(labels(pages[0])).toEqual(['More', 'Next page']);
    expect(labels(pages[1])).toEqual(['More', 'Previous page', 'Next page']);
    expect(labels(pages[2])).toEqual(['More', 'Previous page']);
    expect(JSON.stringify(pages[1])).toContain('"v1:page:a1:1"');
    expect(JSON.stringify(pages[1])).toContain('"v1:page:a1:3"');
    expect(text(pages[1])).toContain('-# Page 2 of 3');
  });

  it('have no page buttons where there is no answer to come back to', () => {
    expect(pagesOf({ ...long, answerId: null }).flatMap(labels)).not.toContain('Next page');
  });

  it('never end on a heading, nor part words from what is said of them', () => {
    const parts = Array.from({ length: 40 }, (_, n): Part[] => [
      { type: 'heading', text: `Title ${n}` },
      { type: 'quote', words: `Words ${n}. `.repeat(30).trim() },
      { type: 'note', text: `Said by speaker ${n}` },
    ]);
    for (const page of pagesOf(reply(...parts.flat())).map(text)) {
      expect(page.startsWith('### Title')).toBe(true);
      expect(page).toMatch(/Said by speaker \d+\n-# Page \d+ of \d+$/);
    }
  });

  it('lose nothing of a text longer than they are', () => {
    const lines = Array.from({ length: 900 }, (_, n) => `Line ${n} of it`);
    const pages = pagesOf(reply({ type: 'text', text: lines.join('\n') }));
    expect(
      pages
        .map(text)
        .join('\n')
        .match(/Line \d+ of it/g),
    ).toEqual(lines);
  });

  it('drop dividers that part nothing', () => {
    const divider = { type: 'divider' } as const;
    const pages = pagesOf(
      reply(divider, { type: 'text', text: 'a' }, divider, divider, { type: 'text', text: 'b' }, divider),
    );
    expect(inside(pages[0]).map(({ type }) => type)).toEqual([10, 14, 10]);
  });

  it('are never empty', () => {
    expect(text(pagesOf(reply())[0])).toBe('Nothing to show.');
    expect(text(pagesOf(reply({ type: 'text', text: ' \n ' }))[0])).toBe('Nothing to show.');
  });

  it('show the words of many quotations each on its own', () => {
    const words = ['First, “so”.', '- second', '> third'];
    const pages = pagesOf(reply(...words.map((one): Part => ({ type: 'quote', words: one }))));
    expect(pages.flatMap(({ shown }) => shown.map(asStored))).toEqual(words);
    expect(pages.flatMap(({ shown }) => shown.map(({ part }) => part))).toEqual([0, 1, 2]);
  });
});

describe('who sees and who is pinged', () => {
  it('is private for the asker and public for the channel', () => {
    expect(pagesOf({ ...plain, audience: 'asker' })[0]?.flags).toBe((1 << 15) | 64);
    expect(pagesOf({ ...plain, audience: 'channel' })[0]?.flags).toBe(1 << 15);
  });

  it('is nobody, even where persons are named', () => {
    const [page] = pagesOf(reply({ type: 'text', text: ['asked by ', { person: '123456789012345678' }] }));
    expect(page?.allowed_mentions).toEqual({ parse: [], users: [], replied_user: false });
    expect(text(page)).toBe('asked by <@123456789012345678>');
  });

  it('is the one who asked to be told, once, and named', () => {
    const ping = '123456789012345678';
    const [first, second] = pagesOf({
      ...reply({ type: 'quote', words: 'Words. '.repeat(900).trim() }),
      ping,
    });
    expect(first?.allowed_mentions.users).toEqual([ping]);
    expect(text(first)).toMatch(`<@${ping}>`);
    expect(second?.allowed_mentions.users).toEqual([]);
  });
});

describe('files', () => {
  it('stand on the first page of several', () => {
    const words = Array.from({ length: 60 }, (_, at) => ({ type: 'text', text: `Line ${at}` }) as const);
    const pages = pagesOf({ ...plain, parts: words, files: [file('recap.md')] });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => page.files.length)).toEqual([1, ...pages.slice(1).map(() => 0)]);
  });

  it('go under names that Discord keeps, each once', () => {
    const [page] = pagesOf({
      ...plain,
      files: [file('../a b.md'), file('a-b.md'), file('a b.md'), file('')],
    });
    expect(page?.files.map(({ name }) => name)).toEqual(['a-b.md', 'a-b-2.md', 'a-b-3.md', 'file']);
  });

  it('go on to a further page after ten, and one too large is said to be', () => {
    const files = [
      ...Array.from({ length: 11 }, (_, n) => file(`${n}.txt`)),
      file('big.txt', 10 * 1024 * 1024 + 1),
    ];
    const pages = pagesOf({ ...plain, files });
    expect(pages.map((page) => page.files.length)).toEqual([10, 1]);
    expect(text(pages[1])).toContain('big\\.txt is too large');
  });
});
