// Message components: containers, sections, texts, separators, files; the library's buttons; menus of our own.
import type { MessageView } from '../wire.ts';
import { type Child, el } from './dom.ts';
import { fileCard } from './files.ts';
import { channelIn, markdown } from './markdown.ts';
import { createPicker, picksOf } from './picker.ts';
import { goTo } from './state.ts';

export interface Part {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string | null;
  readonly url?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly accent_color?: number | null;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly spoiler?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly channel_types?: readonly number[];
  readonly options?: readonly { value: string; label: string; description?: string; default?: boolean }[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly name?: string | null;
  readonly size?: number | null;
  readonly file?: { readonly url: string };
  readonly media?: { readonly url: string };
  readonly description?: string | null;
  readonly items?: readonly {
    readonly media: { readonly url: string };
    readonly description: string | null;
  }[];
  readonly emoji?: { readonly name?: string | null };
}

/** What using a component does. */
export interface Uses {
  readonly press: (customId: string) => void;
  readonly pick: (customId: string, values: readonly string[]) => void;
}

/** All components of a message. */
export function componentsOf(view: MessageView, uses: Uses): Child[] {
  const parts = (view.message.components ?? []) as unknown as readonly Part[];
  return parts.map((part) => draw(part, view, uses));
}

function draw(part: Part, view: MessageView, uses: Uses): Child {
  const inner = (parts: readonly Part[] | undefined) => (parts ?? []).map((one) => draw(one, view, uses));
  switch (part.type) {
    case 1:
      return el('discord-action-row', { class: 'row' }, inner(part.components));
    case 2:
      return button(part, uses);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return menu(part, uses);
    case 9:
      return el(
        'div',
        { class: 'section' },
        el('div', { class: 'section-words' }, inner(part.components)),
        part.accessory === undefined ? null : accessory(part.accessory, view, uses),
      );
    case 10:
      return el('div', { class: 'words' }, markdown(view.trees[String(part.id)]));
    case 11:
      return picture(part.media?.url ?? '', part.description ?? null);
    case 12:
      return el(
        'div',
        { class: 'gallery' },
        (part.items ?? []).map(({ media, description }) => picture(media.url, description)),
      );
    case 13:
      return fileCard({ name: part.name ?? 'file', url: part.file?.url ?? '', size: part.size ?? 0 });
    case 14:
      return el('hr', {
        class: `separator${part.spacing === 2 ? ' wide' : ''}${part.divider === false ? ' bare' : ''}`,
      });
    case 17:
      return container(part, inner(part.components));
    default:
      return el('p', { class: 'unknown' }, `A component of type ${part.type}, which this page cannot show.`);
  }
}

function container(part: Part, inner: readonly Child[]): HTMLElement {
  const box = el('div', { class: 'container' }, inner);
  if (typeof part.accent_color === 'number') {
    box.classList.add('accented');
    box.style.setProperty('--accent', `#${part.accent_color.toString(16).padStart(6, '0')}`);
  }
  return box;
}

function accessory(part: Part, view: MessageView, uses: Uses): Child {
  const drawn = draw(part, view, uses);
  // The library's buttons stand in rows only.
  return part.type === 2 ? el('discord-action-row', { class: 'row' }, drawn) : drawn;
}

const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
};

function button(part: Part, { press }: Uses): HTMLElement {
  const emoji = part.emoji?.name;
  const label = `${emoji === undefined || emoji === null ? '' : `${emoji} `}${part.label ?? ''}`;
  const { custom_id: customId } = part;
  const isLink = part.style === 5;
  const inside = isLink ? channelIn(part.url ?? '') : null;
  return el(
    'discord-button',
    {
      type: STYLES[part.style ?? 2] ?? 'secondary',
      url: isLink && inside === null && /^https?:\/\//i.test(part.url ?? '') ? (part.url ?? '') : null,
      disabled: part.disabled === true,
      'data-custom-id': customId ?? null,
      onclick: () => {
        if (inside !== null) goTo(inside);
        if (customId !== undefined && part.disabled !== true) press(customId);
      },
    },
    label,
  );
}

function menu(part: Part, { pick }: Uses): HTMLElement {
  const options = part.type === 3 ? (part.options ?? []) : picksOf(part.type, part.channel_types ?? []);
  const placeholder = part.placeholder ?? 'Make a selection';
  return createPicker({
    label: placeholder,
    placeholder,
    options,
    min: part.min_values ?? 1,
    max: part.max_values ?? 1,
    chosen: [
      ...(part.options ?? []).filter((option) => option.default === true).map(({ value }) => value),
      ...(part.default_values ?? []).map(({ id }) => id),
    ],
    disabled: part.disabled === true,
    done: (values) => pick(part.custom_id ?? '', values),
  });
}

/** Pictures of our own server only; others are named, since nothing is fetched from elsewhere. */
function picture(url: string, description: string | null): HTMLElement {
  if (url.startsWith('/attachments/'))
    return el('img', { class: 'picture', src: url, alt: description ?? '' });
  return el('p', { class: 'unknown' }, `A picture: ${description ?? url}`);
}
