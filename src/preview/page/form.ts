// A form of the bot: text fields, menus, files, as a dialog.
import type { FieldView, ModalView, SentFile } from '../wire.ts';
import { api, packed } from './api.ts';
import { el, freshId } from './dom.ts';
import { openDialog } from './layers.ts';
import { markdown } from './markdown.ts';
import { createPicker, picksOf } from './picker.ts';

type Value = string | boolean | readonly string[] | readonly SentFile[];

interface Field {
  readonly element: HTMLElement;
  readonly value: () => Promise<Value | undefined>;
}

/** Opens it; what is filled in is sent when it is submitted. */
export function openForm(modal: ModalView): void {
  const problem = el('p', { class: 'problem', role: 'alert' });
  const fields = modal.fields.map((field) => ({ field, made: fieldOf(field) }));
  const submit = el('button', { type: 'submit', class: 'primary-button' }, 'Submit');
  const form = el(
    'form',
    { class: 'form', method: 'dialog' },
    modal.texts.map((text) => el('p', {}, markdown(text))),
    fields.map(({ made }) => made.element),
    problem,
    el(
      'div',
      { class: 'form-end' },
      el('button', { type: 'button', class: 'plain-button', onclick: () => dialog.close() }, 'Cancel'),
      submit,
    ),
  );
  const dialog = openDialog(modal.title, [form]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    void send(modal.id, fields)
      .then((outcome) => {
        if (outcome.outcome === 'failed') problem.textContent = 'Something went wrong. Try again.';
        else dialog.close();
      })
      .catch((error: unknown) => {
        problem.textContent = error instanceof Error ? error.message : String(error);
      })
      .finally(() => {
        submit.disabled = false;
      });
  });
}

async function send(id: string, fields: readonly { field: FieldView; made: Field }[]) {
  const values: Record<string, Value> = {};
  for (const { field, made } of fields) {
    const value = await made.value();
    if (value !== undefined) values[field.customId] = value;
  }
  return api.act({ act: 'submit', modal: id, fields: values });
}

function fieldOf(field: FieldView): Field {
  if (field.type === 4) return textField(field);
  if (field.type === 19) return fileField(field);
  if (field.type === 23) return tickField(field);
  return menuField(field);
}

function labelled(field: FieldView, control: HTMLElement, id: string | null): HTMLElement {
  return el(
    'div',
    { class: 'field' },
    el(
      id === null ? 'div' : 'label',
      { class: 'field-label', for: id },
      field.label,
      field.required ? el('span', { class: 'needed', 'aria-hidden': 'true' }, ' *') : null,
    ),
    field.description === ''
      ? null
      : el('p', { class: 'field-note', id: id === null ? null : `${id}-note` }, field.description),
    control,
  );
}

/** A field of one line, or several. */
export function textField(field: FieldView): Field {
  const id = freshId('field');
  const shared = {
    id,
    class: 'input',
    placeholder: field.placeholder,
    required: field.required,
    maxlength: field.max,
    minlength: field.min > 0 ? field.min : null,
    'aria-describedby': field.description === '' ? null : `${id}-note`,
  };
  const control = field.paragraph
    ? el('textarea', { ...shared, rows: '5' })
    : el('input', { ...shared, type: 'text', autocomplete: 'off' });
  control.value = field.value;
  return { element: labelled(field, control, id), value: async () => control.value };
}

function fileField(field: FieldView): Field {
  const id = freshId('field');
  const control = el('input', {
    id,
    type: 'file',
    class: 'input',
    multiple: field.max > 1,
    required: field.required && field.min > 0,
  });
  return {
    element: labelled(field, control, id),
    value: async () => {
      const files = [...(control.files ?? [])];
      return files.length === 0 ? undefined : Promise.all(files.map(packed));
    },
  };
}

function tickField(field: FieldView): Field {
  const id = freshId('field');
  const control = el('input', { id, type: 'checkbox' });
  return { element: labelled(field, control, id), value: async () => control.checked };
}

function menuField(field: FieldView): Field {
  const options = field.type >= 5 && field.type <= 8 ? picksOf(field.type) : field.options;
  let values = field.options.filter(({ chosen }) => chosen).map(({ value }) => value);
  const control = createPicker({
    label: field.label,
    placeholder: field.placeholder === '' ? 'Make a selection' : field.placeholder,
    options,
    min: field.required ? Math.max(1, field.min) : 0,
    max: field.type === 21 ? 1 : field.max,
    chosen: values,
    done: (picked) => {
      values = [...picked];
    },
  });
  return {
    element: labelled(field, control, null),
    value: async () => (field.type === 21 ? values[0] : values),
  };
}
