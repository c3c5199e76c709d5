// Servers, their channels with threads, direct messages, and who one is.
import type { ChannelView } from '../wire.ts';
import { session } from './api.ts';
import { type Child, el, fill, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { openMenu } from './layers.ts';
import { allChannels, avatar, channel, serverHere, state } from './state.ts';

export interface Moves {
  readonly open: (channelId: string) => void;
  readonly become: (personId: string) => void;
}

/** Draws the sidebar anew. */
export function drawSidebar(element: HTMLElement, moves: Moves): void {
  const { places } = state;
  if (places === null) return;
  const focused =
    document.activeElement instanceof HTMLElement && element.contains(document.activeElement)
      ? document.activeElement.dataset['key']
      : undefined;
  fill(element, rail(moves), el('div', { class: 'side' }, channelList(moves), whoAmI(moves)));
  if (focused !== undefined) element.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
}

function rail({ open }: Moves): HTMLElement {
  const { places } = state;
  const here = channel();
  const first = (channels: readonly ChannelView[]) => channels.find(({ type }) => type === 0)?.id ?? '';
  const direct = places?.direct;
  return el(
    'nav',
    { class: 'rail', 'aria-label': 'Servers' },
    direct === null || direct === undefined
      ? null
      : el(
          'button',
          {
            type: 'button',
            class: 'rail-item direct',
            'data-key': 'direct',
            'aria-label': `Direct messages${isUnread(direct) ? ', new' : ''}`,
            title: 'Direct messages',
            'aria-current': here?.id === direct.id ? 'true' : null,
            onclick: () => open(direct.id),
          },
          icon(ICONS.mail),
          isUnread(direct) ? el('span', { class: 'badge' }) : null,
        ),
    (places?.servers ?? []).map((server) =>
      el(
        'button',
        {
          type: 'button',
          class: 'rail-item',
          'data-key': server.id,
          'aria-label': server.name,
          title: server.name,
          'aria-current': here?.serverId === server.id ? 'true' : null,
          onclick: () => open(first(server.channels)),
        },
        el('img', { src: avatar(server.id), alt: '' }),
      ),
    ),
  );
}

function channelList(moves: Moves): HTMLElement {
  const server = serverHere();
  const here = channel();
  if (server === undefined)
    return el(
      'nav',
      { class: 'channels', 'aria-label': 'Direct messages' },
      el('h2', { class: 'server-name' }, 'Direct messages'),
      here === undefined
        ? null
        : el('ul', {}, el('li', {}, entry(here, state.places?.bot.name ?? '', moves))),
    );
  const tops = server.channels.filter(({ thread }) => thread === null);
  return el(
    'nav',
    { class: 'channels', 'aria-label': `Channels of ${server.name}` },
    el('h2', { class: 'server-name' }, server.name),
    el(
      'ul',
      {},
      tops.map((one) => el('li', {}, entry(one, one.name, moves), threadsOf(one, moves))),
    ),
  );
}

function threadsOf(parent: ChannelView, moves: Moves): Child {
  const threads = allChannels().filter((one) => one.parentId === parent.id && one.thread !== null);
  const shown = threads.filter((one) => !(one.thread?.archived === true) || one.id === state.channelId);
  if (shown.length === 0) return null;
  return el(
    'ul',
    { class: 'threads' },
    shown.map((one) => el('li', {}, entry(one, one.name, moves))),
  );
}

function entry(one: ChannelView, name: string, { open }: Moves): HTMLElement {
  const isHere = one.id === state.channelId;
  const unread = !isHere && isUnread(one);
  const kind =
    one.type === 1
      ? ICONS.mail
      : one.type === 15
        ? ICONS.forum
        : one.thread === null
          ? ICONS.hash
          : ICONS.thread;
  return el(
    'button',
    {
      type: 'button',
      class: `channel${unread ? ' unread' : ''}`,
      'data-key': one.id,
      'aria-current': isHere ? 'page' : null,
      onclick: () => open(one.id),
    },
    icon(kind),
    el('span', { class: 'channel-name' }, name),
    unread ? el('span', { class: 'hidden' }, ', new') : null,
  );
}

/** Whether something was written there that this person has not looked at. */
function isUnread({ id, lastMessageId }: ChannelView): boolean {
  if (lastMessageId === null || state.places === null) return false;
  return state.seen.get(`${state.places.me.id}:${id}`) !== lastMessageId;
}

function whoAmI({ become }: Moves): HTMLElement {
  const { places } = state;
  if (places === null) return el('div');
  const { me, people } = places;
  const button = el(
    'button',
    {
      type: 'button',
      class: 'me',
      'data-key': 'me',
      'aria-haspopup': 'menu',
      onclick: () => {
        const box = button.getBoundingClientRect();
        openMenu(
          'Who you are',
          [
            {
              heading: 'Be somebody else',
              items: people.map(({ id, name, note }) => ({
                label: name,
                note,
                checked: id === (session.me === '' ? me.id : session.me),
                act: () => become(id),
              })),
            },
          ],
          { x: box.left, y: box.top, above: true },
        );
      },
    },
    el('img', { src: avatar(me.id), alt: '' }),
    el('span', { class: 'hidden' }, 'You are '),
    el('span', { class: 'me-words' }, el('b', {}, me.name), el('span', {}, me.note)),
    el('span', { class: 'me-switch' }, 'Switch'),
  );
  return el('div', { class: 'me-bar' }, button);
}
