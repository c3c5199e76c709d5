// Small PDF and Word files made in memory, so that what a test expects stands beside it.
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';

/** A zip archive of these files. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The parts of a Word file with this body (WordprocessingML). */
export function wordParts(body: string): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
}

export const wordParagraph = (text: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

const latin = (text: string) => Buffer.from(text, 'latin1');

/** The content stream that shows these lines. */
export function shown(lines: readonly PlacedLine[]): Uint8Array {
  return latin(
    lines
      .map(
        ({ x, y, text, size = 12 }) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n'),
  );
}

/** A PDF of these pages' content streams, which must be deflated as often as `filters` says. */
export function pdfOf(streams: readonly Uint8Array[], { filters = 0, info = '' } = {}): Uint8Array {
  const kids = streams.map((_, index) => `${10 + 2 * index} 0 R`).join(' ');
  const filter = filters === 0 ? '' : `/Filter [${'/FlateDecode '.repeat(filters)}]`;
  const objects: [number, Uint8Array][] = [
    [1, latin('<< /Type /Catalog /Pages 2 0 R >>')],
    [2, latin(`<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`)],
    [3, latin('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')],
    [4, latin(`<< ${info} >>`)],
    ...streams.flatMap((stream, index): [number, Uint8Array][] => [
      [
        10 + 2 * index,
        latin(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${11 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        ),
      ],
      [
        11 + 2 * index,
        Buffer.concat([
          latin(`<< /Length ${stream.length} ${filter} >>\nstream\n`),
          stream,
          latin('\nendstream'),
        ]),
      ],
    ]),
  ];
  const parts: Uint8Array[] = [latin('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let size = 9;
  for (const [id, body] of objects) {
    places.set(id, size);
    const whole = Buffer.concat([latin(`${id} 0 obj\n`), body, latin('\nendobj\n')]);
    parts.push(whole);
    size += whole.length;
  }
  const rows = Array.from(places, ([id, at]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join(
    '',
  );
  parts.push(
    latin(
      `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size 5000 /Root 1 0 R /Info 4 0 R >>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** So many bytes of blanks, deflated this often: 1 GiB is 1 MB once, some kilobytes twice. */
export function blanksDeflated(bytes: number, times: number): Uint8Array {
  let stream: Uint8Array = Buffer.alloc(bytes, 0x20);
  for (let each = 0; each < times; each += 1) stream = deflateSync(stream, { level: 9 });
  return stream;
}
