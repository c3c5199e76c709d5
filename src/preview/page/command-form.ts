// A command being filled in: each option a field, with what the bot suggests while one types.
import type { CommandView, OptionView, SentFile } from '../wire.ts';
import { api, packed } from './api.ts';
import { act } from './doing.ts';
import { el, fill, freshId, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { picksOf } from './picker.ts';
import { createPopup, type Option, type Popup } from './popup.ts';
import { state } from './state.ts';

/** How long after the last key the bot is asked. */
const SETTLED_MS = 120;

type Filled = string | number | boolean | SentFile | { readonly id: string };

interface Field {
  readonly option: OptionView;
  readonly element: HTMLElement;
  readonly control: HTMLInputElement;
  /** What was picked from a list; undone by typing. */
  chosen: Option | null;
}

interface Form {
  readonly command: CommandView;
  readonly fields: Map<string, Field>;
  readonly row: HTMLElement;
  readonly more: HTMLElement;
  readonly note: HTMLElement;
  readonly problem: HTMLElement;
  readonly popups: HTMLElement;
  readonly element: HTMLFormElement;
}

export interface CommandForm {
  readonly element: HTMLElement;
  focus(): void;
}

/**
 * The form of a command. `done` is called when it is sent or left; with words where one went back to writing them.
 */
export function createCommandForm(
  command: CommandView,
  typed: string,
  done: (again: string | null) => void,
): CommandForm {
  const form = emptyForm(command, () => done(null));
  const { element, row } = form;
  for (const option of command.options.filter(({ required }) => required)) addField(form, option);
  offerMore(form);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, done);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) done(null);
    const isEmpty = event.target instanceof HTMLInputElement && event.target.value === '';
    if (event.key === 'Backspace' && isEmpty && event.target === row.querySelector('input')) {
      event.preventDefault();
      done(`/${command.path}`);
    }
  });
  const first = [...form.fields.values()][0];
  if (first !== undefined && typed.trim() !== '')
    first.control.value = typed.replace(new RegExp(`^${first.option.name}:\\s*`), '');
  return {
    element,
    focus: () => (first?.control ?? element.querySelector<HTMLElement>('[type=submit]'))?.focus(),
  };
}

function emptyForm(command: CommandView, leave: () => void): Form {
  const note = el('div', { class: 'command-note', 'aria-live': 'polite' }, command.description);
  const problem = el('p', { class: 'problem', role: 'alert' });
  const row = el('div', { class: 'command-fields' });
  const more = el('div', { class: 'command-more' });
  const popups = el('div', { class: 'command-popups' });
  const submit = {
    type: 'submit',
    class: 'tool',
    'aria-label': `Send /${command.path}`,
    title: 'Send',
  };
  const cancel = {
    type: 'button',
    class: 'tool command-cancel',
    'aria-label': 'Leave this command',
    onclick: leave,
  };
  const bar = el(
    'div',
    { class: 'composer-bar command-bar' },
    el('span', { class: 'command-name' }, `/${command.path}`),
    row,
    more,
    el('button', submit, icon(ICONS.send)),
    el('button', cancel, icon(ICONS.close)),
  );
  const element = el(
    'form',
    { class: 'command-form', novalidate: true, 'aria-label': `/${command.path}` },
    popups,
    note,
    bar,
    problem,
  );
  return { command, element, fields: new Map(), row, more, note, problem, popups };
}

/** Buttons for the options that are not filled in. */
function offerMore(form: Form): void {
  const left = form.command.options.filter(({ name }) => !form.fields.has(name));
  fill(
    form.more,
    left.map((option) =>
      el(
        'button',
        {
          type: 'button',
          class: 'option-add',
          title: option.description,
          'aria-label': `Add ${option.name}: ${option.description}`,
          onclick: () => {
            addField(form, option).control.focus();
            offerMore(form);
          },
        },
        `+ ${option.name}`,
      ),
    ),
  );
}

function addField(form: Form, option: OptionView): Field {
  const id = freshId('option');
  const isFile = option.type === 11;
  const isNumber = option.type === 4 || option.type === 10;
  const control = el('input', {
    id,
    class: 'option-input',
    type: isFile ? 'file' : 'text',
    autocomplete: 'off',
    inputmode: isNumber ? 'decimal' : null,
    role: isFile ? null : 'combobox',
    'aria-autocomplete': isFile ? null : 'list',
    'aria-required': String(option.required),
    size: '8',
  });
  const element = el(
    'span',
    { class: 'option' },
    el('label', { for: id, class: 'option-name' }, option.name),
    control,
  );
  const field: Field = { option, element, control, chosen: null };
  form.fields.set(option.name, field);
  form.row.appendChild(element);
  control.addEventListener('focus', () => {
    form.note.textContent = `${option.name}: ${option.description}`;
  });
  if (!isFile) wireField(form, field);
  return field;
}

function wireField(form: Form, field: Field): void {
  const { control } = field;
  const popup = createPopup({
    control,
    label: `Suggestions for ${field.option.name}`,
    pick: (option) => {
      field.chosen = option;
      control.value = option.label;
      widen(control);
      popup.hide();
    },
  });
  form.popups.appendChild(popup.element);
  let timer = 0;
  let asked = 0;
  const refresh = () => {
    clearTimeout(timer);
    const own = ownOptions(field);
    if (own !== null)
      return popup.show(fitting(own, field.chosen === null ? control.value : ''), {
        title: field.option.description,
        active: true,
      });
    if (!field.option.autocomplete) return;
    timer = window.setTimeout(() => {
      asked += 1;
      void suggestions(form, field, popup, { mine: asked, latest: () => asked });
    }, SETTLED_MS);
  };
  control.addEventListener('input', () => {
    field.chosen = null;
    widen(control);
    refresh();
  });
  control.addEventListener('focus', refresh);
  control.addEventListener('blur', () => {
    clearTimeout(timer);
    asked += 1;
    popup.hide();
  });
  control.addEventListener('keydown', (event) => {
    if (popup.key(event)) return;
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      form.element.requestSubmit();
    }
  });
}

/** A field as wide as what stands in it. */
function widen(control: HTMLInputElement): void {
  control.size = Math.max(8, Math.min(60, control.value.length + 1));
}

/** What Discord itself offers: choices, people, channels, roles, yes and no. */
function ownOptions({ option }: Field): Option[] | null {
  if (option.choices.length > 0)
    return option.choices.map(({ name, value }) => ({ value: String(value), label: name }));
  if (option.type === 5) return ['True', 'False'].map((label) => ({ value: label, label }));
  const menu = { 6: 5, 7: 8, 8: 6, 9: 7 }[option.type];
  if (menu === undefined) return null;
  return picksOf(menu, option.channelTypes).map(({ value, label, description }) => ({
    value,
    label,
    ...(description === undefined ? {} : { note: description }),
  }));
}

function fitting(options: readonly Option[], typed: string): Option[] {
  const wanted = typed.trim().toLowerCase().replace(/^[@#]/, '');
  return options.filter(({ label }) => label.toLowerCase().includes(wanted));
}

async function suggestions(
  form: Form,
  field: Field,
  popup: Popup,
  turn: { readonly mine: number; readonly latest: () => number },
) {
  const values: Record<string, Filled> = {};
  for (const other of form.fields.values())
    if (other !== field && other.option.type !== 11) {
      const value = plainValue(other);
      if (value !== null) values[other.option.name] = value;
    }
  values[field.option.name] = field.control.value;
  try {
    const outcome = await api.act({
      act: 'autocomplete',
      channel: state.channelId,
      path: `/${form.command.path}`,
      values,
      focused: field.option.name,
    });
    // A later key has asked again, or the field was left.
    if (turn.mine !== turn.latest() || outcome.outcome !== 'choices') return;
    popup.show(
      outcome.choices.map(({ name, value }) => ({ value: String(value), label: name })),
      { title: field.option.description },
    );
  } catch {
    popup.hide();
  }
}

/** The value of a field that is no file, or null where it is empty. Throws a sentence where it can't be one. */
function plainValue({ option, control, chosen }: Field): Filled | null {
  const text = control.value.trim();
  if (text === '') return null;
  if (option.choices.length > 0) {
    const choice = option.choices.find(({ name, value }) => name === text || String(value) === chosen?.value);
    if (choice === undefined) throw new Error(`Pick ${option.name} from its list`);
    return choice.value;
  }
  if (option.type === 5) return /^t/i.test(text);
  if (option.type >= 6 && option.type <= 9) {
    if (chosen === null) throw new Error(`Pick ${option.name} from its list`);
    return { id: chosen.value };
  }
  const value = chosen?.value ?? text;
  if (option.type !== 4 && option.type !== 10) return value;
  if (Number.isNaN(Number(value))) throw new Error(`${option.name} must be a number`);
  return Number(value);
}

async function send(form: Form, done: (again: string | null) => void): Promise<void> {
  try {
    const values: Record<string, Filled> = {};
    for (const field of form.fields.values()) {
      const [file] = field.control.files ?? [];
      const value =
        field.option.type === 11 ? (file === undefined ? null : await packed(file)) : plainValue(field);
      if (value !== null) values[field.option.name] = value;
      else if (field.option.required) {
        field.control.focus();
        throw new Error(`${field.option.name} is required`);
      }
    }
    done(null);
    await act({ act: 'slash', channel: state.channelId, path: `/${form.command.path}`, values });
  } catch (error) {
    form.problem.textContent = error instanceof Error ? error.message : String(error);
  }
}
