// A web page -> its article's words, paragraph by paragraph. Runs in the child process.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { canonical } from '../core/canonical.ts';
import { Refusal } from '../core/refusal.ts';
import type { FoundDetails } from './found-details.ts';
import { checkPage } from './html-check.ts';
import { named, type PageDocument, pageDetails } from './html-details.ts';
import { isConcealed } from './html-visibility.ts';
import { pageReader } from './page-reader.ts';

export interface FoundText {
  /** Canonical. */
  readonly text: string;
  readonly found: FoundDetails;
  /** Sentences for whoever decides whether to publish. */
  readonly warnings: readonly string[];
}

/** Takes out what readers of the page do not see; gives the number of characters that went. */
function dropHidden(document: PageDocument): number {
  let dropped = 0;
  for (const element of Array.from(document.querySelectorAll('[hidden],[aria-hidden],[style]'))) {
    if (element.localName === 'body' || element.localName === 'html') continue;
    // Formulas are set twice, once for eyes as a picture whose wrapper is hidden from other readers.
    if ((element.getAttribute('class') ?? '').includes('fallback-image')) continue;
    if (!isConcealed((name) => element.getAttribute(name))) continue;
    dropped += element.textContent?.trim().length ?? 0;
    element.remove();
  }
  return dropped;
}

function paragraphs(html: string): { text: string; hidden: number } {
  const page = pageReader();
  page.html(html);
  const { blocks, hidden } = page.finish();
  return { text: canonical(blocks.join('\n\n')), hidden };
}

/**
 * Reads a page's article with Readability: all of its text in its order, one paragraph for each block. Where no article is
 * found, everything visible is taken, and a warning says so.
 *
 * @throws Refusal for a page too large in shape (html-check.ts) or without words.
 */
export function readHtml(source: string): FoundText {
  checkPage(source);
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`);
  const found = pageDetails(document);
  const dropped = dropHidden(document);
  const everything = String(document.body?.outerHTML ?? '');
  const article = new Readability(document).parse();
  const extracted = article?.content ? paragraphs(article.content) : { text: '', hidden: 0 };
  const { text, hidden } = extracted.text === '' ? paragraphs(everything) : extracted;
  if (text === '')
    throw new Refusal(
      'This page has no readable words. It may be made by a script: copy its words and paste them.',
    );
  const concealed = dropped + hidden;
  return {
    text,
    found: {
      ...found,
      title: found.title ?? article?.title ?? null,
      author: found.author ?? named(article?.byline ?? null),
    },
    warnings: [
      ...(extracted.text === ''
        ? ['No article was found in this page, so all its visible words were taken.']
        : []),
      ...(concealed > 0 ? [`${concealed} characters of hidden text were left out.`] : []),
    ],
  };
}
