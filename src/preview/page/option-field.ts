// One option of a command as a field, with what Discord or the bot suggests while one types.
import type { CommandView, OptionView, SentFile } from '../wire.ts';
import { api } from './api.ts';
import { el, freshId } from './dom.ts';
import { picksOf } from './picker.ts';
import { createPopup, type Option, type Popup } from './popup.ts';
import { state } from './state.ts';

/** How long after the last key the bot is asked. */
const SETTLED_MS = 120;

export type Filled = string | number | boolean | SentFile | { readonly id: string };

export interface Field {
  readonly option: OptionView;
  readonly element: HTMLElement;
  readonly control: HTMLInputElement;
  /** What was picked from a list; undone by typing. */
  chosen: Option | null;
}

/** A command being filled in, and where its parts stand. */
export interface Form {
  readonly command: CommandView;
  readonly fields: Map<string, Field>;
  readonly row: HTMLElement;
  readonly more: HTMLElement;
  readonly note: HTMLElement;
  readonly problem: HTMLElement;
  readonly popups: HTMLElement;
  readonly element: HTMLFormElement;
}

/** Adds the field of an option. */
export function addField(form: Form, option: OptionView): Field {
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
export function plainValue({ option, control, chosen }: Field): Filled | null {
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
