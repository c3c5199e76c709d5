// A Word file as its parser reads it -> paragraphs: line breaks, rows of tables and notes where readers see them.

/** As much of the parser's tree as is needed here. */
export interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
}

export interface WordDocument extends WordNode {
  /** Footnotes and endnotes, found by the reference that stands in the text. */
  readonly notes: { resolve(reference: WordNode): { readonly body: readonly WordNode[] } | null };
}

const isWritten = (words: string) => words.trim() !== '';

/** The paragraphs of a Word document in their order, its notes after them. */
export function wordParagraphs(document: WordDocument): string[] {
  const noted: WordNode[] = [];

  function inline(node: WordNode): string {
    if (node.type === 'text') return node.value ?? '';
    if (node.type === 'tab') return '\t';
    if (node.type === 'break') return '\n';
    if (node.type === 'noteReference') noted.push(node);
    return (node.children ?? []).map(inline).join('');
  }

  /** A row whose cells hold a paragraph each reads as one line; cells of more are a page laid out with a table. */
  function row(cells: readonly WordNode[]): string[] {
    const all = cells.map((cell) => blocks(cell.children ?? []));
    return all.every((cell) => cell.length <= 1) ? [all.map((cell) => cell.join('')).join('\t')] : all.flat();
  }

  function blocks(nodes: readonly WordNode[]): string[] {
    return nodes
      .flatMap((node) => {
        if (node.type === 'paragraph') return [inline(node)];
        return node.type === 'tableRow' ? row(node.children ?? []) : blocks(node.children ?? []);
      })
      .map((block) => block.trim())
      .filter(isWritten);
  }

  const body = blocks(document.children ?? []);
  const notes = noted.flatMap((reference) => blocks(document.notes.resolve(reference)?.body ?? []));
  return [...body, ...notes];
}
