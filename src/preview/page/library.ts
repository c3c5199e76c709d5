// Dresses the component library's elements for this page: their own styles stay where ours say nothing.
import { FOCUS, PLAIN, SKINS } from './skins.ts';

/**
 * Adds our styles to the library's. Once, before the first element is made: until then the styles of a Lit element are open
 * to addition.
 */
export function dressLibrary(): void {
  for (const element of PLAIN) element.elementStyles.push(FOCUS.styleSheet);
  for (const [element, sheet] of SKINS) element.elementStyles.push(sheet.styleSheet, FOCUS.styleSheet);
}
