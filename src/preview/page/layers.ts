// What lies over the page: menus, dialogs, short notices. One menu at a time; the focus returns to where it was.
import { type Child, el, fill, freshId, icon } from './dom.ts';
import { ICONS } from './icons.ts';

const layers = () => document.getElementById('layers') ?? document.body;

export interface MenuItem {
  readonly label: string;
  readonly note?: string;
  /** Set for one of several of which one holds. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly act: () => void;
}

export interface MenuGroup {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

let closeOpenMenu: (() => void) | null = null;

/** A menu at a point of the window. Arrows, Home and End move, Enter does, Escape and pressing elsewhere close. */
export function openMenu(
  label: string,
  groups: readonly MenuGroup[],
  at: { readonly x: number; readonly y: number; readonly above?: boolean },
): void {
  closeOpenMenu?.();
  const before = document.activeElement;
  const menu = el('div', { role: 'menu', 'aria-label': label, class: 'menu', tabindex: '-1' });
  const close = () => {
    if (!menu.isConnected) return;
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    closeOpenMenu = null;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) close();
  };
  fill(
    menu,
    groups.map((group) => groupOf(group, close)),
  );
  layers().appendChild(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty('left', `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`);
  const top = at.above === true ? at.y - height - 6 : at.y;
  menu.style.setProperty('top', `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`);
  menu.addEventListener('keydown', (event) => moveInMenu(menu, event, close));
  document.addEventListener('pointerdown', outside, true);
  closeOpenMenu = close;
  menu.querySelector<HTMLElement>('.menu-item')?.focus();
}

function groupOf({ heading, items }: MenuGroup, close: () => void): Child {
  if (items.length === 0) return null;
  const id = freshId('group');
  return el(
    'div',
    { role: 'group', class: 'menu-group', 'aria-labelledby': heading === undefined ? null : id },
    heading === undefined ? null : el('div', { id, class: 'menu-heading', role: 'presentation' }, heading),
    items.map(({ label, note, checked, danger, act }) =>
      el(
        'button',
        {
          type: 'button',
          role: checked === undefined ? 'menuitem' : 'menuitemradio',
          'aria-checked': checked === undefined ? null : String(checked),
          class: `menu-item${danger === true ? ' danger' : ''}`,
          onpointermove: ({ currentTarget }: Event) => (currentTarget as HTMLElement).focus(),
          onclick: () => {
            close();
            act();
          },
        },
        el('span', { class: 'menu-label' }, label),
        note === undefined ? null : el('span', { class: 'menu-note' }, note),
      ),
    ),
  );
}

function moveInMenu(menu: HTMLElement, event: KeyboardEvent, close: () => void): void {
  const items = [...menu.querySelectorAll<HTMLElement>('.menu-item')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const go = (index: number) => items.at(index % items.length)?.focus();
  if (event.key === 'ArrowDown') go(at + 1);
  else if (event.key === 'ArrowUp') go(at - 1);
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(-1);
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly body: HTMLElement;
  close(): void;
}

/** A dialog that holds the focus. `closed` is told when it goes away, however that comes. */
export function openDialog(title: string, content: readonly Child[], closed: () => void = () => {}): Dialog {
  const before = document.activeElement;
  const id = freshId('dialog');
  const body = el('div', { class: 'dialog-body' }, content);
  const element = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': id },
    el(
      'div',
      { class: 'dialog-head' },
      el('h2', { id }, title),
      el(
        'button',
        { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: () => element.close() },
        icon(ICONS.close),
      ),
    ),
    body,
  );
  element.addEventListener('close', () => {
    element.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    closed();
  });
  layers().appendChild(element);
  element.showModal();
  body.querySelector<HTMLElement>('.input, .picker-button')?.focus();
  return { element, body, close: () => element.close() };
}

const NOTICE_MS = 6000;
let notices: HTMLElement | null = null;

/** A sentence that is said aloud and goes away by itself. */
export function notify(sentence: string): void {
  notices ??= layers().appendChild(el('div', { class: 'notices', role: 'status' }));
  const shown = el('div', { class: 'notice' }, sentence);
  notices.appendChild(shown);
  setTimeout(() => shown.remove(), NOTICE_MS);
}
