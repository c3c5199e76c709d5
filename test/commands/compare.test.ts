// Claim and reply side by side, over the local Discord.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf as markdownOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

const textOf = (message: Parameters<typeof markdownOf>[0]) => markdownOf(message).replaceAll('\\', '');

it('puts the documents’ own voice next to each speaker’s words, and says who has none', async () => {
  const { ada, bob, channel, discord } = stage;
  const reply = textOf(
    await ada.slash('/compare', { topic: 'Where is user data stored?', public: true }, { channel }).reply(),
  );
  expect(reply).toContain('The documents’ own voice');
  expect(reply.indexOf('The documents’ own voice')).toBeLessThan(
    reply.indexOf('**Lee Hunter**, General Manager'),
  );
  expect(reply).toContain('user data is stored in Singapore');
  const pizza = textOf(await ada.slash('/compare', { topic: 'pizza in Melbourne' }, { channel }).reply());
  expect(pizza).toContain('No words of theirs on the record');
  expect(pizza).not.toContain('\n> ');
  expect(bob.sees(channel)).toHaveLength(1);
  discord.assertClean();
});
