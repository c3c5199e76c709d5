// Two servers with the same titles and words of their own, fuzzed side by side: does a word of one ever come out at the other?
import type { ServerId } from '../../src/core/document.ts';
import { readZip } from '../../src/ingest/zip-read.ts';
import type { Sent } from '../../src/loopback/rest.ts';
import { act, deedsOn, type Fuzzed, nextDeed } from './fuzz.ts';
import { drawFrom, type Ground } from './fuzz-ground.ts';
import { Known } from './fuzz-known.ts';
import { type Stage, setStage } from './stage.ts';

/** Words that stand nowhere but in one server's documents and mouths. */
const CANARIES = ['zorblatt', 'quimbrix'] as const;

export interface Outcome extends Fuzzed {
  /** What came out where it must not: a word of the other server, or any of them in the log. */
  readonly leaks: readonly string[];
  /** How often each server's own word came out there: that there is something to leak. */
  readonly own: readonly number[];
  readonly deeds: readonly string[];
  /** What the program itself failed at. */
  readonly failures: readonly string[];
}

/** Calls every handler, and `calls` in all, with drawn arguments: half on each server, two at a time. Nothing is limited. */
export async function fuzzTwoServers(calls: number, seed: number): Promise<Outcome> {
  const stage = await setStage({
    corpus: { 'start.md': '---\ntitle: Ferry times\n---\n\nThe ferry leaves from the old pier at noon.\n' },
    loopback: { openapi: null, keep: 2000 },
  });
  try {
    return await fuzz(stage, calls, seed);
  } finally {
    await stage.close();
  }
}

async function fuzz(stage: Stage, calls: number, seed: number): Promise<Outcome> {
  const grounds = CANARIES.map((canary, n) => groundOf(stage, canary, n));
  const deeds = deedsOn(stage);
  const commands = deeds.filter(({ kind }) => kind === 2);
  const draw = drawFrom(seed);
  const done: Fuzzed & { leaks: string[]; own: number[] } = {
    called: new Map(),
    served: new Map(),
    leaks: [],
    own: grounds.map(() => 0),
  };
  for (const ground of grounds) await publish(stage, ground);
  const look = lookout(stage, grounds, done);
  for (let n = 0; n * grounds.length < calls || n < deeds.length; n += 1) {
    await Promise.all(
      grounds.map(async (ground, at) => {
        // Each once, then as drawn: many commands, since those make what others need, and many things that were just shown.
        const next = draw.below(3) === 0 ? nextDeed(deeds, ground, draw) : null;
        const deed = deeds[n] ?? next ?? draw.of(draw.below(2) === 0 ? commands : deeds);
        const strangers = grounds.filter((other) => other !== ground);
        const shown = await act(stage, { deed, ground, strangers, draw }, done);
        judge(shown, at, { what: deed.name, done });
      }),
    );
    await look();
  }
  await stage.bot.idle();
  await stage.bot.jobs.sweepOnce();
  await look();
  for (const line of stage.logged)
    for (const canary of CANARIES) if (line.includes(canary)) done.leaks.push(`log: ${line}`);
  const failures = stage.logged.filter(
    (line) => line.includes('"answer.failed"') || line.includes('job.failed'),
  );
  return { ...done, deeds: deeds.map(({ name }) => name), failures };
}

function groundOf({ discord }: Stage, canary: string, n: number): Ground {
  const server = discord.server({ name: `Readers ${n}` });
  const channel = server.channel({ name: 'general' });
  const people = [
    server.member({ name: 'Member' }),
    server.member({ name: 'Keeper', permissions: ['ManageGuild', 'ManageMessages'] }),
    server.member({ name: 'Owner', permissions: ['Administrator'] }),
  ];
  const text = `The ferry of ${canary} leaves at nine. “We saw ${canary} on the pier,” said Mara Quill, a deckhand.`;
  const words = [
    `Where does ${canary} leave?`,
    `When does the ferry leave?`,
    `Who saw ${canary} on the pier?`,
    `What is the tonnage of ${canary}?`,
    'Who invented the bicycle pump?',
    `We saw ${canary} on the pier`,
    text,
    'Mara Quill',
    'Ferry times',
    'http://127.0.0.1:9/page',
    '2024-05-01',
    '2099-05-01',
    '18:00',
    'Europe/Berlin',
    'ERASE',
    'article',
    '*',
    '__proto__',
  ];
  for (const content of words.slice(0, 6)) people[0]?.say(channel, content);
  return {
    server,
    channel,
    people,
    words,
    files: [
      { name: 'ferry.md', content: `---\ntitle: Ferry times\n---\n\n${text}\n` },
      { name: 'ferry.txt', content: `${text}\n\nThe ferry of ${canary} costs three dollars.` },
      { name: 'bad.md', content: `---\ntitle: [\n---\n\n${text}\n` },
    ],
    known: new Known(['Ferry times', 'Mara Quill']),
    secret: canary,
  };
}

/** Something to be found, so that there is something to leak from the first call on. */
async function publish({ bot }: Stage, { server, people, words }: Ground): Promise<void> {
  const { drafting, filing } = bot.services;
  const by = { id: people[1]?.id ?? '', server: server.id as ServerId };
  const text = words.find((each) => each.includes('said Mara')) ?? '';
  const draft = await drafting.read(by, { kind: 'paste', text, fields: { title: 'Ferry times' } }, null);
  await filing.publish(by, draft.id);
}

type Done = { readonly leaks: string[]; readonly own: number[] };

function judge(shown: string, at: number, { what, done }: { what: string; done: Done }): void {
  CANARIES.forEach((canary, of) => {
    if (!shown.includes(canary)) return;
    if (of === at) done.own[at] = (done.own[at] ?? 0) + 1;
    else done.leaks.push(`${what}: ${shown}`);
  });
}

/** Looks at every request that the bot has sent since the last look, its files too, archives unpacked. */
function lookout({ discord }: Stage, grounds: readonly Ground[], done: Done): () => Promise<void> {
  const { world } = discord;
  let last: Sent | undefined;
  const serverOf = (path: string): string | null => {
    const [, root, first, second] = path.split('/');
    if (root === 'channels') {
      const channel = world.channels.get(first ?? '');
      if (channel?.serverId != null) return channel.serverId;
      const recipient = [...world.servers.values()].find(({ members }) =>
        [...members.keys()].some((id) => id !== discord.bot.id && channel?.recipients.includes(id)),
      );
      return recipient?.id ?? null;
    }
    const token = root === 'interactions' || root === 'webhooks' ? second : undefined;
    return world.interactions.get(token ?? '')?.serverId ?? null;
  };
  return async () => {
    const all = discord.requests;
    const since = last === undefined ? 0 : all.lastIndexOf(last) + 1;
    for (const request of all.slice(since)) {
      const server = serverOf(request.path);
      const at = grounds.findIndex((ground) => ground.server.id === server);
      const files = await Promise.all(request.files.map(({ bytes }) => wordsOf(bytes)));
      if (at < 0) continue;
      judge([JSON.stringify(request.body ?? null), ...files].join('\n'), at, { what: request.path, done });
      // What comes late, a preview after its progress, is there to be used too.
      grounds[at]?.known.hear(request.body);
    }
    last = all.at(-1);
  };
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const raw = new TextDecoder().decode(bytes);
  if (!raw.startsWith('PK')) return raw;
  const entries = await readZip(bytes, { entries: 5000, entryBytes: 2 ** 24, totalBytes: 2 ** 28 });
  return entries.map((entry) => `${entry.name}\n${new TextDecoder().decode(entry.bytes)}`).join('\n');
}
