// What the page knows, and who wants to hear of it.
import type { ChannelView, CommandsView, PlacesView, TimelineView } from '../wire.ts';

export interface Inspected {
  readonly title: string;
  readonly channelId: string;
  /** A message's id, or a refused request's. */
  readonly messageId: string | null;
  readonly request: string | null;
}

interface State {
  places: PlacesView | null;
  channelId: string;
  timeline: TimelineView | null;
  commands: CommandsView;
  /** Ephemeral messages and notices that somebody has put away. */
  readonly dismissed: Set<string>;
  /** Channel id to the last message seen there, for each person: `<person>:<channel>`. */
  readonly seen: Map<string, string>;
  /** The message that is being replied to. */
  replyTo: { readonly id: string; readonly author: string } | null;
  inspected: Inspected | null;
  /** The person has just done something: what comes of it is scrolled to. */
  hasActed: boolean;
}

export const state: State = {
  places: null,
  channelId: '',
  timeline: null,
  commands: { slash: [], onMessages: [] },
  dismissed: new Set(),
  seen: new Map(),
  replyTo: null,
  inspected: null,
  hasActed: false,
};

type Topic = 'places' | 'channel' | 'timeline' | 'reply' | 'inspected';
const listeners = new Map<Topic, Set<() => void>>();

/** How far this Discord's clock is ahead of ours, in milliseconds. */
let ahead = 0;

export function setClock(now: number): void {
  ahead = now - Date.now();
}

/** Now, in this Discord. */
export const now = () => Date.now() + ahead;

/** Calls back whenever something of that kind has changed. */
export function on(topic: Topic, listener: () => void): void {
  const known = listeners.get(topic) ?? new Set();
  known.add(listener);
  listeners.set(topic, known);
}

export function changed(topic: Topic): void {
  for (const listener of listeners.get(topic) ?? []) listener();
}

/** Every channel that is seen, of all servers, the direct messages among them. */
export function allChannels(): ChannelView[] {
  const { places } = state;
  if (places === null) return [];
  return [
    ...places.servers.flatMap(({ channels }) => channels),
    ...(places.direct === null ? [] : [places.direct]),
  ];
}

export function channel(id = state.channelId): ChannelView | undefined {
  return allChannels().find((one) => one.id === id);
}

export function serverHere() {
  const serverId = channel()?.serverId;
  return state.places?.servers.find(({ id }) => id === serverId);
}

/** What a person, the bot among them, is called. */
export function personName(id: string): string {
  const { places } = state;
  if (places === null) return 'somebody';
  if (places.bot.id === id) return places.bot.name;
  const members = places.servers.flatMap((server) => server.members);
  return (
    members.find((one) => one.id === id)?.name ??
    places.people.find((one) => one.id === id)?.name ??
    'unknown-user'
  );
}

export function roleName(id: string): string {
  return (
    state.places?.servers.flatMap(({ roles }) => roles).find((one) => one.id === id)?.name ?? 'unknown-role'
  );
}

export const avatar = (id: string) => `/avatar/${id}.svg`;

/** Puts an ephemeral message or a notice away, for this page. */
export function dismiss(id: string): void {
  state.dismissed.add(id);
  changed('timeline');
}

/** Shows what was sent for a message, or a refused request. */
export function inspect(what: Inspected): void {
  state.inspected = what;
  changed('inspected');
}

/** Asks for another channel to be opened. */
export function goTo(channelId: string): void {
  document.dispatchEvent(new CustomEvent('open-channel', { detail: channelId }));
}
