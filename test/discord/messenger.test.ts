// The messenger over the local Discord: each message once, where it can go, and edits that know when a message is gone.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMessenger } from '../../src/discord/messenger.ts';
import { textOf } from '../../src/loopback/components.ts';
import type { Messenger } from '../../src/reply/messenger.ts';
import { noteReply } from '../../src/reply/note.ts';
import { type Stage, setStage } from '../loopback/stage.ts';

const NOBODY = '100000000000000001';
const NO_CHANNEL = '100000000000000002';

let stage: Stage;
let messenger: Messenger;
beforeEach(async () => {
  stage = await setStage();
  messenger = createMessenger(stage.client);
});
afterEach(() => stage.close());

it('makes one message of two tries with the same nonce, in a channel and directly', async () => {
  const { ada, channel } = stage;
  for (const to of [{ channel: channel.id }, { direct: ada.id }]) {
    const first = await messenger.send(to, noteReply('Hello'), { nonce: 'once' });
    const again = await messenger.send(to, noteReply('Hello'), { nonce: 'once', again: true });
    expect(first.status).toBe('sent');
    expect(again).toEqual(first);
  }
  expect(ada.sees(channel).map(textOf)).toEqual(['Hello']);
  expect(ada.sees(ada.direct()).map(textOf)).toEqual(['Hello']);
  stage.discord.assertClean();
});

it('carries files, and pings nobody', async () => {
  const { ada, channel, discord } = stage;
  const reply = {
    ...noteReply(['For ', { person: ada.id }]),
    files: [{ name: 'a.txt', content: Buffer.from('A') }],
  };
  expect(await messenger.send({ channel: channel.id }, reply, { nonce: 'file' })).toMatchObject({
    status: 'sent',
  });
  const [message] = ada.sees(channel);
  expect(JSON.stringify(message?.components)).toContain('a.txt');
  expect(message?.mentions).toEqual([]);
  discord.assertClean();
});

it('turns to the other channel where a person cannot be reached, and gives up where there is none', async () => {
  const { ada, channel } = stage;
  const to = { direct: NOBODY, orChannel: channel.id };
  expect((await messenger.send(to, noteReply('Done'), { nonce: 'a' })).status).toBe('sent');
  expect(ada.sees(channel).map(textOf).join()).toContain('Done');
  expect((await messenger.send({ direct: NOBODY }, noteReply('Done'), { nonce: 'b' })).status).toBe(
    'undeliverable',
  );
  const lost = await messenger.send({ channel: NO_CHANNEL }, noteReply('Done'), { nonce: 'c' });
  expect(lost.status).toBe('undeliverable');
});

it('edits what stands, and says when it is gone', async () => {
  const { ada, channel, server } = stage;
  const sent = await messenger.send({ channel: channel.id }, noteReply('Before'), { nonce: 'e' });
  if (sent.status !== 'sent') throw new Error(sent.reason);
  expect(await messenger.edit(sent, noteReply('After'))).toBe('edited');
  expect(ada.sees(channel).map(textOf)).toEqual(['After']);
  const [message] = ada.sees(channel);
  if (message !== undefined) server.owner.delete(message);
  expect(await messenger.edit(sent, noteReply('Again'))).toBe('gone');
});
