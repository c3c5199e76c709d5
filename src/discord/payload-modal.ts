// A Modal as Discord's form.
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Field, Modal } from '../reply/reply.ts';
import { formatCustomId } from './custom-id.ts';
import { CONTROL, MODAL } from './limits.ts';
import { labelOf, optionsOf } from './payload-controls.ts';
import { shortened } from './shortened.ts';

/**
 * The form as Discord's API takes it. Titles and labels are shortened to fit; a value that stands in a field never is,
 * since it would be sent back shortened: a value over its field's `max`, no field or more than five, or an id that
 * cannot be one is a RangeError (ours to mend, not the person's). A menu keeps its chosen options and as many others as fit.
 */
export function modalPayload(modal: Modal): APIModalInteractionResponseCallbackData {
  const id = formatCustomId(modal.action, modal.target);
  if (id === null) throw new RangeError(`No custom id can be made of ${modal.action}:${modal.target}`);
  const count = modal.fields.length;
  if (count < 1 || count > MODAL.fields) throw new RangeError(`A form has 1 to 5 fields, not ${count}`);
  return {
    custom_id: id,
    title: labelOf(modal.title, MODAL.title),
    components: modal.fields.map(fieldOf),
  };
}

function fieldOf(field: Field): APILabelComponent {
  if (field.id === '' || field.id.length > CONTROL.customId)
    throw new RangeError(`Not a field id: ${field.id}`);
  return {
    type: ComponentType.Label,
    label: labelOf(field.label, MODAL.label),
    ...(field.description?.trim() ? { description: labelOf(field.description, MODAL.description) } : {}),
    component: inputOf(field),
  };
}

function inputOf(field: Field): APILabelComponent['component'] {
  const base = { custom_id: field.id, required: field.required };
  if (field.kind === 'file')
    return { type: ComponentType.FileUpload, ...base, min_values: field.required ? 1 : 0, max_values: 1 };
  if (field.kind === 'menu') {
    const options = modalOptions(field.options);
    if (options.length === 0) throw new RangeError(`The menu ${field.id} has no option`);
    const least = field.required ? 1 : 0;
    return { type: ComponentType.StringSelect, ...base, min_values: least, max_values: 1, options };
  }
  const max = Math.max(1, Math.min(field.max, MODAL.value));
  if ((field.value ?? '').length > max)
    throw new RangeError(`The value of ${field.id} is longer than ${max}`);
  return {
    type: ComponentType.TextInput,
    ...base,
    style: field.kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
    max_length: max,
    ...(field.value === undefined ? {} : { value: field.value }),
    ...(field.placeholder === undefined
      ? {}
      : { placeholder: shortened(field.placeholder, MODAL.placeholder) }),
  };
}

/** At most 25 options in their order, one of them chosen at most; the chosen one is always among them. */
function modalOptions(all: Extract<Field, { kind: 'menu' }>['options']): APISelectMenuOption[] {
  const options = optionsOf(all);
  const chosen = options.find((option) => option.default === true);
  const first = options.slice(0, CONTROL.options);
  const kept = chosen === undefined || first.includes(chosen) ? first : [...first.slice(0, -1), chosen];
  return kept.map((option) => (option === chosen ? option : { value: option.value, label: option.label }));
}
