// A headless Chromium on a running preview: one browser and one preview for a file of tests.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createLog } from '../../src/log.ts';
import { type Served, serve } from '../../src/preview/preview.ts';
import { type Stage, setStage } from '../../src/preview/stage.ts';

export const CORPUS = join(import.meta.dirname, '../../corpus');
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: `CHROMIUM`, else the usual places; null where it is nowhere, and then tests of the page are skipped. */
export function findChromium(): string | null {
  const path = [process.env['CHROMIUM'] ?? '', ...USUAL].find((one) => one !== '' && existsSync(one)) ?? null;
  if (path === null)
    process.emitWarning(
      'No Chromium at CHROMIUM or in the usual places: tests of the preview’s page are skipped',
    );
  return path;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Shown {
  readonly stage: Stage;
  readonly served: Served;
  readonly browser: Browser;
  /** What the pages said that went wrong. */
  readonly complaints: string[];
  /** The one page, as that person, in the channel one begins in. */
  as(name: string): Promise<Page>;
  /** A page of its own. */
  open(options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the preview and a browser. Nobody is limited in how often they ask. */
export async function show(executablePath: string): Promise<Shown> {
  const stage = await setStage({
    corpus: CORPUS,
    log: createLog('fatal', []),
    fatal: (sentence) => {
      throw new Error(sentence);
    },
    env: { LIMIT_PERSON: '0', LIMIT_SERVER: '0' },
  });
  const served = await serve(stage, 0);
  const browser = await launch(executablePath);
  const complaints: string[] = [];
  const open: Shown['open'] = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error.stack)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(served.address);
    page.setDefaultTimeout(12_000);
    await settled(page);
    return page;
  };
  const page = await open();
  return {
    stage,
    served,
    browser,
    complaints,
    open,
    as: async (name) => {
      await become(page, name);
      const servers = page.getByRole('navigation', { name: 'Servers' });
      await servers
        .getByRole('button', { name: name === 'Neighbour' ? 'Another Community' : 'The Story' })
        .click();
      await settled(page);
      return page;
    },
    close: async () => {
      await browser.close();
      await served.close();
      await stage.close();
    },
  };
}

/** Until no channel is being opened. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#app[aria-busy=false]').waitFor();
}

/** Chooses who one is, with the keyboard. */
export async function become(page: Page, name: string): Promise<void> {
  const already = page.getByRole('button', { name: new RegExp(`^You are ${name}\\b`) });
  if ((await already.count()) > 0) return;
  await page.getByRole('button', { name: /^You are/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
  await already.waitFor();
  await settled(page);
}

/** Types a command and its options, and sends it. */
export async function type(
  page: Page,
  path: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const composer = page.locator('#composer');
  await composer.fill(`/${path} `);
  const form = page.locator('form.command-form');
  for (const [name, value] of Object.entries(values)) {
    const field = form.getByLabel(name, { exact: true });
    if ((await field.count()) === 0)
      await form.getByRole('button', { name: new RegExp(`^Add ${name}:`) }).click();
    await field.fill(value);
  }
  await form.getByRole('button', { name: `Send /${path}` }).click();
  await form.waitFor({ state: 'detached' });
}

/** The last message that stands in the open channel and holds these words. */
export function message(page: Page, words: string | RegExp) {
  return page.locator('article.item', { hasText: words }).last();
}
