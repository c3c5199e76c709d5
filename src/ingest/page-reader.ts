// The visible words of HTML as paragraphs, from a web page or from raw HTML among Markdown.
import { Parser } from 'htmlparser2';
import { isHidden } from './html-visibility.ts';

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Words and HTML go in, paragraphs come out. All of it is read as one page, so that an element opened in one piece of
 * raw HTML may close in a later one.
 */
export interface PageReader {
  /** Words that are no HTML, however much they look like it. */
  words(text: string): void;
  html(source: string): void;
  /** Where a paragraph ends that is not one of the HTML itself. */
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
  let verbatim = 0;
  const endBlock = () => {
    const whole = raw ? block.trim() : block;
    if (whole.trim() !== '') blocks.push(whole);
    block = '';
  };
  const add = (text: string) => {
    if (!raw || verbatim > 0) block += text;
    else {
      const flowing = text.replace(/[ \t\n\r\f]+/g, ' ');
      block += block === '' || /[ \t\n]$/.test(block) ? flowing.trimStart() : flowing;
    }
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (concealed.length > 0 || isHidden(name, (key) => attributes[key] ?? null)) {
        if (!VOID.test(name)) concealed.push(name);
        return;
      }
      if (BLOCKS.test(name)) endBlock();
      if (name === 'pre') verbatim += 1;
      else if (name === 'br') block += '\n';
      else if ((name === 'td' || name === 'th') && block !== '') block += '\t';
    },
    onclosetag(name) {
      if (concealed.length > 0) {
        if (concealed.includes(name)) concealed = concealed.slice(0, concealed.lastIndexOf(name));
        return;
      }
      if (BLOCKS.test(name)) endBlock();
      if (name === 'pre') verbatim = Math.max(0, verbatim - 1);
    },
    ontext(text) {
      if (concealed.length > 0) hidden += text.trim().length;
      else add(text);
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
