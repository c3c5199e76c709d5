// A modal, filled in: checked as Discord's client would, and written as Discord sends it.
import { type Component, findComponent } from './components.ts';
import { addFile, addThing, type PersonsFile, type Where } from './options.ts';
import { lengthOf } from './rules/component.ts';
import type { SeenModal } from './use.ts';
import type { Json } from './world.ts';

/** What a person puts into a field: words, picks, files, a tick. */
export type ModalValue = string | readonly string[] | readonly PersonsFile[] | boolean;

/** The `data` of a modal submission. Fields that are not named keep what the modal put into them. */
export function writeModal(
  where: Where,
  modal: SeenModal,
  fields: Readonly<Record<string, ModalValue>>,
): Json {
  const resolved: Record<string, Json> = {};
  const labelled = modal.fields.map(({ label, component }) => ({ ...component, label }));
  const values = new Map(
    Object.entries(fields).map(([wanted, value]) => [findComponent(labelled, wanted).custom_id, value]),
  );
  let id = 0;
  const write = (component: Component): Json => {
    id += 1;
    const own = { type: component.type, id: component.id ?? id };
    if (component.components !== undefined) return { ...own, components: component.components.map(write) };
    if (component.component !== undefined) return { ...own, component: write(component.component) };
    if (component.custom_id === undefined) return own;
    return {
      ...own,
      custom_id: component.custom_id,
      ...fill(where, component, values.get(component.custom_id), resolved),
    };
  };
  const components = modal.components.map(write);
  return {
    custom_id: modal.customId,
    components,
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
}

function fill(
  where: Where,
  one: Component,
  value: ModalValue | undefined,
  resolved: Record<string, Json>,
): Json {
  const wrong = (why: string) => new Error(`Field ${one.custom_id} ${why}`);
  const needed = one['required'] !== false;
  if (one.type === 4) {
    const text = value ?? one['value'] ?? '';
    if (typeof text !== 'string') throw wrong('takes words');
    if (needed && text === '') throw wrong('is required');
    if (lengthOf(text) > Number(one['max_length'] ?? 4000)) throw wrong('is too long');
    if (text !== '' && lengthOf(text) < Number(one['min_length'] ?? 0)) throw wrong('is too short');
    return { value: text };
  }
  if (one.type === 23) return { value: value === true };
  const offered = (one['options'] ?? []) as { value: string; default?: boolean }[];
  const preset = offered.filter((option) => option.default === true).map((option) => option.value);
  const chosen = value === undefined ? preset : ([value].flat() as readonly (string | PersonsFile)[]);
  if (needed && chosen.length < Math.max(1, Number(one['min_values'] ?? 1))) throw wrong('is required');
  if (chosen.length > Number(one['max_values'] ?? (one.type === 22 ? 10 : 1))) throw wrong('takes fewer');
  if (one.type === 19) return { values: chosen.map((file) => addFile(where, file as PersonsFile, resolved)) };
  const picked = chosen as readonly string[];
  if (one.type >= 5 && one.type <= 8)
    return { values: picked.map((thing) => addThing(where, thing, resolved)) };
  for (const pick of picked)
    if (!offered.some((option) => option.value === pick)) throw wrong(`doesn't offer ${pick}`);
  return one.type === 21 ? { value: picked[0] ?? null } : { values: picked };
}
