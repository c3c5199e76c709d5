// The messages of the open channel, kept in step with what the server says stands there.
import type { MessageView, TimelineItem } from '../wire.ts';
import { pendingCard, refusedCard } from './cards.ts';
import { act } from './doing.ts';
import { el } from './dom.ts';
import { openMenu } from './layers.ts';
import { type MessageUses, messageArticle } from './message.ts';
import { inspectMessage, menuOf } from './message-menu.ts';
import { channel, dismiss, goTo, state } from './state.ts';
import { welcome } from './welcome.ts';

/** Messages of one author within so many milliseconds stand under one head. */
const TOGETHER_MS = 7 * 60_000;

interface Shown {
  readonly key: string;
  readonly element: HTMLElement;
}

let shown = new Map<string, Shown>();
let shownChannel = '';
let list: HTMLElement | null = null;
let scroller: HTMLElement | null = null;

/** The scrolling region, empty at first. */
export function createTimeline(): HTMLElement {
  list = el('discord-messages', { role: 'log', 'aria-label': 'Messages', class: 'log' });
  scroller = el(
    'div',
    { class: 'scroller', tabindex: '0', 'aria-label': 'Messages of this channel', role: 'group' },
    list,
  );
  list.addEventListener('keydown', moveBetween);
  keepAtEnd(scroller);
  return scroller;
}

let isAtEnd = true;

/** Who reads the end goes on reading the end, also when the window or what stands there changes its size. */
function keepAtEnd(region: HTMLElement): void {
  let before = '';
  region.addEventListener('scroll', () => {
    const isNear = region.scrollHeight - region.scrollTop - region.clientHeight < 80;
    const sizes = `${region.scrollHeight} ${region.clientHeight}`;
    // What grows or shrinks moves too; only people scroll away from the end.
    if (isNear || sizes === before) isAtEnd = isNear;
    before = sizes;
  });
  const resized = new ResizeObserver(() => {
    if (isAtEnd) scrollToEnd();
  });
  resized.observe(region);
  if (list !== null) resized.observe(list);
}

/** Arrow keys move between messages once one of them has the focus. */
function moveBetween(event: KeyboardEvent): void {
  const item = (event.target as Element).closest<HTMLElement>('.item');
  if (item === null || event.target !== item) return;
  const next =
    event.key === 'ArrowDown'
      ? item.nextElementSibling
      : event.key === 'ArrowUp'
        ? item.previousElementSibling
        : null;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** Shows what `state.timeline` holds; what is unchanged keeps its element, and its focus. */
export function drawTimeline(): void {
  const { timeline } = state;
  if (list === null || scroller === null || timeline === null) return;
  const isNew = shownChannel !== timeline.channelId;
  if (isNew) {
    list.replaceChildren();
    shown = new Map();
    shownChannel = timeline.channelId;
    list.append(welcome());
  }
  const items = timeline.items.filter(({ id }) => !state.dismissed.has(id));
  const next = new Map<string, Shown>();
  items.forEach((item, at) => {
    const continues = isContinued(items[at - 1], item);
    const key = JSON.stringify([item, continues, nameKey(), threadKey(item)]);
    const known = shown.get(item.id);
    next.set(item.id, known?.key === key ? known : { key, element: draw(item, continues) });
  });
  arrange(
    list,
    items.map(({ id }) => next.get(id)?.element).filter((one) => one !== undefined),
  );
  const grew = [...next.keys()].some((id) => !shown.has(id));
  shown = next;
  tabInto(list);
  if (isNew || isAtEnd || (grew && state.hasActed)) scrollToEnd();
  if (grew) state.hasActed = false;
}

/** Names that messages show; when one changes, they are drawn anew. */
function nameKey(): string {
  return `${state.places?.me.id ?? ''}:${(state.places?.servers ?? []).map(({ channels }) => channels.length).join()}`;
}

/** What a message shows of the thread that was opened from it. */
function threadKey(item: TimelineItem): unknown {
  return item.kind === 'message' && item.threadId !== null ? channel(item.threadId)?.thread : null;
}

/** To the end; to the beginning of the last message where that is taller than the window. */
function scrollToEnd(): void {
  isAtEnd = true;
  if (scroller === null) return;
  const last = list?.lastElementChild;
  const isTall = last instanceof HTMLElement && last.offsetHeight > scroller.clientHeight;
  scroller.scrollTop = isTall ? last.offsetTop - scroller.offsetTop - 8 : scroller.scrollHeight;
}

/** Brings the children after the welcome into this order, moving as little as possible. */
function arrange(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children].slice(1)) if (!keep.has(child as HTMLElement)) child.remove();
  wanted.forEach((element, at) => {
    const there = parent.children[at + 1];
    if (there !== element) parent.insertBefore(element, there ?? null);
  });
}

/** One message is in the order of Tab: the last. */
function tabInto(parent: HTMLElement): void {
  const items = parent.querySelectorAll<HTMLElement>('.item');
  items.forEach((item, at) => {
    item.tabIndex = at === items.length - 1 ? 0 : -1;
  });
}

function isContinued(before: TimelineItem | undefined, item: TimelineItem): boolean {
  // Where there is little room, the buttons of a message stand in its head.
  if (matchMedia('(max-width: 820px)').matches) return false;
  if (before?.kind !== 'message' || item.kind !== 'message' || item.answers !== null) return false;
  if (before.message.author.id !== item.message.author.id || before.isEphemeral !== item.isEphemeral)
    return false;
  return Date.parse(item.message.timestamp) - Date.parse(before.message.timestamp) < TOGETHER_MS;
}

function draw(item: TimelineItem, continues: boolean): HTMLElement {
  if (item.kind === 'pending') return pendingCard(item);
  if (item.kind === 'refused') return refusedCard(item);
  return messageArticle(item, usesOf(item), continues);
}

function usesOf(view: MessageView): MessageUses {
  const at = { channel: view.message.channel_id, message: view.id };
  return {
    press: (customId) => void act({ act: 'click', ...at, customId }),
    pick: (customId, values) => void act({ act: 'select', ...at, customId, values }),
    vote: (answer) => void act({ act: 'vote', ...at, answer }),
    react: (emoji) => void act({ act: 'react', ...at, emoji }),
    dismiss: () => dismiss(view.id),
    inspect: () => inspectMessage(view),
    open: goTo,
    menu: (point) => openMenu('Message', menuOf(view), point),
  };
}
