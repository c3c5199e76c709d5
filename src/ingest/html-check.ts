// A cheap look at a page before a DOM is built of it: deep nesting makes that cubically slow, and many siblings quadratically.
import { Parser } from 'htmlparser2';
import { Refusal } from '../core/refusal.ts';

/**
 * Twice to three times what some 1,400 real pages reach (depth 51, 12,815 elements, 70 attributes, depths that sum up to
 * 332,674); of children of one element (391) and characters of one style (7,197), what reading them slows down at.
 */
const PAGE_LIMITS = {
  depth: 128,
  elements: 30_000,
  attributes: 256,
  depths: 1_000_000,
  children: 10_000,
  style: 65_536,
} as const;

const refuse = (what: string): never => {
  throw new Refusal(
    `This page ${what} to be read safely. Copy its words and paste them, or send them as text.`,
  );
};

/**
 * Looks at a page's size and shape.
 *
 * @throws Refusal where it is nested more deeply, or has more elements or attributes, than `PAGE_LIMITS` allows.
 */
export function checkPage(source: string): void {
  /** How many children each open element has so far, from the outermost inwards. */
  const open = [0];
  let elements = 0;
  let attributes = 0;
  let depths = 0;
  const enter = () => {
    elements += 1;
    depths += open.length;
    const children = (open.at(-1) ?? 0) + 1;
    open[open.length - 1] = children;
    if (elements > PAGE_LIMITS.elements || children > PAGE_LIMITS.children) refuse('has too many elements');
    if (open.length > PAGE_LIMITS.depth || depths > PAGE_LIMITS.depths) refuse('is nested too deeply');
  };
  const parser = new Parser({
    onopentagname() {
      attributes = 0;
      enter();
      open.push(0);
    },
    onattribute(name, value) {
      attributes += 1;
      if (attributes > PAGE_LIMITS.attributes) refuse('has an element with too many attributes');
      if (name === 'style' && value.length > PAGE_LIMITS.style)
        refuse('has an element with too long a style');
    },
    // They are no words, and still nodes of the tree that is built.
    oncomment: enter,
    onclosetag() {
      open.pop();
    },
  });
  parser.end(source);
}
