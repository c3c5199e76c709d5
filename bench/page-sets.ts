// The forms in which public sets of web pages lie on disk, read as one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

export interface Page {
  readonly name: string;
  /** As a server would send it. */
  readonly bytes: () => Buffer;
  /** The words that people took for the article; null where the set does not say. */
  readonly expected: string | null;
}

const BLOCKS = 'p,div,li,h1,h2,h3,h4,h5,h6,td,th,blockquote,pre,br,figcaption,dd,dt';

/** The words of an article's HTML: its blocks apart, so that the last word of one is not glued to the next. */
export function wordsOfHtml(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const block of document.querySelectorAll(BLOCKS)) block.after(' ');
  return document.body.textContent ?? '';
}

/** A folder for each page, with `source.html` and `expected.html`: Readability's own test pages. */
function inFolders(folder: string): Page[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.html')))
    .map((name) => ({
      name,
      bytes: () => readFileSync(join(folder, name, 'source.html')),
      expected: wordsOfHtml(readFileSync(join(folder, name, 'expected.html'), 'utf8')),
    }));
}

/** `ground-truth.json` with each `articleBody`, and `html/<id>.html.gz`: the article extraction benchmark's form. */
function besideTruth(folder: string): Page[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Readonly<
    Record<string, { readonly articleBody: string }>
  >;
  return Object.entries(truth).map(([name, { articleBody }]) => ({
    name,
    bytes: () => gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))),
    expected: articleBody,
  }));
}

/** Pages and nothing else. */
function alone(folder: string): Page[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, bytes: () => readFileSync(join(folder, name)), expected: null }));
}

/** The pages of a folder, in whichever of the three forms it has. */
export function pagesIn(folder: string): Page[] {
  if (existsSync(join(folder, 'ground-truth.json'))) return besideTruth(folder);
  const found = inFolders(folder);
  return found.length > 0 ? found : alone(folder);
}
