// What a person does on the page, through the same API by which tests act.
import { z } from 'zod';
import type { Filled, PersonsFile } from '../loopback/options.ts';
import type { Person } from '../loopback/person.ts';
import type { Use } from '../loopback/use.ts';
import { fileOf, modalView, valuesOf } from './forms.ts';
import type { Preview } from './preview.ts';
import type { Outcome } from './wire.ts';

const id = z.string().regex(/^\d{1,20}$/);
const file = z.object({ name: z.string().min(1).max(260), type: z.string().max(200), base64: z.string() });
const value = z.union([z.string(), z.number(), z.boolean(), file, z.object({ id })]);
const values = z.record(z.string(), value);
const at = { channel: id, message: id };

/** Everything one can do. */
const ACT = z.discriminatedUnion('act', [
  z.object({ act: z.literal('slash'), channel: id, path: z.string(), values }),
  z.object({ act: z.literal('autocomplete'), channel: id, path: z.string(), values, focused: z.string() }),
  z.object({ act: z.literal('click'), ...at, customId: z.string() }),
  z.object({ act: z.literal('select'), ...at, customId: z.string(), values: z.array(z.string()) }),
  z.object({
    act: z.literal('submit'),
    modal: id,
    fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()), z.array(file)])),
  }),
  z.object({ act: z.literal('menu'), ...at, name: z.string() }),
  z.object({
    act: z.literal('say'),
    channel: id,
    content: z.string(),
    replyTo: id.optional(),
    files: z.array(file),
  }),
  z.object({ act: z.literal('rewrite'), ...at, content: z.string() }),
  z.object({ act: z.literal('delete'), ...at }),
  z.object({ act: z.literal('react'), ...at, emoji: z.string().min(1).max(16) }),
  z.object({ act: z.literal('vote'), ...at, answer: z.string() }),
  z.object({
    act: z.literal('thread'),
    channel: id,
    name: z.string().min(1).max(100),
    from: id.optional(),
    isPrivate: z.boolean().optional(),
    content: z.string().optional(),
  }),
]);

type Act = z.output<typeof ACT>;

/** Longest that Discord lets a person write, without paying for more. */
const MOST_SAID = 2000;

/**
 * Does it, and says what came of it; it is over once the bot has given its first response.
 *
 * @throws Error with a sentence where Discord's client would not have let them.
 */
export async function act(preview: Preview, person: Person, body: unknown): Promise<Outcome> {
  const parsed = ACT.safeParse(body);
  if (!parsed.success) throw new Error(`Not an act: ${z.prettifyError(parsed.error)}`);
  return await perform(preview, person, parsed.data);
}

async function perform(preview: Preview, person: Person, what: Act): Promise<Outcome> {
  const seen =
    'message' in what ? { id: what.message, channel_id: what.channel } : { id: '', channel_id: '' };
  switch (what.act) {
    case 'slash':
      return outcomeOf(
        preview,
        person.slash(what.path, filled(what.values), { channel: { id: what.channel } }),
      );
    case 'autocomplete': {
      const use = person.autocomplete(what.path, filled(what.values), what.focused, {
        channel: { id: what.channel },
      });
      return { outcome: 'choices', choices: await use.choices() };
    }
    case 'click':
      return outcomeOf(preview, person.click(seen, what.customId));
    case 'select':
      return outcomeOf(preview, person.select(seen, what.customId, what.values));
    case 'submit': {
      const modal = preview.openModals.get(what.modal);
      if (modal === undefined) throw new Error('That form is no longer open');
      return outcomeOf(preview, person.submitModal(modal, valuesOf(what.fields)));
    }
    case 'menu': {
      const message = person.sees({ id: what.channel }).find((one) => one.id === what.message);
      if (message === undefined) throw new Error('That message is gone');
      return outcomeOf(preview, person.contextMenu(message, what.name));
    }
    case 'say':
      return say(person, what);
    case 'thread':
      return { outcome: 'made', channelId: person.openThread(threadOf(what)).id };
    case 'rewrite':
    case 'delete':
    case 'react':
    case 'vote':
      toMessage(person, seen, what);
      return { outcome: 'done' };
  }
}

function toMessage(
  person: Person,
  seen: { id: string; channel_id: string },
  what: Extract<Act, { act: 'rewrite' | 'delete' | 'react' | 'vote' }>,
): void {
  if (what.act === 'rewrite') person.rewrite(seen, what.content);
  if (what.act === 'delete') person.delete(seen);
  if (what.act === 'react') person.react(seen, what.emoji);
  if (what.act === 'vote') person.vote(seen, what.answer);
}

function say(person: Person, what: Extract<Act, { act: 'say' }>): Outcome {
  if (what.content.trim() === '' && what.files.length === 0) throw new Error('Write something first');
  if (Array.from(what.content).length > MOST_SAID)
    throw new Error(`A message has at most ${MOST_SAID} characters`);
  const replyTo =
    what.replyTo === undefined ? {} : { replyTo: { id: what.replyTo, channel_id: what.channel } };
  person.say({ id: what.channel }, what.content, { ...replyTo, files: what.files.map(fileOf) });
  return { outcome: 'done' };
}

function threadOf({ channel, name, from, isPrivate, content }: Extract<Act, { act: 'thread' }>) {
  return {
    channel: { id: channel },
    name,
    ...(from === undefined ? {} : { from: { id: from } }),
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(content === undefined ? {} : { content }),
  };
}

function filled(given: z.output<typeof values>): Record<string, Filled> {
  return Object.fromEntries(
    Object.entries(given).map(([name, one]): [string, Filled | PersonsFile] => [
      name,
      typeof one === 'object' && 'base64' in one ? fileOf(one) : one,
    ]),
  );
}

/** Waits for the bot's first response; a modal is kept open until it is sent off. */
async function outcomeOf(preview: Preview, use: Use): Promise<Outcome> {
  const type = await use.first().catch(() => null);
  if (type === null) return { outcome: 'failed', why: 'The application did not respond' };
  if (type !== 9) return { outcome: 'done' };
  const modal = await use.modal();
  preview.openModals.set(modal.interaction.id, modal);
  return { outcome: 'modal', modal: modalView(modal) };
}
