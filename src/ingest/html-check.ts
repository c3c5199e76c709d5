// A cheap look at a page before a DOM is built of it: deep nesting makes that cubically slow.
import { Parser } from 'htmlparser2';
import { Refusal } from '../core/refusal.ts';

/** Twice to three times what 130 real pages reach (depth 38, 9,888 elements, 70 attributes). */
const PAGE_LIMITS = { depth: 128, elements: 30_000, attributes: 256 } as const;

/**
 * Looks at a page's size and shape.
 *
 * @throws Refusal where it is nested more deeply, or has more elements or attributes, than `PAGE_LIMITS` allows.
 */
export function checkPage(source: string): void {
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      elements += 1;
      attributes = 0;
      if (depth > PAGE_LIMITS.depth) throw new Refusal('This page is nested too deeply to be read safely.');
      if (elements > PAGE_LIMITS.elements)
        throw new Refusal('This page has too many elements to be read safely.');
    },
    onattribute() {
      attributes += 1;
      if (attributes > PAGE_LIMITS.attributes)
        throw new Refusal('This page has an element with too many attributes.');
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(source);
}
