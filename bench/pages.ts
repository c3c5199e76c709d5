// How well articles come out of web pages: node bench/pages.ts FOLDER [--all]. The pages are served on 127.0.0.1 and taken in as
// /document add takes in an address: fetched, and parsed in a child process. Beside each stands what Readability alone makes of it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { Refusal } from '../src/core/refusal.ts';
import { decode } from '../src/ingest/charset.ts';
import { createIngest } from '../src/ingest/ingest.ts';
import { type Score, scoreOf } from './page-score.ts';
import { type Page, pagesIn, wordsOfHtml } from './page-sets.ts';

/** As well as expected: this much is the same. */
const AS_WELL = 0.9;
/** As well as Readability alone: no further below it than this. */
const SLACK = 0.02;
const NOTHING: Score = { precision: 0, recall: 0, f1: 0 };

interface Judged {
  readonly page: string;
  readonly ours: Score;
  /** Readability alone, against the same expectation; where the set has none, it is the expectation. */
  readonly alone: Score;
  /** Ours against Readability's own words. */
  readonly asReadability: number;
  readonly refused: string | null;
}

/** What Readability makes of a page by itself. */
function readabilityAlone(bytes: Buffer): string {
  try {
    const { document } = parseHTML(decode(bytes, 'text/html', true).text);
    return wordsOfHtml(new Readability(document).parse()?.content ?? '');
  } catch {
    return '';
  }
}

async function judge(page: Page, readUrl: (name: string) => Promise<string>): Promise<Judged> {
  const alone = readabilityAlone(page.bytes());
  const expected = page.expected ?? alone;
  const { text, refused } = await readUrl(page.name).then(
    (words) => ({ text: words, refused: null }),
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return { text: '', refused: error.message };
    },
  );
  return {
    page: page.name,
    refused,
    ours: refused === null ? scoreOf(text, expected) : NOTHING,
    alone: scoreOf(alone, expected),
    asReadability: alone === '' ? 1 : scoreOf(text, alone).f1,
  };
}

const round = (value: number) => Number(value.toFixed(3));
const mean = (values: readonly number[]) =>
  round(values.reduce((sum, value) => sum + value, 0) / values.length);
const share = (all: readonly Judged[], counts: (judged: Judged) => boolean) =>
  `${all.filter(counts).length} of ${all.length}`;

function report(all: readonly Judged[], everyPage: boolean): void {
  const worst = all.toSorted((a, b) => a.ours.f1 - a.alone.f1 - (b.ours.f1 - b.alone.f1));
  for (const { page, ours, alone, asReadability, refused } of worst)
    if (everyPage || ours.f1 < Math.min(AS_WELL, alone.f1 - SLACK))
      console.log(
        JSON.stringify({
          page,
          ours: Object.values(ours).map(round),
          alone: Object.values(alone).map(round),
          asReadability: round(asReadability),
          refused,
        }),
      );
  console.log(
    JSON.stringify(
      {
        asExpected: share(all, ({ ours }) => ours.f1 >= AS_WELL),
        aloneAsExpected: share(all, ({ alone }) => alone.f1 >= AS_WELL),
        asWellAsAlone: share(all, ({ ours, alone }) => ours.f1 >= alone.f1 - SLACK),
        asReadability: share(all, ({ asReadability }) => asReadability >= AS_WELL),
        refused: all.filter(({ refused }) => refused !== null).length,
        precision: [
          mean(all.map(({ ours }) => ours.precision)),
          mean(all.map(({ alone }) => alone.precision)),
        ],
        recall: [mean(all.map(({ ours }) => ours.recall)), mean(all.map(({ alone }) => alone.recall))],
        f1: [mean(all.map(({ ours }) => ours.f1)), mean(all.map(({ alone }) => alone.f1))],
      },
      null,
      1,
    ),
  );
}

async function run(folder: string, everyPage: boolean): Promise<void> {
  const pages = pagesIn(folder);
  const server = createServer(({ url }, response) => {
    const page = pages[Number(url?.slice(1))];
    // Without a charset in the header: what the page says of itself must do.
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page?.bytes());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ingest = createIngest({ allow: [host], attachmentHosts: [], now: Date.now, log: () => {} });
  const all: Judged[] = [];
  for (const [at, page] of pages.entries())
    all.push(await judge(page, async () => (await ingest.fromUrl(`http://${host}/${at}`)).text));
  server.close();
  report(all, everyPage);
}

const [folder, option] = process.argv.slice(2);
if (folder === undefined || (option !== undefined && option !== '--all')) {
  console.error('usage: node bench/pages.ts FOLDER [--all]   (its forms: bench/page-sets.ts)');
  process.exitCode = 64;
} else await run(folder, option === '--all');
