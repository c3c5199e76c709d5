// Files and pages made to stop a reader, and a server on this machine that gives the pages.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { blanksDeflated, pdfOf, wordParts, zipOf } from './files.ts';

/** What `/document add` is given. */
export type BombOptions =
  | { readonly file: { readonly name: string; readonly content: string | Uint8Array } }
  | { readonly url: string };

export interface Bomb {
  readonly name: string;
  readonly make: () => Promise<BombOptions>;
}

export interface BombServer {
  /** Host and port. */
  readonly address: string;
  /** Answers at `/slow` that are held open until the server closes. */
  readonly open: ServerResponse[];
  close(): void;
}

const DEEP = `<html><body>${'<div>'.repeat(20_000)}words`;
const INFLATING = gzipSync(Buffer.alloc(2 ** 26, 'a '));

/** Pages: `/gzip` inflates without end, `/deep` is elements in elements, and whatever else never ends. */
export async function serveBombs(): Promise<BombServer> {
  const open: ServerResponse[] = [];
  const web = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/gzip') response.setHeader('content-encoding', 'gzip').end(INFLATING);
    else if (request.url === '/deep') response.end(DEEP);
    else {
      // Headers and a little, then nothing more: the reader has to give up by itself.
      response.write('<html><body><p>The ');
      open.push(response);
    }
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(web.address() as AddressInfo).port}`,
    open,
    close: () => {
      for (const response of open) response.destroy();
      web.close();
    },
  };
}

const file = (name: string, content: string | Uint8Array): BombOptions => ({ file: { name, content } });

/** One of each kind; the fetched ones from the server at `address`. */
export function bombsAt(address: string): readonly Bomb[] {
  return [
    {
      name: 'a PDF that inflates without end',
      make: async () => file('a.pdf', pdfOf([blanksDeflated(2 ** 27, 2)], { filters: 2 })),
    },
    {
      name: 'a Word file of countless paragraphs',
      make: async () => file('a.docx', await zipOf(wordParts('<w:p/>'.repeat(1_500_000)))),
    },
    {
      name: 'a Word file that unpacks to too much',
      make: async () => file('a.docx', await zipOf({ ...wordParts(''), 'word/x': Buffer.alloc(3e7) })),
    },
    { name: 'a page of elements in elements', make: async () => file('a.html', DEEP) },
    { name: 'a fetched page of elements in elements', make: async () => ({ url: `http://${address}/deep` }) },
    { name: 'a page that inflates without end', make: async () => ({ url: `http://${address}/gzip` }) },
  ];
}
