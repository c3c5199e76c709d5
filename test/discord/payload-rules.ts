// What Discord refuses and its API description does not say: written from the documentation, apart from the payload step.
import { ComponentType } from 'discord-api-types/v10';
import type { Payload } from '../../src/discord/payload.ts';

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
  }[];
  readonly components?: readonly Component[];
  readonly file?: { readonly url: string };
}

function walk(component: Component): Component[] {
  return [component, ...(component.components ?? []).flatMap(walk)];
}

const within = (text: string | undefined, most: number) =>
  text !== undefined && text.trim() !== '' && text.length <= most && text.isWellFormed();
const differ = (values: readonly unknown[]) => new Set(values).size === values.length;

/** Every rule that the payload breaks, in words; none for one that Discord takes. */
export function broken(payload: Payload): string[] {
  const all = (payload.components as readonly Component[]).flatMap(walk);
  const texts = all.filter(({ type }) => type === 10);
  const rules: Record<string, boolean> = {
    'one container':
      payload.components.length === 1 && payload.components[0]?.type === ComponentType.Container,
    'components flag': (payload.flags & (1 << 15)) !== 0 && (payload.flags & ~((1 << 15) | 64)) === 0,
    '40 components': all.length <= 40,
    '4000 characters': texts.reduce((sum, { content }) => sum + (content?.length ?? 0), 0) <= 4000,
    'text is not blank': texts.every(({ content }) => within(content, 4000)),
    'ids are unique': differ(all.flatMap(({ custom_id: id }) => id ?? [])),
    'pings nobody by itself':
      payload.allowed_mentions.parse?.length === 0 &&
      payload.allowed_mentions.replied_user === false &&
      (payload.allowed_mentions.users?.length ?? 0) <= 1 &&
      payload.allowed_mentions.roles === undefined,
    'ten files': payload.files.length <= 10 && differ(payload.files.map(({ name }) => name)),
    'file sizes':
      payload.files.every(({ content }) => content.byteLength <= 10 * 1024 * 1024) &&
      payload.files.reduce((sum, { content }) => sum + content.byteLength, 0) <= 25 * 1024 * 1024,
    'file names': payload.files.every(({ name }) => /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}$/.test(name)),
    'every file is shown':
      JSON.stringify(all.filter(({ type }) => type === 13).map(({ file }) => file?.url)) ===
      JSON.stringify(payload.files.map(({ name }) => `attachment://${name}`)),
  };
  const unsound = all.filter((one) => !isSound(one)).map((one) => JSON.stringify(one));
  return [...Object.entries(rules).flatMap(([rule, kept]) => (kept ? [] : [rule])), ...unsound];
}

function isSound(one: Component): boolean {
  if (one.type === 1) return isSoundRow(one.components ?? []);
  if (one.type === 2 && one.style === 5)
    return (
      within(one.label, 80) &&
      within(one.url, 512) &&
      /^https?:\/\/\S+$/.test(one.url ?? '') &&
      !one.custom_id
    );
  if (one.type === 2) return within(one.label, 80) && within(one.custom_id, 100) && one.url === undefined;
  if (one.type !== 3 && !(one.type >= 5 && one.type <= 8)) return [10, 13, 14, 17].includes(one.type);
  const most = one.type === 3 ? (one.options?.length ?? 0) : 25;
  const { min_values: min = 1, max_values: max = 1 } = one;
  return (
    within(one.custom_id, 100) &&
    within(one.placeholder, 150) &&
    (one.type === 3) === (one.options !== undefined) &&
    (one.options ?? []).every(
      ({ value, label, description }) =>
        within(value, 100) && within(label, 100) && (description === undefined || within(description, 100)),
    ) &&
    differ((one.options ?? []).map(({ value }) => value)) &&
    [min <= max, min >= 0, max >= 1, max <= most, most >= 1, most <= 25].every(Boolean)
  );
}

function isSoundRow(components: readonly Component[]): boolean {
  const buttons = components.filter(({ type }) => type === 2).length;
  return buttons === 0 ? components.length === 1 : buttons === components.length && buttons <= 5;
}
