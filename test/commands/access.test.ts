// Who may do what, on every command and every button (security D5 to D7, invariants 5 and 6).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands.ts';
import { buttonsOf, textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.close();
});

const WHERE = { question: 'Where is Australian user data stored?' };
const guarded = COMMANDS.flatMap(({ presses = {} }) =>
  Object.entries(presses).map(([action, { access }]) => [action, access] as const),
);

describe('a press', () => {
  it('is refused to members where it is for others, whatever Discord shows', async () => {
    const { ada, channel } = stage;
    const reply = await ada.slash('/ask', WHERE, { channel }).reply();
    for (const [action, access] of guarded) {
      if (access === 'everyone') continue;
      const answer = textOf(await ada.click(reply, `v1:${action}:abc:1`, { forged: true }).reply());
      expect(`${action}: ${answer}`).toContain('may do that here');
    }
  });

  it('with an id that is not ours, of another version, or of nothing, gets a sentence that helps', async () => {
    const { ada, channel, discord } = stage;
    const reply = await ada.slash('/ask', WHERE, { channel }).reply();
    for (const id of [
      'v2:ask:abc',
      'poll',
      'v1:',
      'v1:nothing:abc',
      'v1:context:no-such-answer:0',
      'v1:page:no-such:1',
    ]) {
      const answer = textOf(await ada.click(reply, id, { forged: true }).reply());
      expect(`${id}: ${answer}`).toMatch(/Ask again with/);
    }
    expect(discord.requests.filter(({ status }) => (status ?? 0) >= 400)).toEqual([]);
  });

  it('on somebody else’s private answer does nothing', async () => {
    const { ada, bob, channel } = stage;
    const reply = await ada.slash('/ask', WHERE, { channel }).reply();
    const own = await bob.slash('/ask', { question: 'Does TikTok operate in China?' }, { channel }).reply();
    const share = String(buttonsOf(reply).find(({ label }) => label === 'Share')?.custom_id);
    const answer = textOf(await bob.click(own, share, { forged: true }).reply());
    expect(answer).toContain('given to somebody else');
    expect(bob.sees(channel).filter((message) => textOf(message).includes('asked by'))).toEqual([]);
  });

  it('on an answer of another server does nothing there', async () => {
    const { ada, channel, discord } = stage;
    const reply = await ada.slash('/ask', { ...WHERE, public: true }, { channel }).reply();
    const other = discord.server({ name: 'Others' });
    const eve = other.member({ name: 'Eve' });
    const den = other.channel({ name: 'den' });
    const own = await eve.slash('/ask', WHERE, { channel: den }).reply();
    const context = String(
      buttonsOf(reply).find(({ label }) => String(label).startsWith('Context'))?.custom_id,
    );
    expect(textOf(await eve.click(own, context, { forged: true }).reply())).toContain(
      'no longer have that answer',
    );
  });

  it('shares once, however often it is pressed at once', async () => {
    const { ada, bob, channel } = stage;
    const reply = await ada.slash('/ask', WHERE, { channel }).reply();
    await Promise.all(Array.from({ length: 50 }, () => ada.click(reply, 'Share').reply()));
    await stage.bot.idle();
    expect(bob.sees(channel)).toHaveLength(1);
  });
});

describe('a command', () => {
  it('is refused to members where it is for others, even when Discord lets them use it', async () => {
    const { ada, channel } = stage;
    for (const { data, access } of COMMANDS) {
      if (access === 'everyone') continue;
      const sub =
        data.type === 3
          ? undefined
          : (data as { options?: { type: number; name: string; options?: unknown[] }[] }).options;
      const first = sub?.find(({ type }) => type === 1);
      const path = `/${data.name}${first === undefined ? '' : ` ${first.name}`}`;
      if ((first?.options as { required?: boolean }[] | undefined)?.some(({ required }) => required === true))
        continue;
      const answer = textOf(await ada.slash(path, {}, { channel, force: true }).reply());
      expect(`${path}: ${answer}`).toContain('may do that here');
    }
  });

  it('declares its access, lives in servers only, and is hidden from members where they may not use it', () => {
    for (const { data, access } of COMMANDS) {
      expect(data.contexts).toEqual([0]);
      expect(data.default_member_permissions === undefined).toBe(access === 'everyone');
    }
  });

  it('is refused in direct messages without a look at the store', async () => {
    const { ada } = stage;
    const before = stage.logged.length;
    const answer = textOf(await ada.slash('/ask', WHERE, { channel: ada.direct(), force: true }).reply());
    expect(answer).toContain('Ask me on a server');
    expect(stage.logged.slice(before).join()).not.toContain('answer.failed');
  });

  it('that floods is stopped with a sentence, while others go on', async () => {
    await stage.close();
    stage = await setStage({ env: { LIMIT_PERSON: '2' } });
    const { ada, bob, channel } = stage;
    const texts: string[] = [];
    for (let n = 0; n < 4; n += 1) texts.push(textOf(await ada.slash('/ask', WHERE, { channel }).reply()));
    expect(texts.filter((text) => text.includes('That was quick'))).toHaveLength(2);
    expect(textOf(await bob.slash('/ask', WHERE, { channel }).reply())).toContain('Singapore');
  });
});

it('the rights of a role follow the settings', async () => {
  const { discord, server, channel, mod } = stage;
  const role = server.role({ name: 'Keepers' });
  const kim = server.member({ name: 'Kim', roles: [role] });
  expect(textOf(await kim.slash('/gaps', {}, { channel, force: true }).reply())).toContain(
    'may do that here',
  );
  const settings = await mod.slash('/settings show', {}, { channel }).reply();
  await mod.select(settings, 'Curators keep documents and gaps', [role.id]).reply();
  expect(textOf(await kim.slash('/gaps', {}, { channel, force: true }).reply())).toContain(
    'could not answer',
  );
  discord.assertClean();
});
