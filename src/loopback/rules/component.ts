// Limits of single components, which messages and modals share.
import type { Component } from '../components.ts';
import type { Fault } from '../refused.ts';
import type { Json } from '../world.ts';

/** A fault where `holds` is false. */
export function must(holds: boolean, path: string, message: string): Fault[] {
  return holds ? [] : [{ path, code: 'BASE_TYPE_BAD', message }];
}

/** Discord counts characters as Unicode code points. */
export function lengthOf(value: unknown): number {
  return typeof value === 'string' ? Array.from(value).length : 0;
}

/** A fault where a text is longer than `max`, or shorter than `min` though it is there. */
export function within(value: unknown, [min, max]: readonly [number, number], path: string): Fault[] {
  if (value === undefined || value === null) return [];
  const length = lengthOf(value);
  return must(length >= min && length <= max, path, `Must be between ${min} and ${max} in length.`);
}

const isSelect = ({ type }: Component) => type === 3 || (type >= 5 && type <= 8);

/** An action row of a message: one to five buttons, or one select. */
export function rowFaults(row: Component, path: string): Fault[] {
  const inside = row.components ?? [];
  const buttons = inside.filter(({ type }) => type === 2).length;
  const selects = inside.filter(isSelect).length;
  const good =
    (selects === 0 && buttons === inside.length && buttons >= 1 && buttons <= 5) ||
    (selects === 1 && inside.length === 1);
  return must(good, `${path}.components`, 'A row holds one to five buttons, or one select.');
}

/** A button: a link or a custom id, never both; words or an emoji on it. */
export function buttonFaults(button: Component, path: string): Fault[] {
  const isLink = button['style'] === 5;
  const hasUrl = typeof button['url'] === 'string';
  return [
    ...within(button.label, [1, 80], `${path}.label`),
    ...must(
      button.label !== undefined || button['emoji'] !== undefined,
      path,
      'A label or an emoji is required.',
    ),
    ...must(isLink === hasUrl, `${path}.url`, 'A link button has a URL, the others have none.'),
    ...must(
      isLink !== (button.custom_id !== undefined),
      `${path}.custom_id`,
      'Exactly the non-link buttons have one.',
    ),
    ...within(button['url'], [1, 512], `${path}.url`),
  ];
}

/** A select: options, how many may be chosen, its placeholder. */
export function selectFaults(select: Component, path: string): Fault[] {
  const options = (select['options'] ?? []) as Json[];
  const values = options.map((option) => option['value']);
  const max = Number(select['max_values'] ?? 1);
  const min = Number(select['min_values'] ?? 1);
  return [
    ...within(select['placeholder'], [0, 150], `${path}.placeholder`),
    ...must(
      min >= 0 && min <= 25 && max >= 1 && max <= 25 && min <= max,
      path,
      'min_values and max_values must fit.',
    ),
    ...(select.type !== 3
      ? []
      : [
          ...must(
            options.length >= 1 && options.length <= 25,
            `${path}.options`,
            'Must have 1 to 25 options.',
          ),
          ...must(max <= options.length, `${path}.max_values`, 'More than there are options.'),
          ...must(new Set(values).size === values.length, `${path}.options`, 'Option values must be unique.'),
          ...options.flatMap((option, at) => optionFaults(option, `${path}.options.${at}`)),
        ]),
  ];
}

/** An option of a select or of a group. */
export function optionFaults(option: Json, path: string): Fault[] {
  return [
    ...within(option['label'] ?? '', [1, 100], `${path}.label`),
    ...within(option['value'] ?? '', [1, 100], `${path}.value`),
    ...within(option['description'], [0, 100], `${path}.description`),
  ];
}

/** Custom ids: 1 to 100 characters, each once. */
export function customIdFaults(all: readonly Component[], path: string): Fault[] {
  const ids = all.map((one) => one.custom_id).filter((id) => id !== undefined);
  return [
    ...ids.flatMap((id) => within(id, [1, 100], `${path}.custom_id`)),
    ...must(new Set(ids).size === ids.length, path, 'Component custom id cannot be duplicated.'),
  ];
}
