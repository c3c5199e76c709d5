// Checking quotations over the local Discord: each verdict on the story, with the true words and their context.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buttonsOf, textOf as markdownOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

const textOf = (message: Parameters<typeof markdownOf>[0]) => markdownOf(message).replaceAll('\\', '');

it('says which it is, and shows the true words with who said them', async () => {
  const { ada, channel, discord } = stage;
  const verdicts: readonly (readonly [string, string | null, RegExp])[] = [
    ['We place the highest importance on user privacy and integrity.', null, /word for word/i],
    ['we place the highest importance on user privacy and integrity', null, /typography|word for word/i],
    ['TikTok does share information of our users in Australia with any foreign government', null, /altered/i],
    ['We place the highest importance … and integrity', null, /shortened/i],
    ['We place the highest importance on user privacy', 'TikTok’s Transparency Report', /somebody else/i],
    ['The moon is made of very old cheese indeed', null, /not on the record/i],
    ['user data', null, /too short/i],
  ];
  for (const [quote, speaker, expected] of verdicts) {
    const values = speaker === null ? { quote } : { quote, speaker };
    const reply = await ada.slash('/check', values, { channel }).reply();
    expect(textOf(reply)).toMatch(expected);
    expect(textOf(reply)).not.toMatch(/fabricat|fake/i);
  }
  discord.assertClean();
});

it('opens the true words in context', async () => {
  const { ada, channel } = stage;
  const quote = 'We place the highest importance on user privacy and integrity.';
  const reply = await ada.slash('/check', { quote }, { channel }).reply();
  expect(textOf(reply)).toContain('Lee Hunter');
  const context = await ada.click(reply, String(buttonsOf(reply)[0]?.label)).reply();
  expect(textOf(context)).toContain('Paragraphs 4 to 6 of 11');
});

it('finds the quotations of a message, and checks each', async () => {
  const { ada, bob, channel, discord } = stage;
  const message = ada.say(
    channel,
    'He said “We always welcome the opportunity to meet with policy makers” and then “we will never ever meet any policy makers again”.',
  );
  const reply = await bob.contextMenu(message, 'Check against the record').reply();
  expect(textOf(reply)).toMatch(/word for word/i);
  expect(textOf(reply)).toMatch(/not on the record|altered/i);
  expect(ada.sees(channel)).toHaveLength(1);
  discord.assertClean();
});

it('says how many quotations of a message were left', async () => {
  const { ada, bob, channel } = stage;
  const words = '“We place the highest importance on user privacy” ';
  const reply = await bob.contextMenu(ada.say(channel, words.repeat(7)), 'Check against the record').reply();
  expect(textOf(reply)).toContain('The first 5 quotations were checked; 2 more were not.');
});

it('says that a paraphrase is the reporter’s telling', async () => {
  const { ada, channel } = stage;
  const given = { quote: 'they are no different to other social media platforms', speaker: 'TikTok' };
  expect(textOf(await ada.slash('/check', given, { channel }).reply())).toContain(
    'the reporter’s telling of it',
  );
});

it('takes the frame round a quotation for who is said to have said it', async () => {
  const { ada, channel, discord } = stage;
  const words = 'We place the highest importance on user privacy and integrity.';
  const right = await ada.slash('/check', { quote: `Lee Hunter said: “${words}”` }, { channel }).reply();
  expect(textOf(right)).toMatch(/word for word/i);
  const wrong = await ada.slash('/check', { quote: `“${words}” — Mark Zuckerberg` }, { channel }).reply();
  expect(textOf(wrong)).toContain('The record lays them to Lee Hunter, not to Mark Zuckerberg.');
  const manager = { quote: words, speaker: 'the general manager' };
  expect(textOf(await ada.slash('/check', manager, { channel }).reply())).toMatch(/word for word/i);
  discord.assertClean();
});
