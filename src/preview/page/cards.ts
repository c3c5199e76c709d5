// What stands among the messages and is none: a use of the bot without an answer, a payload that was refused.
import type { PendingView, RefusedView } from '../wire.ts';
import { type Child, el, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { whenWords } from './message.ts';
import { avatar, dismiss, inspect, state } from './state.ts';

/** A use of the bot that waits, or that nobody answered. */
export function pendingCard(item: PendingView): HTMLElement {
  const { places } = state;
  const words = !item.failed
    ? 'Sending command…'
    : item.isComponent
      ? 'This interaction failed'
      : 'The application did not respond';
  const what = item.isComponent ? '' : item.what.replace(/ on \d+$/, '').replaceAll('"', '');
  const shownMessage = el(
    'discord-message',
    {
      author: places?.bot.name ?? '',
      avatar: avatar(places?.bot.id ?? '0'),
      bot: true,
      timestamp: whenWords(new Date(item.at)),
      ephemeral: item.failed,
    },
    what === ''
      ? null
      : el('discord-command', {
          slot: 'reply',
          author: places?.me.name ?? '',
          avatar: avatar(places?.me.id ?? '0'),
          type: 'slash_command',
          command: what,
        }),
    el(
      'span',
      { class: item.failed ? 'failed' : 'thinking' },
      item.failed ? icon(ICONS.trouble) : null,
      words,
    ),
  );
  if (item.failed)
    (shownMessage as HTMLElement & { dismissMessageClicked?: () => void }).dismissMessageClicked = () =>
      dismiss(item.id);
  return el(
    'article',
    { class: 'item', tabindex: '-1', 'aria-label': `${item.what}: ${words}` },
    shownMessage,
  );
}

/** What Discord would not have taken. */
export function refusedCard(item: RefusedView): HTMLElement {
  const faults: Child[] = item.faults.slice(0, 8).map((fault) => el('li', {}, fault));
  return el(
    'article',
    { class: 'item refused', tabindex: '-1', role: 'article', 'aria-label': 'Refused by Discord' },
    el(
      'div',
      { class: 'refused-card' },
      el('h3', {}, icon(ICONS.trouble), 'Discord would refuse this'),
      el('p', {}, 'The bot sent ', el('code', {}, item.route), ', and nobody sees a message:'),
      el('ul', {}, faults),
      item.faults.length > 8 ? el('p', {}, `… and ${item.faults.length - 8} more.`) : null,
      el(
        'div',
        { class: 'refused-end' },
        el(
          'button',
          {
            type: 'button',
            class: 'plain-button',
            onclick: () =>
              inspect({
                title: 'Refused payload',
                channelId: state.channelId,
                messageId: null,
                request: item.request,
              }),
          },
          'Show the payload',
        ),
        el('button', { type: 'button', class: 'plain-button', onclick: () => dismiss(item.id) }, 'Put away'),
      ),
    ),
  );
}
