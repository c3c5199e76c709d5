// What was sent for a message: the payloads, their size against each limit, what Discord refuses, and the words quoted.
import type { APIMessage } from 'discord-api-types/v10';
import type { ServerId } from '../core/document.ts';
import { parseCustomId } from '../discord/custom-id.ts';
import { CONTROL, MESSAGE, MODAL } from '../discord/limits.ts';
import { type Component, componentsOf, walk } from '../loopback/components.ts';
import type { Sent } from '../loopback/rest.ts';
import { lengthOf } from '../loopback/rules/component.ts';
import type { Json } from '../loopback/world.ts';
import type { Preview } from './preview.ts';
import type { InspectionView, Measure, QuotedView, RequestView } from './wire.ts';

/** Limits that the bot itself never comes near (API documentation: messages, polls, embeds). */
const CONTENT = 2000;
const POLL = { question: 300, answer: 55, answers: 10 } as const;
const EMBEDS = 10;

/** All that is known of a message that stands in `channelId`, or of one refused request. */
export async function inspect(
  preview: Preview,
  wanted: { readonly channelId: string; readonly messageId: string } | { readonly request: string },
): Promise<InspectionView> {
  const { discord } = preview.stage;
  if ('request' in wanted) {
    const sent = discord.requests.find((one) => preview.nameOf(one) === wanted.request);
    return {
      requests: sent === undefined ? [] : [requestView(preview, sent)],
      quoted: [],
      described: discord.described,
    };
  }
  const stored = discord.world.channels.get(wanted.channelId)?.messages.get(wanted.messageId);
  const made = discord.requests.filter(
    ({ messageId, method }) => messageId === wanted.messageId && method !== 'GET',
  );
  return {
    requests: made.map((sent) => requestView(preview, sent)).toReversed(),
    quoted: stored === undefined ? [] : await quotedIn(preview, stored.message),
    described: discord.described,
  };
}

function requestView(preview: Preview, sent: Sent): RequestView {
  const faults = preview.stage.discord.violations
    .filter(({ request }) => request === sent)
    .map(({ side, message }) => ({ side, message }));
  return {
    id: preview.nameOf(sent),
    line: `${sent.method} ${sent.route}`,
    status: sent.status,
    body: sent.body ?? null,
    files: sent.files.map(({ name, bytes }) => ({ name, size: bytes.length })),
    faults,
    measures: measuresOf(sent),
  };
}

/** The sizes of a request's message, each against Discord's limit; only those that say something. */
function measuresOf(sent: Sent): Measure[] {
  const body = (sent.body ?? {}) as Json;
  const message = (body['data'] ?? body['message'] ?? body) as Json;
  const components = (message['components'] ?? []) as Component[];
  const all = walk(components);
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const longest = (key: string) => most(all.map((one) => lengthOf(one[key])));
  const within = (what: string, size: number, limit: number): Measure => ({ what, size, limit });
  const isModal = body['type'] === 9;
  const rows = all.filter(({ type }) => type === 1).map((row) => (row.components ?? []).length);
  const options = all.map((one) => ((one['options'] ?? []) as unknown[]).length);
  const measures = isModal
    ? [
        within('title', lengthOf(message['title']), MODAL.title),
        within('fields', components.length, MODAL.fields),
        within('longest label', longest('label'), MODAL.label),
        within('longest description', longest('description'), MODAL.description),
        within('longest value', longest('value'), MODAL.value),
      ]
    : [
        within('characters of content', lengthOf(message['content']), CONTENT),
        within('characters of text', textLength(all), MESSAGE.characters),
        within('components', all.length, MESSAGE.components),
        within('in the fullest row', most(rows), MESSAGE.buttonsInRow),
        within('longest button label', longest('label'), CONTROL.label),
        within('embeds', ((message['embeds'] ?? []) as unknown[]).length, EMBEDS),
      ];
  return [
    ...measures,
    within('longest custom id', longest('custom_id'), CONTROL.customId),
    within('longest link of a button', longest('url'), CONTROL.url),
    within('longest placeholder', longest('placeholder'), CONTROL.placeholder),
    within('options of a menu', most(options), CONTROL.options),
    within('files', sent.files.length, MESSAGE.files),
    within('bytes of the largest file', most(sent.files.map(({ bytes }) => bytes.length)), MESSAGE.fileBytes),
    ...pollMeasures(message['poll'] as Json | null | undefined),
  ].filter(({ size }) => size > 0);
}

function textLength(all: readonly Component[]): number {
  return all.reduce((sum, one) => sum + (one.type === 10 ? lengthOf(one['content']) : 0), 0);
}

function pollMeasures(poll: Json | null | undefined): Measure[] {
  if (poll === null || poll === undefined) return [];
  const answers = (poll['answers'] ?? []) as { poll_media?: { text?: string } }[];
  return [
    {
      what: 'poll question',
      size: lengthOf((poll['question'] as Json | undefined)?.['text']),
      limit: POLL.question,
    },
    { what: 'poll answers', size: answers.length, limit: POLL.answers },
    {
      what: 'longest poll answer',
      size: Math.max(0, ...answers.map(({ poll_media: media }) => lengthOf(media?.text))),
      limit: POLL.answer,
    },
  ];
}

/** The revisions that a message quotes, by the stored answers which its buttons name. */
async function quotedIn({ stage }: Preview, message: APIMessage): Promise<QuotedView[]> {
  const { bot, discord } = stage;
  const here = discord.world.channels.get(message.channel_id)?.serverId ?? null;
  const found = new Map<string, QuotedView & { spans: { start: number; end: number }[] }>();
  for (const { server, id } of answersNamedIn(message, here)) {
    const answer = await bot.store.answers.get(server as ServerId, id, bot.services.ambient.now());
    for (const { revisionId, start, end } of answer?.spans ?? []) {
      const known = found.get(revisionId);
      if (known !== undefined) {
        if (!known.spans.some((span) => span.start === start)) known.spans.push({ start, end });
        continue;
      }
      const revision = await bot.store.documents.revision(server as ServerId, revisionId);
      if (revision === null) continue;
      const { title, url } = revision.details;
      const { text, sha256 } = revision;
      found.set(revisionId, { title, url, revision: sha256, text, spans: [{ start, end }] });
    }
  }
  return [...found.values()];
}

/** Stored answers by server; buttons in direct messages carry `<id>@<server>`. */
function answersNamedIn(message: APIMessage, here: string | null): { server: string; id: string }[] {
  const named = new Map<string, { server: string; id: string }>();
  for (const { custom_id: customId } of componentsOf(message)) {
    const parsed = parseCustomId(customId ?? '');
    if (!parsed.ok) continue;
    const [id = '', server = here] = parsed.id.target.split('@');
    if (id !== '' && server !== null) named.set(`${server}:${id}`, { server, id });
  }
  return [...named.values()];
}
