// The starter record holds the article word for word, and marks who said what in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/core/canonical.ts';
import { paragraphsOf } from '../../src/core/paragraphs.ts';
import { readCorpus } from '../../src/ingest/corpus.ts';
import { toMarkdownFile } from '../../src/ingest/document-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const SUPPLIED = join(ROOT, '../shared/story/article.txt');
/** Of the eleven supplied paragraphs, joined by blank lines. */
const SHA256 = '369be5dc318870452930a3eb036ff86720013a757c61bf9017f0600ebf42ef8d';

const corpus = await readCorpus(join(ROOT, 'corpus'), { strict: true });
const article = corpus.documents.find(({ path }) => path === 'tiktok-australia-responds.md');

describe('the article in corpus/', () => {
  it('has the words that were supplied, to the last comma', () => {
    expect(sha256Of(article?.text ?? '')).toBe(SHA256);
    expect(paragraphsOf(article?.text ?? '')).toHaveLength(11);
    expect(article?.text).toContain('the privacy of their users,highlighting just as we did');
    expect(article?.text.startsWith('All to often in tech news you read the line “we reached out')).toBe(
      true,
    );
  });

  it.skipIf(!existsSync(SUPPLIED))('equals the supplied file (skipped where ../shared is absent)', () => {
    expect(article?.text).toBe(readFileSync(SUPPLIED, 'utf8').split('\n').join('\n\n'));
  });

  it('says nothing of its source that is not known', () => {
    expect(article?.details).toMatchObject({
      ourTitle: true,
      kind: 'article',
      publisher: null,
      author: null,
      url: null,
      published: null,
    });
  });

  it('marks the three statements of Mr Hunter, the one of the report and the paraphrases', () => {
    const { text = '', details } = article ?? {};
    const said = details?.statements.map(({ speaker, kind, from, to }) => {
      const words = text.slice(text.indexOf(from), text.indexOf(to) + to.length);
      return `${speaker} · ${kind} · ${words.split(/\s+/).length}`;
    });
    expect(said).toEqual([
      'TikTok · paraphrase · 7',
      'Lee Hunter · direct · 35',
      'Lee Hunter · direct · 90',
      'TikTok · paraphrase · 24',
      'TikTok · paraphrase · 18',
      'Lee Hunter · direct · 29',
      'TikTok · paraphrase · 35',
      'TikTok’s Transparency Report · direct · 25',
    ]);
  });

  it('is written in the form that an export gives', () => {
    const file = readFileSync(join(ROOT, 'corpus/tiktok-australia-responds.md'), 'utf8');
    expect(article && toMarkdownFile(article.details, article.text)).toBe(file);
  });
});
