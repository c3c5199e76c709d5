// Files and pages made to stop a reader: refused in a sentence, while people's questions are answered meanwhile.
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '../../src/loopback/components.ts';
import { type Stage, setStage } from '../commands/stage.ts';
import { type BombServer, bombsAt, serveBombs } from '../ingest/bombs.ts';

let stage: Stage;
let web: BombServer;

beforeAll(async () => {
  web = await serveBombs();
  // How long an answer takes is the bench's to measure: here it only has to come.
  stage = await setStage({ env: { FETCH_ALLOW: web.address }, loopback: { firstResponseMs: 60_000 } });
});
afterAll(async () => {
  await stage.close();
  web.close();
});

const words = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\\', '');
const add = (values: Parameters<Stage['mod']['slash']>[1]) =>
  stage.mod.slash('/document add', values, { channel: stage.channel });
const question = { question: 'Where is Australian user data stored?' };

/** The last that is shown of a reply. */
async function settled(id: string): Promise<APIMessage> {
  await stage.bot.idle();
  const message = stage.mod.sees(stage.channel).find((each) => each.id === id);
  if (message === undefined) throw new Error('no reply');
  return message;
}

it.each(bombsAt('').map(({ name }, n) => [name, n] as const))(
  '%s is refused with a sentence; a question asked meanwhile is answered first',
  async (_, n) => {
    const bomb = bombsAt(web.address)[n];
    if (bomb === undefined) throw new Error('no such bomb');
    const use = add({ ...(await bomb.make()) });
    const answer = await stage.ada.slash('/ask', question, { channel: stage.channel }).reply();
    expect(words(answer)).toContain('Singapore');
    const { id } = await use.reply();
    const refused = words(await settled(id));
    expect(refused).not.toContain('Something went wrong');
    expect(refused).toMatch(/(?:safely|too|nested|elements|large|limit|stopped|read).*\.$/s);
    expect(await stage.bot.store.drafts.list(stage.server.id as never, Date.now())).toEqual([]);
  },
);

it('a page that never ends is waited for beside everything else: many questions are answered meanwhile', async () => {
  const before = web.open.length;
  const use = add({ url: `http://${web.address}/slow` });
  await stage.discord
    .until(() => (web.open.length > before ? true : null), 'the page to be asked for')
    .catch(() => undefined);
  for (let n = 0; n < 5; n += 1)
    expect(words(await stage.ada.slash('/ask', question, { channel: stage.channel }).reply())).toContain(
      'Singapore',
    );
  for (const response of web.open) response.destroy();
  const { id } = await use.reply();
  expect(words(await settled(id))).toMatch(/could not|cannot|no answer|fetch/i);
});
