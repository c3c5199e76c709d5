// Servers and channels as a test or a preview handles them: made, changed, taken away.
import { addChannel, openThread, removeChannel, setThreadMember, tell } from './channels.ts';
import { describeMember, describeRole, describeServerInFull } from './describe.ts';
import { BOT_ROLE, bits, EVERYONE, type Permission } from './permissions.ts';
import { createPerson, type Person } from './person.ts';
import { type Channel, type Member, newUser, type Server, timestamp, type World } from './world.ts';

export interface ChannelHandle {
  readonly id: string;
  readonly name: string;
  readonly state: Channel;
  /** Takes permissions in this channel from a person, a role or the bot (anything with an id). */
  deny(who: { readonly id: string }, ...permissions: Permission[]): void;
  allow(who: { readonly id: string }, ...permissions: Permission[]): void;
  rename(name: string): void;
  delete(): void;
  /** A thread that a person opens here. */
  thread(owner: { readonly id: string }, name: string, isPrivate?: boolean): ChannelHandle;
  /** What people do to a thread behind the bot's back. */
  setThread(change: { readonly archived?: boolean; readonly locked?: boolean }): void;
  addMember(person: { readonly id: string }): void;
}

interface MemberDraft {
  readonly name: string;
  /** Given by a role of their own. */
  readonly permissions?: readonly Permission[];
  readonly roles?: readonly { readonly id: string }[];
  readonly locale?: string;
}

export interface ServerHandle {
  readonly id: string;
  readonly state: Server;
  /** The person who owns it, and so may do everything. */
  readonly owner: Person;
  channel(draft: { readonly name: string; readonly topic?: string }): ChannelHandle;
  forum(draft: { readonly name: string; readonly tags?: readonly string[] }): ChannelHandle;
  role(draft: { readonly name: string; readonly permissions?: readonly Permission[] }): {
    readonly id: string;
  };
  /** A new person. */
  member(draft: MemberDraft): Person;
  /** Somebody who is in another server already. */
  join(person: Person, draft?: Omit<MemberDraft, 'name' | 'locale'>): void;
  setRoles(person: { readonly id: string }, roles: readonly { readonly id: string }[]): void;
  /** A person leaves. */
  leave(person: { readonly id: string }): void;
  /** The bot is removed (or brought back). */
  removeBot(): void;
  addBot(): void;
}

export function createServer(world: World, draft: { name: string; locale?: string }): ServerHandle {
  const id = world.newId();
  const ownerUser = newUser(world.newId(), `${draft.name} owner`);
  world.users.set(ownerUser.id, ownerUser);
  const server: Server = {
    id,
    name: draft.name,
    ownerId: ownerUser.id,
    locale: draft.locale ?? 'en-US',
    roles: new Map([[id, { id, name: '@everyone', permissions: EVERYONE, position: 0 }]]),
    members: new Map(),
  };
  world.servers.set(id, server);
  const handle: ServerHandle = {
    id,
    state: server,
    owner: createPerson(world, ownerUser, server.locale),
    channel: (made) => makeChannel(world, server, { type: 0, ...made }),
    forum: (made) => {
      const tags = (made.tags ?? []).map((name) => ({ id: world.newId(), name, moderated: false }));
      return makeChannel(world, server, { type: 15, name: made.name, tags });
    },
    role: (made) => addRole(world, server, made),
    member: (made) => {
      const user = newUser(world.newId(), made.name);
      world.users.set(user.id, user);
      const person = createPerson(world, user, made.locale ?? 'en-US');
      handle.join(person, made);
      return person;
    },
    join: (person, made = {}) => join(world, server, person, made),
    setRoles: (person, roles) => {
      const member = server.members.get(person.id);
      if (member === undefined) return;
      member.roles = roles.map((role) => role.id);
      tellMember(world, server, member, 'UPDATE');
    },
    leave: (person) => {
      const member = server.members.get(person.id);
      server.members.delete(person.id);
      if (member !== undefined) tellMember(world, server, member, 'REMOVE');
    },
    removeBot: () => {
      world.dispatch({ t: 'GUILD_DELETE', d: { id }, serverId: id });
      server.members.delete(world.bot.id);
      world.changed({ type: 'server-gone', id });
    },
    addBot: () => addBot(world, server),
  };
  server.members.set(ownerUser.id, { user: ownerUser, roles: [], joinedAt: timestamp(world) });
  addBot(world, server);
  return handle;
}

function addBot(world: World, server: Server): void {
  const role = {
    id: world.newId(),
    name: world.bot.username,
    permissions: BOT_ROLE,
    position: server.roles.size,
  };
  server.roles.set(role.id, role);
  server.members.set(world.bot.id, { user: world.bot, roles: [role.id], joinedAt: timestamp(world) });
  world.dispatch({ t: 'GUILD_CREATE', d: describeServerInFull(world, server, false), serverId: server.id });
  world.changed({ type: 'server', id: server.id });
}

function addRole(world: World, server: Server, draft: { name: string; permissions?: readonly Permission[] }) {
  const role = {
    id: world.newId(),
    name: draft.name,
    permissions: bits(draft.permissions ?? []),
    position: server.roles.size,
  };
  server.roles.set(role.id, role);
  const d = { guild_id: server.id, role: describeRole(role) };
  world.dispatch({ t: 'GUILD_ROLE_CREATE', d, serverId: server.id });
  return { id: role.id };
}

function join(
  world: World,
  server: Server,
  person: Person,
  draft: Omit<MemberDraft, 'name' | 'locale'>,
): void {
  const roles = (draft.roles ?? []).map(({ id }) => id);
  if ((draft.permissions ?? []).length > 0)
    roles.push(addRole(world, server, { name: person.name, permissions: draft.permissions ?? [] }).id);
  const member = { user: person.user, roles, joinedAt: timestamp(world) };
  server.members.set(person.id, member);
  tellMember(world, server, member, 'ADD');
}

function tellMember(world: World, server: Server, member: Member, change: 'ADD' | 'UPDATE' | 'REMOVE'): void {
  const d = change === 'REMOVE' ? { user: member.user } : describeMember(member);
  world.dispatch({ t: `GUILD_MEMBER_${change}`, d: { ...d, guild_id: server.id }, serverId: server.id });
  world.changed({ type: 'server', id: server.id });
}

function makeChannel(
  world: World,
  server: Server,
  draft: { type: number; name: string; topic?: string; tags?: Channel['tags'] },
): ChannelHandle {
  const channel = addChannel(world, { ...draft, serverId: server.id });
  tell(world, channel, 'CREATE');
  return handleOf(world, channel);
}

function setOverwrite(
  channel: Channel,
  id: string,
  isRole: boolean,
  change: { allow: bigint; deny: bigint },
): void {
  const found = channel.overwrites.find((overwrite) => overwrite.id === id);
  const overwrite = found ?? { id, type: isRole ? (0 as const) : (1 as const), allow: 0n, deny: 0n };
  if (found === undefined) channel.overwrites.push(overwrite);
  overwrite.allow = (overwrite.allow & ~change.deny) | change.allow;
  overwrite.deny = (overwrite.deny & ~change.allow) | change.deny;
}

/** The handle of a channel or thread, however it came to be. */
export function handleOf(world: World, channel: Channel): ChannelHandle {
  const overwrite = (who: { id: string }, change: { allow: bigint; deny: bigint }) => {
    setOverwrite(channel, who.id, !world.users.has(who.id), change);
    tell(world, channel, 'UPDATE');
  };
  return {
    id: channel.id,
    get name() {
      return channel.name;
    },
    state: channel,
    deny: (who, ...permissions) => overwrite(who, { allow: 0n, deny: bits(permissions) }),
    allow: (who, ...permissions) => overwrite(who, { allow: bits(permissions), deny: 0n }),
    rename: (name) => {
      channel.name = name;
      tell(world, channel, 'UPDATE');
    },
    delete: () => removeChannel(world, channel),
    thread: (owner, name, isPrivate = false) =>
      handleOf(world, openThread(world, channel, { type: isPrivate ? 12 : 11, name, ownerId: owner.id })),
    setThread: (change) => {
      if (channel.thread === null) throw new Error(`${channel.name} is no thread`);
      Object.assign(channel.thread, change);
      if (change.archived !== undefined) channel.thread.archivedAt = timestamp(world);
      tell(world, channel, 'UPDATE');
    },
    addMember: (person) => setThreadMember(world, channel, person.id, true),
  };
}
