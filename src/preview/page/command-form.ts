// A command being filled in: each option a field, with what the bot suggests while one types.
import type { CommandView } from '../wire.ts';
import { packed } from './api.ts';
import { act } from './doing.ts';
import { el, fill, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { addField, type Filled, type Form, plainValue } from './option-field.ts';
import { state } from './state.ts';

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
