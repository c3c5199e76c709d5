// What a web page says of itself: JSON-LD first, then OpenGraph and other meta elements.
import type { FoundDetails } from './found-details.ts';

/** As much of a DOM element as is needed here. */
interface PageElement {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

/** As much of a DOM document as is needed here. */
export interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Keys of meta elements, those made for citing first. */
const TITLE = ['citation_title', 'dc:title', 'dcterms:title', 'og:title', 'twitter:title'];
const AUTHOR = [
  'citation_author',
  'dc:creator',
  'dcterms:creator',
  'author',
  'parsely-author',
  'article:author',
];
const PUBLISHER = ['citation_publisher', 'dc:publisher', 'dcterms:publisher', 'og:site_name'];
const PUBLISHED = [
  'article:published_time',
  'citation_publication_date',
  'datepublished',
  'dc:date:issued',
  'dcterms:issued',
  'dc:date',
];

type Fields = Readonly<Record<string, unknown>>;

const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$/;
const SCRIPT_MAX = 500_000;
const NODES_MAX = 2000;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

/** Every object in a JSON-LD value, breadth first, without recursion. */
function nodesOf(value: unknown): Fields[] {
  const nodes: Fields[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < NODES_MAX; at += 1) {
    const node = queue[at];
    if (!isFields(node)) continue;
    if (!Array.isArray(node)) nodes.push(node);
    queue.push(...Object.values(node).filter(isFields).slice(0, NODES_MAX));
  }
  return nodes;
}

function typesOf(node: Fields): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The names of one or more people or bodies, as JSON-LD gives them. */
function names(value: unknown): string | null {
  const found = [value].flat().flatMap((each: unknown) => text(isFields(each) ? each['name'] : each) ?? []);
  return found.length === 0 ? null : found.join(', ');
}

function fromJsonLd(document: PageDocument): FoundDetails {
  const article = Array.from(document.querySelectorAll('script[type="application/ld+json"]'))
    .map(({ textContent }) => textContent ?? '')
    .filter((script) => script.length <= SCRIPT_MAX)
    .flatMap((script) => nodesOf(parsed(script)))
    .find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  if (article === undefined) return {};
  return {
    kind: 'article',
    title: text(article['headline']) ?? text(article['name']),
    author: names(article['author']),
    publisher: names(article['publisher']),
    published: text(article['datePublished']),
    language: text(article['inLanguage']),
    url: text(article['url']),
  };
}

type Metas = ReadonlyMap<string, readonly string[]>;

/** Everything the meta elements say, by their keys in lower case; `dc:title` and `dc.title` are one key. */
function metasOf(document: PageDocument): Metas {
  const metas = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    const keys = ['property', 'name', 'itemprop'].flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '').toLowerCase().replaceAll('.', ':').split(/\s+/),
    );
    for (const key of new Set(keys))
      if (key !== '' && content !== '') metas.set(key, [...(metas.get(key) ?? []), content]);
  }
  return metas;
}

function first(metas: Metas, keys: readonly string[]): string | null {
  return keys.map((key) => metas.get(key)?.[0]).find((value) => value !== undefined) ?? null;
}

/** All that the first of these keys has: papers name each author in an element of its own. */
function all(metas: Metas, keys: readonly string[]): string | null {
  const found = keys.map((key) => metas.get(key)).find((values) => values !== undefined);
  return found === undefined ? null : [...new Set(found)].slice(0, 20).join('; ');
}

/** An author, or null where the name given is the address of a profile, which names nobody. */
export const named = (value: string | null) => (value !== null && /^https?:/i.test(value) ? null : value);

function attributeOf(document: PageDocument, selector: string, name: string): string | null {
  const [element] = document.querySelectorAll(selector);
  return element?.getAttribute(name) ?? null;
}

/**
 * What a page says of itself. Nothing is inferred: a page without a publication date gives none.
 */
export function pageDetails(document: PageDocument): FoundDetails {
  const ld = fromJsonLd(document);
  const metas = metasOf(document);
  const isArticle = ld.kind === 'article' || first(metas, ['og:type'])?.toLowerCase() === 'article';
  const language = ld.language ?? attributeOf(document, 'html[lang]', 'lang') ?? first(metas, ['og:locale']);
  return {
    ...(isArticle ? { kind: 'article' as const } : {}),
    title: ld.title ?? first(metas, TITLE),
    author: ld.author ?? named(all(metas, AUTHOR)),
    publisher: ld.publisher ?? first(metas, PUBLISHER),
    published: ld.published ?? first(metas, PUBLISHED),
    url: ld.url ?? attributeOf(document, 'link[rel="canonical"]', 'href') ?? first(metas, ['og:url']),
    language: language?.replaceAll('_', '-') ?? null,
  };
}
