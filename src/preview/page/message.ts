// One message, as Discord shows it.
import type { MessageView } from '../wire.ts';
import { componentsOf, type Uses } from './components.ts';
import { type Child, el, icon } from './dom.ts';
import { fileCard } from './files.ts';
import { ICONS } from './icons.ts';
import { markdown } from './markdown.ts';
import { pollOf } from './poll.ts';
import { avatar, channel, now, personName, state } from './state.ts';

/** What can be done to a message. */
export interface MessageUses extends Uses {
  readonly vote: (answer: string) => void;
  readonly react: (emoji: string) => void;
  readonly dismiss: () => void;
  readonly inspect: () => void;
  /** Opens the menu of the message at a point of the window. */
  readonly menu: (at: { readonly x: number; readonly y: number }) => void;
  readonly open: (channelId: string) => void;
}

const LOADING = 1 << 7;

/** The article of a message. `continues`: it follows one of the same author, and shows no head. */
export function messageArticle(view: MessageView, uses: MessageUses, continues: boolean): HTMLElement {
  const { message } = view;
  const name = personName(message.author.id);
  const at = new Date(message.timestamp);
  const shown = el(
    'discord-message',
    {
      author: name,
      avatar: avatar(message.author.id),
      bot: message.author.bot === true,
      timestamp: whenWords(at),
      edited: message.edited_timestamp !== null && message.components?.length === 0,
      ephemeral: view.isEphemeral,
      'message-body-only': continues,
    },
    head(view),
    body(view),
    parts(view, uses),
  );
  if (view.isEphemeral) letDismiss(shown, uses.dismiss);
  const article = el(
    'article',
    {
      class: 'item',
      tabindex: '-1',
      'data-id': view.id,
      'aria-label': `${name}, ${whenWords(at)}${view.isEphemeral ? ', only you can see this' : ''}`,
      oncontextmenu: (event: MouseEvent) => {
        if ((event.target as Element).closest('a, input, textarea') !== null) return;
        event.preventDefault();
        const box = article.getBoundingClientRect();
        const isPointed = event.clientX > 0 || event.clientY > 0;
        uses.menu(isPointed ? { x: event.clientX, y: event.clientY } : { x: box.left + 72, y: box.top + 16 });
      },
    },
    shown,
    tools(name, uses),
  );
  return article;
}

function head({ answers }: MessageView): Child {
  if (answers === null) return null;
  if (answers.type === 'message')
    return el(
      'discord-reply',
      {
        slot: 'reply',
        author: personName(answers.author),
        avatar: avatar(answers.author),
        bot: answers.author === state.places?.bot.id,
      },
      answers.excerpt,
    );
  return el('discord-command', {
    slot: 'reply',
    author: personName(answers.by),
    avatar: avatar(answers.by),
    type: 'slash_command',
    command: answers.name.replace(/ on \d+$/, '').replaceAll('"', ''),
  });
}

function body(view: MessageView): Child {
  const { message } = view;
  if (((message.flags ?? 0) & LOADING) !== 0)
    return el(
      'span',
      { class: 'thinking' },
      el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
      `${personName(message.author.id)} is thinking…`,
    );
  return message.content === '' ? null : el('span', { class: 'words' }, markdown(view.trees['content']));
}

function parts(view: MessageView, uses: MessageUses): Child[] {
  const { message } = view;
  const components = componentsOf(view, uses);
  const embeds = message.embeds.map((embed, at) =>
    el(
      'discord-embed',
      {
        slot: 'embeds',
        'embed-title': embed.title ?? null,
        color: embed.color === undefined ? null : `#${embed.color.toString(16).padStart(6, '0')}`,
      },
      el('discord-embed-description', { slot: 'description' }, markdown(view.trees[`embed${at}`])),
    ),
  );
  const shownFiles = JSON.stringify(message.components ?? []);
  const files = message.attachments.filter(({ id }) => !shownFiles.includes(id));
  const wasEdited = message.edited_timestamp !== null && components.length > 0;
  return [
    embeds,
    files.length === 0
      ? null
      : el(
          'discord-attachments',
          { slot: 'attachments' },
          files.map(({ filename, url, size }) => fileCard({ name: filename, url, size })),
        ),
    components.length === 0 ? null : el('div', { slot: 'components', class: 'components' }, components),
    wasEdited ? el('div', { slot: 'components', class: 'edited' }, '(edited)') : null,
    slotted(pollOf(view, uses.vote)),
    view.reactions.length === 0
      ? null
      : el(
          'div',
          { slot: 'reactions', class: 'reactions' },
          view.reactions.map(({ emoji, count, mine }) =>
            el(
              'button',
              {
                type: 'button',
                class: 'reaction',
                'aria-pressed': String(mine),
                onclick: () => uses.react(emoji),
              },
              `${emoji} ${count}`,
            ),
          ),
        ),
    threadCard(view, uses),
  ];
}

function slotted(element: HTMLElement | null): HTMLElement | null {
  element?.setAttribute('slot', 'components');
  return element;
}

function threadCard({ threadId }: MessageView, uses: MessageUses): Child {
  const thread = threadId === null ? undefined : channel(threadId);
  if (thread === undefined) return null;
  const count = thread.thread?.messages ?? 0;
  return el(
    'button',
    { slot: 'thread', type: 'button', class: 'bare', onclick: () => uses.open(thread.id) },
    el(
      'discord-thread',
      { name: thread.name, cta: count === 1 ? '1 message' : `${count} messages` },
      thread.thread?.archived === true ? 'Archived thread' : 'Open this thread',
    ),
  );
}

function tools(name: string, uses: MessageUses): HTMLElement {
  const more = el(
    'button',
    {
      type: 'button',
      class: 'tool',
      'aria-haspopup': 'menu',
      'aria-label': `More for the message of ${name}`,
      title: 'More',
      onclick: () => {
        const box = more.getBoundingClientRect();
        uses.menu({ x: box.left, y: box.bottom + 4 });
      },
    },
    icon(ICONS.more),
  );
  return el(
    'div',
    { class: 'tools' },
    el(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': `What was sent: the message of ${name}`,
        title: 'Payload, limits and sources',
        onclick: uses.inspect,
      },
      icon(ICONS.panel),
    ),
    more,
  );
}

/** The library's way to put an ephemeral message away can be clicked; this lets keys do it too. */
function letDismiss(message: HTMLElement, dismiss: () => void): void {
  (message as HTMLElement & { dismissMessageClicked?: () => void }).dismissMessageClicked = dismiss;
  void (message as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete?.then(() => {
    const link = message.shadowRoot?.querySelector<HTMLElement>('.discord-message-ephemeral-link');
    if (link === null || link === undefined) return;
    link.tabIndex = 0;
    link.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') dismiss();
    });
  });
}

/** As Discord writes when a message was sent. */
export function whenWords(at: Date): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return at.toDateString() === new Date(now()).toDateString()
    ? time
    : `${at.toLocaleDateString('en-GB')} ${time}`;
}
