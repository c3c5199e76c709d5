// Forms of the bot for the page, and what the page sends back, for the local Discord.
import { type Component, walk } from '../loopback/components.ts';
import type { ModalValue } from '../loopback/modal.ts';
import type { PersonsFile } from '../loopback/options.ts';
import type { SeenModal } from '../loopback/use.ts';
import { parseMarkdown } from './markdown.ts';
import type { FieldView, ModalView, SentFile } from './wire.ts';

/** Discord's text input of several lines. */
const PARAGRAPH = 2;

export function modalView(modal: SeenModal): ModalView {
  return {
    id: modal.interaction.id,
    title: modal.title,
    texts: modal.components
      .filter(({ type }) => type === 10)
      .map((one) => parseMarkdown(String(one['content']))),
    fields: modal.fields.map(({ label, component }) => fieldView(label, component, modal.components)),
  };
}

function fieldView(label: string, one: Component, all: readonly Component[]): FieldView {
  const holder = walk(all).find(({ component }) => component === one);
  const options = (one['options'] ?? []) as {
    value: string;
    label: string;
    description?: string;
    default?: boolean;
  }[];
  const isText = one.type === 4;
  return {
    customId: one.custom_id ?? '',
    label,
    description: typeof holder?.['description'] === 'string' ? holder['description'] : '',
    type: one.type,
    required: one['required'] !== false,
    paragraph: one['style'] === PARAGRAPH,
    value: typeof one['value'] === 'string' ? one['value'] : '',
    placeholder: one.placeholder ?? '',
    min: Number((isText ? one['min_length'] : one['min_values']) ?? (isText ? 0 : 1)),
    max: Number((isText ? one['max_length'] : one['max_values']) ?? (isText ? 4000 : 1)),
    options: options.map((option) => ({
      value: option.value,
      label: option.label,
      ...(option.description === undefined ? {} : { description: option.description }),
      chosen: option.default === true,
    })),
  };
}

export function fileOf({ name, type, base64 }: SentFile): PersonsFile {
  return {
    name,
    content: new Uint8Array(Buffer.from(base64, 'base64')),
    contentType: type === '' ? 'application/octet-stream' : type,
  };
}

/** The values of a form's fields, by custom id. */
export function valuesOf(
  fields: Readonly<Record<string, string | boolean | readonly string[] | readonly SentFile[]>>,
): Record<string, ModalValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isFiles(value) ? value.map(fileOf) : value]),
  );
}

function isFiles(value: unknown): value is readonly SentFile[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
}
