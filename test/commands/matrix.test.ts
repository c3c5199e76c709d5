// Every handler that commands.ts knows, used by everybody there is: who may is served, who may not is refused, at dispatch.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '../../src/command.ts';
import type { ServerId } from '../../src/core/document.ts';
import { textOf } from '../../src/loopback/components.ts';
import type { Person } from '../../src/loopback/person.ts';
import { summon } from '../../src/loopback/summon.ts';
import type { ServerSettings } from '../../src/record/settings.ts';
import { deedsOn } from './fuzz.ts';
import { type Deed, drawFrom, type Ground } from './fuzz-ground.ts';
import { Known } from './fuzz-known.ts';
import { type Stage, setStage } from './stage.ts';

const REFUSED = 'may do that here';

let stage: Stage;
let ground: Ground;
let deeds: readonly Deed[];
let roles: Pick<ServerSettings, 'curatorRoles' | 'hostRoles' | 'adminRoles'>;
let people: Readonly<Record<string, { readonly person: Person; readonly rights: readonly Access[] }>>;

beforeAll(async () => {
  stage = await setStage({
    corpus: { 'start.md': '---\ntitle: Ferry times\n---\n\nThe ferry leaves from the old pier at noon.\n' },
    loopback: { openapi: null },
  });
  const { server, channel, ada, mod } = stage;
  const holder = (name: string) => {
    const role = server.role({ name });
    return { role, person: server.member({ name, roles: [role] }) };
  };
  const [curator, host, admin] = [holder('Keeper'), holder('Host'), holder('Chief')];
  roles = {
    curatorRoles: [curator.role.id],
    hostRoles: [host.role.id],
    adminRoles: [admin.role.id],
  };
  people = {
    'a member': { person: ada, rights: ['everyone'] },
    'a curator': { person: curator.person, rights: ['everyone', 'curator'] },
    'a host': { person: host.person, rights: ['everyone', 'host'] },
    'an admin': { person: admin.person, rights: ['everyone', 'curator', 'host', 'admin'] },
    'who manages the server': { person: mod, rights: ['everyone', 'curator', 'host', 'admin'] },
  };
  ground = {
    server,
    channel,
    people: Object.values(people).map(({ person }) => person),
    words: ['Where does the ferry leave from?', 'The ferry leaves.'],
    files: [{ name: 'a.txt', content: 'The tide turns at one.' }],
    known: new Known(['nothing']),
    secret: null,
  };
  ada.say(channel, 'Where does the ferry leave from?');
  deeds = deedsOn(stage);
});
afterAll(() => stage.close());

/** What somebody is told; null where the handler took no message at all. */
async function told(deed: Deed, person: Person): Promise<string | null> {
  const { world } = stage.discord;
  const channel = world.channels.get(ground.channel.id);
  const data = deed.summons(ground, drawFrom(11), []);
  if (channel === undefined || data === null) throw new Error('nothing to send');
  const own = [...channel.messages.values()].findLast(({ onlyFor }) => onlyFor === person.id);
  const needsSource = deed.kind === 3 || deed.kind === 5;
  const use = summon(world, {
    kind: deed.kind,
    userId: person.id,
    locale: 'en-GB',
    channel,
    data,
    what: deed.name,
    ...(needsSource && own !== undefined ? { source: own } : {}),
  });
  const type = await use.first();
  if (type === 8) return JSON.stringify(await use.choices());
  if (type === 9 || type === 6) return null;
  return textOf(await use.reply());
}

describe.each(['a member', 'a curator', 'a host', 'an admin', 'who manages the server'])('%s', (who) => {
  it('is served where they may, and refused everywhere else', async () => {
    const { person, rights } = people[who] ?? { person: stage.ada, rights: [] };
    // Something to press on.
    const asked = { question: 'Where does the ferry leave from?' };
    await person.slash('/ask', asked, { channel: stage.channel }).reply();
    const wrong: string[] = [];
    for (const deed of deeds) {
      // Menus pass dispatch as buttons do.
      if (deed.kind === 4 || deed.name.startsWith('menu ')) continue;
      // Some handlers change who is who.
      const { settings } = stage.bot.services;
      await settings.change(stage.server.id as ServerId, roles, { by: stage.mod.id, at: 1 });
      const may = rights.includes(deed.access);
      const refused = (await told(deed, person))?.includes(REFUSED) ?? false;
      if (refused === may)
        wrong.push(`${deed.name} is for ${deed.access}, and was ${may ? 'refused' : 'served'}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('offers nothing to type to who may not use the command', async () => {
  const typed = deeds.filter(({ kind, access }) => kind === 4 && access !== 'everyone');
  expect(typed.length).toBeGreaterThan(3);
  for (const deed of typed) expect(`${deed.name} ${await told(deed, stage.ada)}`).toBe(`${deed.name} []`);
});
