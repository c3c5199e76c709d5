// The servers, channels and people that the preview begins with. They have no names of their own but what they may do.
import type { Loopback } from '../loopback/loopback.ts';
import type { Person } from '../loopback/person.ts';
import type { ServerHandle } from '../loopback/place.ts';

export interface Played {
  readonly person: Person;
  readonly note: string;
}

/** Roles and the moderators' channel of a server, by id. */
interface NamedRoles {
  readonly curator: string;
  readonly host: string;
  readonly log: string | null;
}

export interface Cast {
  /** Everybody one can be, the first to begin with, by id. */
  readonly people: ReadonlyMap<string, Played>;
  readonly servers: readonly ServerHandle[];
  /** The channel that is open at first. */
  readonly home: string;
  readonly roles: ReadonlyMap<ServerHandle, NamedRoles>;
}

/** Makes both servers and everybody in them. */
export function fillServers(discord: Loopback): Cast {
  const main = discord.server({ name: 'The Story', locale: 'en-GB' });
  const other = discord.server({ name: 'Another Community', locale: 'en-GB' });
  const curator = main.role({ name: 'Curator', permissions: ['ManageMessages'] });
  const host = main.role({ name: 'Host', permissions: ['ManageThreads', 'ManageMessages'] });
  const join = (name: string, draft: Parameters<ServerHandle['join']>[1] = {}) =>
    main.member({ name, locale: 'en-GB', ...draft });
  const member = join('Member');
  const second = join('Second Member');
  const people = [
    { person: member, note: 'asks, in both servers' },
    { person: second, note: 'sees what is public' },
    { person: join('Curator', { roles: [curator] }), note: 'keeps documents and gaps' },
    { person: join('Host', { roles: [host] }), note: 'runs discussions' },
    { person: join('Admin', { permissions: ['ManageGuild', 'ManageMessages'] }), note: 'may do everything' },
  ];
  other.join(member);
  const otherCurator = other.role({ name: 'Curator', permissions: ['ManageMessages'] });
  const otherHost = other.role({ name: 'Host', permissions: ['ManageThreads'] });
  const neighbour = other.member({
    name: 'Neighbour',
    locale: 'en-GB',
    permissions: ['ManageGuild', 'ManageMessages'],
  });
  const home = fillMain(discord, main, { member, second, curator });
  other.channel({
    name: 'lobby',
    topic: 'A server with a record of its own: what one files here, the other never sees',
  });
  return {
    people: new Map(
      [...people, { person: neighbour, note: 'admin of the other server' }].map((one) => [
        one.person.id,
        one,
      ]),
    ),
    servers: [main, other],
    home: home.id,
    roles: new Map([
      [main, { curator: curator.id, host: host.id, log: home.log }],
      [other, { curator: otherCurator.id, host: otherHost.id, log: null }],
    ]),
  };
}

function fillMain(
  discord: Loopback,
  server: ServerHandle,
  who: { readonly member: Person; readonly second: Person; readonly curator: { readonly id: string } },
): { readonly id: string; readonly log: string } {
  const story = server.channel({
    name: 'the-story',
    topic: 'Ask what the record says. Answers are its own words.',
  });
  const general = server.channel({ name: 'general', topic: 'Everything else' });
  const forum = server.forum({ name: 'questions', tags: ['open', 'settled'] });
  const moderators = server.channel({ name: 'moderators', topic: 'Curators and admins only' });
  moderators.deny({ id: server.id }, 'ViewChannel');
  moderators.allow(who.curator, 'ViewChannel');
  moderators.allow(discord.bot, 'ViewChannel');
  for (const { user } of server.state.members.values())
    if (user.global_name === 'Admin') moderators.allow({ id: user.id }, 'ViewChannel');
  const thread = general.thread(who.second, 'What was said, and by whom');
  who.second.say(
    thread,
    `Right-click a message, then Apps, to ask the record about it. Or write ${discord.bot.mention} and a question.`,
  );
  const post = forum.thread(who.member, 'How do I know that a quotation is real?');
  who.member.say(post, 'Use /check with the words, and the name of who is said to have said them.');
  return { id: story.id, log: moderators.id };
}
