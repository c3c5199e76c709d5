// The visible words of raw HTML inside Markdown, read as one page so that an element opened in one block may close in another.
import { Parser } from 'htmlparser2';
import { isHidden } from './html-visibility.ts';

const BLOCKS =
  /^(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Markdown blocks and raw HTML go in, paragraphs come out. */
export interface PageReader {
  /** Words of the Markdown itself: never markup, however much they look like it. */
  words(text: string): void;
  html(source: string): void;
  /** Where a Markdown block ends. */
  endBlock(): void;
  /** The paragraphs so far, and how many characters of hidden text were left out. Ends the reading. */
  finish(): { blocks: string[]; hidden: number };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function pageReader(): PageReader {
  const blocks: string[] = [];
  /** Names of the open elements from the outermost hidden one inwards. */
  let concealed: string[] = [];
  let hidden = 0;
  let block = '';
  let raw = false;
  const endBlock = () => {
    if (block.trim() !== '') blocks.push(block);
    block = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (concealed.length > 0 || isHidden(name, (key) => attributes[key] ?? null)) {
        if (!VOID.test(name)) concealed.push(name);
      } else if (name === 'br') block += '\n';
      else if (BLOCKS.test(name)) endBlock();
      else if ((name === 'td' || name === 'th') && block !== '') block += '\t';
    },
    onclosetag(name) {
      if (concealed.length > 0) {
        if (concealed.includes(name)) concealed = concealed.slice(0, concealed.lastIndexOf(name));
      } else if (BLOCKS.test(name)) endBlock();
    },
    ontext(text) {
      if (concealed.length > 0) hidden += text.trim().length;
      else block += raw ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;
    },
  });
  return {
    words(text) {
      parser.write(escaped(text));
    },
    html(source) {
      raw = true;
      parser.write(source);
      raw = false;
    },
    endBlock,
    finish() {
      parser.end();
      endBlock();
      return { blocks, hidden };
    },
  };
}
