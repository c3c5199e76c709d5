// What people see in a Word file is what comes out of it: line breaks, tables, notes, tracked changes, and nothing hidden.
import { expect, it } from 'vitest';
import { readDocx } from '../../src/ingest/docx.ts';
import { wordParagraph, wordParts, zipOf } from './files.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map(wordParagraph).join('')}</w:tc>`;
const read = async (body: string, more: Readonly<Record<string, string>> = {}) =>
  readDocx(await zipOf({ ...wordParts(body), ...more }));

it('a line break parts words, and a tab stays one', async () => {
  const { text } = await read(
    '<w:p><w:r><w:t>Quay Street 4</w:t><w:br/><w:t>Sydney</w:t><w:tab/><w:t>2000</w:t></w:r></w:p>',
  );
  expect(text).toBe('Quay Street 4\nSydney\t2000');
});

it('a row of a table is a paragraph, and a page laid out with a table keeps its own', async () => {
  const rows = `<w:tr>${cell('Year')}${cell('Cost')}</w:tr><w:tr>${cell('1911')}${cell('')}</w:tr>`;
  const layout = `<w:tr>${cell('One.', 'Two.')}${cell('Three.')}</w:tr>`;
  const { text } = await read(`<w:tbl>${rows}</w:tbl><w:tbl>${layout}</w:tbl>${wordParagraph('After.')}`);
  expect(text.split('\n\n')).toEqual(['Year\tCost', '1911', 'One.', 'Two.', 'Three.', 'After.']);
});

it('a note stands after the text, and its mark does not stand in the sentence', async () => {
  const { text } = await read(
    `<w:p>${run('The pier fell')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>`,
    {
      'word/footnotes.xml': `<w:footnotes ${NAMESPACE}><w:footnote w:id="2">${wordParagraph('In a storm.')}</w:footnote></w:footnotes>`,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    },
  );
  expect(text).toBe('The pier fell.\n\nIn a storm.');
});

it('of tracked changes, the text as it would be accepted is read', async () => {
  const { text } = await read(
    `<w:p>${run('It was ')}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run('always ')}</w:ins>${run('so.')}</w:p>`,
  );
  expect(text).toBe('It was always so.');
});

it('hidden words are left out, and it is said how many', async () => {
  const hidden = '<w:rPr><w:vanish/></w:rPr>';
  const shown = '<w:rPr><w:vanish w:val="false"/></w:rPr>';
  const { text, warnings } = await read(
    `<w:p>${run('Not ', hidden)}${run('guilty', shown)}${run('CANARY &amp; more', hidden)}.</w:p>${wordParagraph('Next.')}`,
  );
  expect(text).toBe('guilty\n\nNext.');
  expect(warnings).toEqual(['14 characters of hidden text were left out.']);
});
