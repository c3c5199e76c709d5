// Makes the pictures of docs/: the main replies as people see them. `npm run screenshots`; needs a Chromium, as the tests do.
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { become, findChromium, message, type Shown, settled, show, type } from './browser.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, deviceScaleFactor: 2 };
const WHERE = 'Where is Australian user data stored?';

/** Takes it once nothing has the focus, and what is shown has come to rest. */
async function take(page: Page, name: string, part?: Locator): Promise<void> {
  await page.evaluate('document.activeElement?.blur()');
  await page.mouse.move(0, 0);
  await page.evaluate('new Promise((rested) => requestAnimationFrame(() => requestAnimationFrame(rested)))');
  await (part ?? page).screenshot({ path: join(DOCS, `${name}.png`) });
  process.stdout.write(`docs/${name}.png\n`);
}

async function answer({ open }: Shown): Promise<void> {
  const page = await open({ ...WIDE, colorScheme: 'dark' });
  await type(page, 'ask', { question: WHERE });
  await message(page, WHERE)
    .getByRole('button', { name: /^What was sent/ })
    .click();
  await page.locator('mark').first().waitFor();
  await take(page, 'preview-answer');
  const light = await open({ ...WIDE, colorScheme: 'light' });
  await type(light, 'check', { quote: 'TikTok Australia user data is stored in Singapore and in China' });
  await message(light, 'Altered').waitFor();
  await take(light, 'preview-check');
}

async function document({ open }: Shown): Promise<void> {
  const page = await open({ ...WIDE, colorScheme: 'dark' });
  const question = 'When does the ferry to Cockatoo Island leave?';
  await type(page, 'ask', { question });
  await message(page, question).getByRole('button', { name: 'Tell me when the record answers this' }).click();
  await become(page, 'Curator');
  await page.locator('#composer').fill('/document add ');
  const form = page.locator('form.command-form');
  await form.getByRole('button', { name: /^Add file:/ }).click();
  await form.getByLabel('file', { exact: true }).setInputFiles({
    name: 'ferry-times.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The ferry to Cockatoo Island leaves at nine.\n\nIt comes back at noon.'),
  });
  await form.getByRole('button', { name: 'Send /document add' }).click();
  const draft = message(page, 'not published yet');
  await draft.waitFor();
  await take(page, 'preview-document');
  await draft.getByRole('button', { name: 'Publish' }).click();
  await message(page, 'is on the record').waitFor();
  await become(page, 'Member');
  await page.getByRole('button', { name: /^Direct messages/ }).click();
  await message(page, 'leaves at nine').waitFor();
  await take(page, 'preview-notice');
}

async function discussion({ open }: Shown): Promise<void> {
  const page = await open({ ...WIDE, colorScheme: 'light' });
  await become(page, 'Host');
  await type(page, 'discuss start', { question: 'Does TikTok share data with China?', poll: 'True' });
  const thread = page.locator('button', { has: page.locator('discord-thread') }).last();
  await thread.click();
  await settled(page);
  await page.locator('.poll-answer').first().click();
  await page.locator('.poll-answer[aria-pressed=true]').waitFor();
  await take(page, 'preview-discussion');
}

async function phones({ open }: Shown): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open({ ...PHONE, colorScheme });
    await page.getByRole('button', { name: `/ask ${WHERE}` }).click();
    await message(page, WHERE).waitFor();
    await take(page, `preview-phone-${colorScheme}`);
  }
}

async function refused({ open }: Shown): Promise<void> {
  const page = await open({ ...WIDE, colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Trouble and time' }).click();
  await page.getByRole('menuitem', { name: /^Send a payload/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  const card = page.getByRole('article', { name: 'Refused by Discord' }).last();
  await card.getByRole('button', { name: 'Show the payload' }).click();
  await page.getByText(/Discord would refuse this, by/).waitFor();
  await take(page, 'preview-refused');
}

const chromium = findChromium();
if (chromium === null) process.exit(1);
const shown = await show(chromium);
for (const picture of [answer, document, discussion, phones, refused]) await picture(shown);
await shown.close();
