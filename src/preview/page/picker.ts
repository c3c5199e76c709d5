// A select menu as Discord shows it: a button over a list, one choice or several, filled by the bot or by Discord.
import { el, fill, freshId, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { allChannels, serverHere } from './state.ts';

export interface Pick {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

export interface PickerOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly Pick[];
  readonly min: number;
  readonly max: number;
  readonly chosen?: readonly string[];
  readonly disabled?: boolean;
  /** Called with every change: at once for one choice, when the list closes for several. */
  readonly done: (values: readonly string[]) => void;
}

/** What Discord itself puts into a menu of component type 5 to 8. */
export function picksOf(type: number, channelTypes: readonly number[] = []): Pick[] {
  const server = serverHere();
  const people = (server?.members ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
    description: 'person',
  }));
  const roles = (server?.roles ?? []).map(({ id, name }) => ({
    value: id,
    label: `@${name}`,
    description: 'role',
  }));
  if (type === 5) return people;
  if (type === 6) return roles;
  if (type === 7) return [...people, ...roles];
  return allChannels()
    .filter((one) => one.serverId === server?.id && one.thread === null)
    .filter((one) => channelTypes.length === 0 || channelTypes.includes(one.type))
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
}

/** The control. */
export function createPicker(given: PickerOptions): HTMLElement {
  const isMultiple = given.max > 1;
  const chosen = new Set(given.chosen ?? []);
  const listId = freshId('pick');
  const words = el('span', { class: 'picker-words' });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'picker-button',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      disabled: given.disabled === true,
    },
    words,
    icon(ICONS.down),
  );
  const list = el('div', {
    id: listId,
    role: 'listbox',
    class: 'picker-list',
    'aria-label': given.label,
    'aria-multiselectable': isMultiple ? 'true' : null,
    tabindex: '-1',
    hidden: true,
  });
  const element = el('div', { class: 'picker' }, button, list);
  const say = () => {
    const labels = given.options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
    words.textContent = labels.length === 0 ? given.placeholder : labels.join(', ');
    words.classList.toggle('empty', labels.length === 0);
    button.setAttribute(
      'aria-label',
      `${given.label}: ${labels.length === 0 ? given.placeholder : labels.join(', ')}`,
    );
  };
  wire({ element, button, list, given, chosen, say });
  say();
  return element;
}

interface Parts {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly list: HTMLElement;
  readonly given: PickerOptions;
  readonly chosen: Set<string>;
  readonly say: () => void;
}

function wire(parts: Parts): void {
  const { element, button, list, given, chosen, say } = parts;
  let at = 0;
  let before = '';
  const isMultiple = given.max > 1;
  const move = (next: number) => {
    at = (next + given.options.length) % given.options.length;
    markActive(list, at);
  };
  const close = (refocus: boolean) => {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
    const values = [...chosen];
    if (isMultiple && values.join() !== before && values.length >= given.min) given.done(values);
  };
  const toggle = (index: number) => {
    const value = given.options[index]?.value;
    if (value === undefined) return;
    if (!isMultiple) chosen.clear();
    if (chosen.has(value)) chosen.delete(value);
    else if (chosen.size < given.max) chosen.add(value);
    say();
    draw(parts, toggle);
    move(index);
    if (isMultiple) return;
    close(true);
    given.done([...chosen]);
  };
  const open = () => {
    before = [...chosen].join();
    draw(parts, toggle);
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    list.focus();
    move(
      Math.max(
        0,
        given.options.findIndex(({ value }) => chosen.has(value)),
      ),
    );
    list.scrollIntoView({ block: 'nearest' });
  };
  button.addEventListener('click', () => (list.hidden ? open() : close(true)));
  onKeys(list, {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    Home: () => move(0),
    End: () => move(-1),
    Enter: () => toggle(at),
    ' ': () => toggle(at),
    Escape: () => close(true),
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!element.contains(relatedTarget as Node | null)) close(false);
  });
}

function onKeys(list: HTMLElement, moves: Readonly<Record<string, () => void>>): void {
  list.addEventListener('keydown', (event) => {
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    wanted();
    event.preventDefault();
    event.stopPropagation();
  });
}

function markActive(list: HTMLElement, at: number): void {
  const row = list.children[at];
  [...list.children].forEach((child, index) => child.classList.toggle('active', index === at));
  if (row === undefined) return;
  list.setAttribute('aria-activedescendant', row.id);
  row.scrollIntoView({ block: 'nearest' });
}

function draw({ list, given, chosen }: Parts, toggle: (index: number) => void): void {
  fill(
    list,
    given.options.map(({ value, label, description }, index) =>
      el(
        'div',
        {
          id: `${list.id}-${index}`,
          role: 'option',
          class: 'picker-option',
          'aria-selected': String(chosen.has(value)),
          onmousedown: (event: Event) => event.preventDefault(),
          onclick: () => toggle(index),
        },
        el(
          'span',
          { class: 'picker-text' },
          el('span', { class: 'picker-label' }, label),
          description === undefined ? null : el('span', { class: 'picker-note' }, description),
        ),
        el('span', { class: given.max > 1 ? 'tick box' : 'tick', 'aria-hidden': 'true' }),
      ),
    ),
  );
}
