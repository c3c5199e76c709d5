// Limits of modals and of autocomplete, which only interaction callbacks carry.
import { type Component, walk } from '../components.ts';
import type { Fault } from '../refused.ts';
import type { Json } from '../world.ts';
import { customIdFaults, must, optionFaults, selectFaults, within } from './component.ts';

export function modalFaults(modal: Json, path: string): Fault[] {
  const top = (modal['components'] ?? []) as Component[];
  const inner = walk(top);
  return [
    ...within(modal['title'] ?? '', [1, 45], `${path}.title`),
    ...within(modal['custom_id'] ?? '', [1, 100], `${path}.custom_id`),
    ...must(top.length >= 1 && top.length <= 5, `${path}.components`, 'A modal has one to five components.'),
    ...top.flatMap(({ type }, at) =>
      must([1, 10, 18].includes(type), `${path}.components.${at}`, 'Not in a modal.'),
    ),
    ...customIdFaults(inner, `${path}.components`),
    ...inner.flatMap((one) => fieldFaults(one, `${path}.components`)),
  ];
}

function fieldFaults(one: Component, path: string): Fault[] {
  if (one.type === 3 || (one.type >= 5 && one.type <= 8)) return selectFaults(one, path);
  if (one.type === 4) return inputFaults(one, path);
  if (one.type === 18)
    return [
      ...within(one.label ?? '', [1, 45], `${path}.label`),
      ...within(one['description'], [0, 100], `${path}.description`),
      ...must(one.component !== undefined, `${path}.component`, 'A label holds one component.'),
    ];
  if (one.type === 19) {
    const min = Number(one['min_values'] ?? 1);
    const max = Number(one['max_values'] ?? 1);
    return must(min >= 0 && min <= max && max >= 1 && max <= 10, path, 'A file upload takes 0 to 10 files.');
  }
  if (one.type === 21 || one.type === 22) {
    const options = (one['options'] ?? []) as Json[];
    return [
      ...must(options.length <= 10, `${path}.options`, 'At most ten options.'),
      ...options.flatMap((option) => optionFaults(option, `${path}.options`)),
    ];
  }
  return [];
}

function inputFaults(input: Component, path: string): Fault[] {
  const max = Number(input['max_length'] ?? 4000);
  return [
    ...must(max >= 1 && max <= 4000, `${path}.max_length`, 'Between 1 and 4000.'),
    ...within(input['value'], [0, max], `${path}.value`),
    ...within(input['placeholder'], [0, 100], `${path}.placeholder`),
    ...within(input.label, [1, 45], `${path}.label`),
  ];
}

/** At most 25 suggestions, each name and text value 1 to 100 characters. */
export function choicesFaults(choices: readonly Json[], path: string): Fault[] {
  return [
    ...must(choices.length <= 25, path, 'At most 25 choices.'),
    ...choices.flatMap((choice, at) => [
      ...within(choice['name'] ?? '', [1, 100], `${path}.${at}.name`),
      ...(typeof choice['value'] === 'string'
        ? within(choice['value'], [1, 100], `${path}.${at}.value`)
        : []),
    ]),
  ];
}
