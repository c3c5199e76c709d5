// Message and modal components: walked, completed as Discord returns them, and read as a person would.
import type { APIMessage } from 'discord-api-types/v10';
import type { Json } from './world.ts';

/** A component as it travels: its type decides the rest. */
export interface Component extends Json {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly component?: Component;
}

/** `component` and everything nested in it, in the order in which Discord counts. */
export function walk(components: readonly Component[]): Component[] {
  // What a bot sends may be anything; what isn't a list is for the rules to refuse.
  if (!Array.isArray(components)) return [];
  return components.flatMap((one: Component) => [
    one,
    ...walk(one.components ?? []),
    ...walk(one.accessory === undefined ? [] : [one.accessory]),
    ...walk(one.component === undefined ? [] : [one.component]),
  ]);
}

export const componentsOf = (message: Pick<APIMessage, 'components'>) =>
  walk((message.components ?? []) as unknown as Component[]);

/** What Discord puts in where the bot left it out, by component type. */
const DEFAULTS: Readonly<Record<number, Json>> = {
  3: { min_values: 1, max_values: 1 },
  5: { min_values: 1, max_values: 1 },
  6: { min_values: 1, max_values: 1 },
  7: { min_values: 1, max_values: 1 },
  8: { min_values: 1, max_values: 1 },
  11: { description: null, spoiler: false },
  13: { spoiler: false, name: null, size: null },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

type Parts = NonNullable<APIMessage['components']>;

/** Where `attachment://name` leads. */
export interface Media {
  readonly id: string;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly size: number;
}

/** `alter` is what becomes of the words in text displays. The components as Discord gives them back: numbered, defaults filled in, attachments by their address. */
export function completed(
  components: readonly Component[],
  media: ReadonlyMap<string, Media>,
  alter: (words: string) => string,
): Parts {
  const taken = new Set(walk(components).map(({ id }) => id));
  let next = 0;
  const number = () => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  const unfurl = (value: unknown) => {
    const { url } = value as { url: string };
    const found = media.get(url.replace(/^attachment:\/\//, ''));
    if (found === undefined) return { id: '0', url, proxy_url: url };
    const { size: _, ...rest } = found;
    return { ...rest, attachment_id: found.id };
  };
  const one = (component: Component): Component => {
    const id = component.id === undefined || component.id === 0 ? number() : component.id;
    const { file, media: picture, items } = component;
    const name = (file as { url?: string } | undefined)?.url?.replace(/^attachment:\/\//, '');
    return {
      ...DEFAULTS[component.type],
      ...component,
      id,
      ...(component.type === 10 ? { content: alter(String(component['content'])) } : {}),
      ...(component.components === undefined ? {} : { components: component.components.map(one) }),
      ...(component.accessory === undefined ? {} : { accessory: one(component.accessory) }),
      ...(component.component === undefined ? {} : { component: one(component.component) }),
      ...(file === undefined ? {} : { file: unfurl(file), name, size: media.get(name ?? '')?.size ?? null }),
      ...(picture === undefined ? {} : { media: unfurl(picture) }),
      ...(items === undefined
        ? {}
        : {
            items: (items as Json[]).map((item) => ({
              description: null,
              spoiler: false,
              ...item,
              media: unfurl(item['media']),
            })),
          }),
    };
  };
  return components.map(one) as Parts;
}

/** All that a person reads of a message, in order: content, then text displays. */
export function textOf(message: Pick<APIMessage, 'content' | 'components'>): string {
  const displays = componentsOf(message).filter(({ type }) => type === 10);
  return [message.content, ...displays.map((display) => String(display['content']))]
    .filter((text) => text !== '')
    .join('\n');
}

/** The buttons of a message, in order. */
export function buttonsOf(message: Pick<APIMessage, 'components'>): Component[] {
  return componentsOf(message).filter(({ type }) => type === 2);
}

/** The select menus of a message (or of a modal), in order. */
export function menusOf(message: Pick<APIMessage, 'components'>): Component[] {
  return componentsOf(message).filter(({ type }) => type === 3 || (type >= 5 && type <= 8));
}

/** The button or menu whose custom id, label or placeholder is `wanted`; else an error that lists what there is. */
export function findComponent(candidates: readonly Component[], wanted: string): Component {
  const found =
    candidates.find((one) => one.custom_id === wanted) ??
    candidates.find((one) => one.label === wanted || one.placeholder === wanted);
  if (found !== undefined) return found;
  const there = candidates.map((one) => one.label ?? one.placeholder ?? one.custom_id).join(', ');
  throw new Error(`Nothing called "${wanted}" to use here; there is: ${there === '' ? 'nothing' : there}`);
}
