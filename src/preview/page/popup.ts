// A list that pops up beside a control: one option is active, arrows move, Enter picks, Escape closes.
import { el, fill, freshId } from './dom.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

export interface Popup {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  /** Shows these; the first is active where `active`. Nothing to show closes it. */
  show(options: readonly Option[], manner?: { readonly title?: string; readonly active?: boolean }): void;
  hide(): void;
  /** The active option, or null. */
  active(): Option | null;
  /** What a key does: true where it was for the list. */
  key(event: KeyboardEvent): boolean;
}

export interface PopupOwner {
  /** The control that keeps the focus: its `aria-…` attributes are kept up to date. */
  readonly control: HTMLElement;
  readonly label: string;
  readonly pick: (option: Option) => void;
}

/** A listbox for a control that is a combobox or a button. */
export function createPopup(owner: PopupOwner): Popup {
  const { control, label, pick } = owner;
  const id = freshId('list');
  const title = el('div', { class: 'popup-title', 'aria-hidden': 'true' });
  const list = el('div', { id, role: 'listbox', 'aria-label': label, class: 'popup-list' });
  const element = el('div', { class: 'popup', hidden: true }, title, list);
  let shown: readonly Option[] = [];
  let at = -1;
  const choose = (next: number) => {
    at = next;
    [...list.children].forEach((child, index) => child.setAttribute('aria-selected', String(index === at)));
    const chosen = list.children[at];
    if (chosen === undefined) control.removeAttribute('aria-activedescendant');
    else {
      control.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  };
  const hide = () => {
    element.hidden = true;
    shown = [];
    expand(control, false);
    choose(-1);
  };
  control.setAttribute('aria-controls', id);
  expand(control, false);
  return {
    element,
    isOpen: () => !element.hidden,
    hide,
    active: () => shown[at] ?? null,
    show: (options, manner = {}) => {
      if (options.length === 0) return hide();
      shown = options;
      title.textContent = manner.title ?? '';
      title.hidden = manner.title === undefined;
      fill(
        list,
        options.map((option, index) => row(option, `${id}-${index}`, () => pick(option))),
      );
      element.hidden = false;
      expand(control, true);
      choose(manner.active === true ? 0 : -1);
    },
    key: (event) => {
      if (element.hidden) return false;
      if (event.key === 'ArrowDown') choose(at + 1 >= shown.length ? 0 : at + 1);
      else if (event.key === 'ArrowUp') choose(at <= 0 ? shown.length - 1 : at - 1);
      else if (event.key === 'Escape') hide();
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
        const option = shown[at];
        if (option === undefined) return false;
        pick(option);
      } else return false;
      event.preventDefault();
      return true;
    },
  };
}

/** A field of several lines is no combobox, and says nothing of a list being open. */
function expand(control: HTMLElement, isOpen: boolean): void {
  if (control.getAttribute('role') === 'combobox') control.setAttribute('aria-expanded', String(isOpen));
}

function row({ label, note }: Option, id: string, pick: () => void): HTMLElement {
  const chosen = el(
    'div',
    { id, role: 'option', class: 'popup-option', 'aria-selected': 'false' },
    el('span', { class: 'popup-label' }, label),
    note === undefined ? null : el('span', { class: 'popup-note' }, note),
  );
  // Pressing must not take the focus from the control.
  chosen.addEventListener('mousedown', (event) => event.preventDefault());
  chosen.addEventListener('click', pick);
  return chosen;
}
