// The preview in a real browser: what a newcomer does on it, and what must never happen there. Skipped where there is no Chromium.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EPHEMERAL, edit, LOADING } from '../../src/loopback/messages.ts';
import { become, findChromium, message, type Shown, settled, show, type } from './browser.ts';
import { faultsIn, tooWide } from './looks.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the page', () => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await show(chromium ?? '');
  });
  afterAll(async () => {
    await shown.close();
  });
  afterEach(() => {
    shown.stage.discord.faults.clear();
    expect(shown.complaints.splice(0)).toEqual([]);
  });

  it('answers with the words, who said them and where, at the first press', async () => {
    const page = await shown.as('Member');
    await page.getByRole('button', { name: '/ask Where is Australian user data stored?' }).click();
    const answer = message(page, 'TikTok Australia user data is stored in Singapore');
    await answer.getByText('Lee Hunter').first().waitFor();
    await answer.getByText('paragraph 6').waitFor();
    await answer.getByText('Only you can see this').waitFor();
  });

  it('asks with the keyboard alone, choosing from what the bot suggests', async () => {
    const page = await shown.as('Member');
    await page.locator('#composer').press('/');
    await page.keyboard.type('as');
    await page.getByRole('option', { name: /^\/ask/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('genuine');
    await page.getByRole('option', { name: 'Are they genuine?' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await message(page, 'Are they genuine?').waitFor();
  });

  it('shows context to the asker, and a shared answer to everybody', async () => {
    const page = await shown.as('Second Member');
    await type(page, 'ask', { question: 'Who contacted the writers?' });
    const answer = page.locator('article.item', { has: page.getByRole('button', { name: 'Share' }) }).last();
    await answer
      .getByRole('button', { name: /^Context/ })
      .first()
      .click();
    await message(page, /Paragraphs \d+ to \d+ of 11/).waitFor();
    await answer.getByRole('button', { name: 'Share' }).click();
    await page
      .getByText(/asked by/)
      .last()
      .waitFor();
    await become(page, 'Member');
    await page
      .getByText(/asked by/)
      .last()
      .waitFor();
    expect(await message(page, /Paragraphs \d+ to \d+ of 11/).count()).toBe(0);
  });

  it('shows a use of a button or menu by right-click and by the menu key', async () => {
    const page = await shown.as('Member');
    await page.locator('#composer').fill('In which country is user data of Australians stored?');
    await page.keyboard.press('Enter');
    const said = page.locator('article.item', { hasText: 'In which country is' }).first();
    await said.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ask the record' }).click();
    await message(page, 'In which country is').getByText('data is stored in Singapore').first().waitFor();
    await said.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('answers a mention where everybody sees it', async () => {
    const page = await shown.as('Member');
    await page.locator('#composer').pressSequentially('@On');
    await page.getByRole('option', { name: /^@On Record/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('What is Lee Hunter’s job?');
    await page.keyboard.press('Enter');
    await become(page, 'Second Member');
    await message(page, 'General Manager').waitFor();
  });

  it('takes a document by file, publishes it, and tells who asked in vain by direct message', async () => {
    const page = await shown.as('Member');
    const question = 'When does the ferry to Cockatoo Island leave?';
    await type(page, 'ask', { question });
    await message(page, question)
      .getByRole('button', { name: 'Tell me when the record answers this' })
      .click();
    await message(page, /tell you|be told/i).waitFor();
    await become(page, 'Curator');
    await page.locator('#composer').fill('/document add ');
    const form = page.locator('form.command-form');
    await form.getByRole('button', { name: /^Add file:/ }).click();
    await form.getByLabel('file', { exact: true }).setInputFiles({
      name: 'ferry.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The ferry to Cockatoo Island leaves at nine.\n\nIt comes back at noon.'),
    });
    await form.getByRole('button', { name: 'Send /document add' }).click();
    const preview = message(page, 'not published yet');
    await preview.getByRole('button', { name: 'Publish' }).click();
    await message(page, 'is on the record').waitFor();
    await become(page, 'Member');
    await page.getByRole('button', { name: /^Direct messages/ }).click();
    await message(page, 'leaves at nine').waitFor();
    await become(page, 'Neighbour');
    await type(page, 'ask', { question });
    await message(page, 'The record is silent').waitFor();
  });

  it('shows the payload, its sizes, and the document opened at the words', async () => {
    const page = await shown.as('Member');
    const question = 'Where exactly is Australian user data stored?';
    await type(page, 'ask', { question });
    await message(page, question)
      .getByRole('button', { name: /^What was sent/ })
      .click();
    const panel = page.getByRole('complementary', { name: 'What was sent' });
    await panel.getByText('Discord takes this').waitFor();
    const mark = panel.locator('mark', { hasText: 'user data is stored in Singapore' });
    expect(await mark.textContent()).toContain('user data is stored in Singapore');
    expect(await mark.isVisible()).toBe(true);
    await panel.getByRole('tab', { name: 'Rules and limits' }).click();
    expect(await panel.getByRole('row', { name: /^characters of text/ }).textContent()).toContain('4,000');
    await panel.getByRole('tab', { name: 'Payload' }).click();
    await panel.getByText('"accent_color"').waitFor();
  });

  it('shows a refused payload as refused, with what Discord says about it', async () => {
    const page = await shown.as('Member');
    await page.getByRole('button', { name: 'Trouble and time' }).click();
    await page.getByRole('menuitem', { name: /^Send a payload/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    const card = page.getByRole('article', { name: 'Refused by Discord' }).last();
    await card.getByText(/label/).first().waitFor();
    await card.getByRole('button', { name: 'Show the payload' }).click();
    const panel = page.getByRole('complementary', { name: 'What was sent' });
    await panel.getByText(/Discord would refuse this/).waitFor();
    expect(await panel.getByRole('row', { name: /^longest button label/ }).getAttribute('class')).toBe(
      'over',
    );
  });

  it('lets people vote in a poll, and take the vote back', async () => {
    const page = await shown.as('Member');
    const { discord, home } = shown.stage;
    const poll = {
      question: { text: 'Does the record answer it?' },
      answers: [{ poll_media: { text: 'Yes' } }, { poll_media: { text: 'No' } }],
      duration: 24,
      allow_multiselect: false,
    };
    await fetch(`${discord.api}/v10/channels/${home}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.bot.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ poll, allowed_mentions: { parse: [] } }),
    });
    const yes = page.getByRole('button', { name: /^Yes/ }).last();
    await yes.click();
    await page.getByRole('button', { name: 'Yes 1 vote · 100%', pressed: true }).waitFor();
    await yes.click();
    await page.getByRole('button', { name: 'Yes 0 votes · 0%', pressed: false }).waitFor();
  });

  it('opens threads and posts of the forum', async () => {
    const page = await shown.as('Member');
    await page.getByRole('button', { name: 'questions', exact: true }).click();
    await page.getByRole('button', { name: 'New post' }).click();
    await page.getByLabel('Title').fill('Is there a source for this?');
    await page.getByLabel(/^Message of/).fill('I only found a headline.');
    await page.getByRole('button', { name: 'Done' }).click();
    await message(page, 'I only found a headline.').waitFor();
    expect(await page.locator('.top-name').textContent()).toBe('Is there a source for this?');
  });

  it('opens a discussion in a thread of its own, with its poll, and says there who answers what', async () => {
    const page = await shown.as('Host');
    await type(page, 'discuss start', { question: 'Does TikTok share data with China?', poll: 'True' });
    await page
      .locator('button', { has: page.locator('discord-thread') })
      .last()
      .click();
    await settled(page);
    await page.locator('.top-name', { hasText: 'Does TikTok share data' }).waitFor();
    await message(page, 'does not share information of our users').waitFor();
    await page.getByRole('button', { name: /^Not sure 0 votes/ }).click();
    await page.getByRole('button', { name: 'Not sure 1 vote · 100%', pressed: true }).waitFor();
    await become(page, 'Member');
    await type(page, 'ask', { question: 'Where is Australian user data stored?' });
    await become(page, 'Second Member');
    await message(page, 'user data is stored in Singapore').waitFor();
    await page.getByRole('button', { name: /^Yes 0 votes/ }).click();
    await page.getByRole('button', { name: 'Yes 1 vote · 50%', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Trouble and time' }).click();
    await page.getByRole('menuitem', { name: /^A week later/ }).click();
    await page.getByText('2 votes • Final result').waitFor();
  });

  it('says “thinking” while a reply is put off, and then shows it', async () => {
    const page = await shown.as('Member');
    const { discord } = shown.stage;
    const { world } = discord;
    const before = new Set(world.interactions.keys());
    const waiting = discord.until(() =>
      [...world.interactions.values()].find(({ token, kind }) => kind === 2 && !before.has(token)),
    );
    await page.locator('#composer').fill('/help ');
    await page.getByRole('button', { name: 'Send /help' }).click();
    const interaction = await waiting;
    await discord.until(() => interaction.acknowledged);
    const channel = world.channels.get(interaction.channelId);
    const stored = channel?.messages.get(interaction.originalId ?? '');
    if (channel === undefined || stored === undefined) throw new Error('nothing was answered');
    stored.message.flags = EPHEMERAL | LOADING;
    world.changed({ type: 'message-edit', channelId: channel.id, id: stored.message.id });
    await page.getByText('On Record is thinking…').waitFor();
    edit(world, channel, stored, { body: { content: 'That took a while.' }, files: [] });
    await message(page, 'That took a while.').waitFor();
    expect(await page.getByText('On Record is thinking…').count()).toBe(0);
  });

  it('says what people would see when requests fail, and goes on when the connection is cut', async () => {
    const page = await shown.as('Member');
    shown.stage.discord.fault({ kind: 'status', status: 500, times: Number.POSITIVE_INFINITY });
    await type(page, 'sources');
    await message(page, 'The application did not respond').waitFor();
    shown.stage.discord.faults.clear();
    await page.getByRole('button', { name: 'Trouble and time' }).click();
    await page.getByRole('menuitem', { name: /^Cut the connection/ }).click();
    await type(page, 'help');
    await message(page, 'I answer with the exact words').waitFor();
  });

  it('shows what a hostile document holds as text, and runs none of it', async () => {
    const page = await shown.as('Admin');
    const hostile =
      'The zeppelin <img src=x onerror="document.title=1"> <script>document.title=2</script> **lands** at <@1234> noon.';
    await page.locator('#composer').fill('/document add ');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Its words/).fill(hostile);
    await dialog.getByLabel('Title').fill('<b>Bold</b> "><script>document.title=3</script>');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await message(page, 'not published yet').getByRole('button', { name: 'Publish' }).click();
    await message(page, 'is on the record').waitFor();
    await type(page, 'ask', { question: 'When does the zeppelin land?' });
    const answer = message(page, 'When does the zeppelin land?');
    await answer.getByText(hostile).waitFor();
    expect(await answer.locator('img[src=x], script, b').count()).toBe(0);
    await answer.getByRole('button', { name: /^What was sent/ }).click();
    await page.locator('mark', { hasText: 'zeppelin <img' }).waitFor();
    expect(await page.title()).toBe('On Record – preview');
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (colorScheme) => {
    const page = await quiet(colorScheme);
    await message(page, 'Lee Hunter')
      .getByRole('button', { name: /^What was sent/ })
      .click();
    await page.locator('mark').first().waitFor();
    await page.locator('#composer').fill('/');
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Rules and limits' }).click();
    await page.locator('#composer').fill('/ask ');
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('fits a phone: nothing is wider than the window, and the channels are in a drawer', async () => {
    const page = await quiet('light');
    const size = page.viewportSize() ?? { width: 1280, height: 800 };
    await page.setViewportSize({ width: 360, height: 720 });
    expect(await tooWide(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'lobby', exact: true }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels and people' }).click();
    await page.getByRole('button', { name: 'The Story' }).click();
    await page.getByRole('heading', { name: 'Welcome to #the-story' }).waitFor();
    expect(await tooWide(page)).toEqual([]);
    await page.setViewportSize(size);
  });

  /** The one page where little is written, with an answer, in that colour scheme. */
  async function quiet(colorScheme: 'light' | 'dark') {
    const page = await shown.as('Member');
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Another Community' }).click();
    await page.getByRole('heading', { name: 'Welcome to #lobby' }).waitFor();
    await type(page, 'ask', { question: 'Where is Australian user data stored?' });
    await message(page, 'Lee Hunter').waitFor();
    return page;
  }
});
