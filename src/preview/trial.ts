// Sends a payload of one's own as the bot would, so that one sees what Discord makes of it.
import { z } from 'zod';
import type { Preview } from './preview.ts';

const TRIAL = z.object({
  channel: z.string().regex(/^\d{1,20}$/),
  payload: z.record(z.string(), z.unknown()),
});

/** Posts it into the channel; `status` and `answer` are Discord's. */
export async function sendAsBot(
  { stage }: Preview,
  body: unknown,
): Promise<{ readonly status: number; readonly answer: unknown }> {
  const { channel, payload } = TRIAL.parse(body);
  const { discord } = stage;
  const response = await fetch(`${discord.api}/v10/channels/${channel}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.bot.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  return { status: response.status, answer: await response.json() };
}
