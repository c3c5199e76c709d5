// Buttons and select menus as rows of components.
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Choice, Menu } from '../reply/reply.ts';
import { formatCustomId } from './custom-id.ts';
import { CONTROL, MESSAGE } from './limits.ts';
import { plainLine } from './markdown-escape.ts';
import { safeUrl } from './markdown-link.ts';
import { shortened } from './shortened.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const STYLE = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/** A label of a control in at most `most` characters; never empty, which Discord refuses. */
export function labelOf(text: string, most: number): string {
  return shortened(plainLine(text), most) || '…';
}

/** Whether a link fits into a button; else it is to be shown as text. */
export function fitsButton(url: string): boolean {
  const target = safeUrl(url);
  return target !== null && target.length <= CONTROL.url;
}

/**
 * Choices in rows of five. `target` is the Reply's own. One whose custom id cannot be (see `formatCustomId`) is left
 * out, since a button that does nothing is worse than none; so is a link that does not fit into a button.
 */
export function rowsOf(choices: readonly Choice[], target: string | null): Row[] {
  const buttons = choices.flatMap((choice) => buttonOf(choice, target) ?? []);
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += MESSAGE.buttonsInRow)
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + MESSAGE.buttonsInRow) });
  return rows;
}

function buttonOf(choice: Choice, target: string | null): APIButtonComponent | null {
  const label = labelOf(choice.label, CONTROL.label);
  if ('url' in choice) {
    const url = safeUrl(choice.url);
    if (url === null || url.length > CONTROL.url) return null;
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
  }
  const id = formatCustomId(choice.action, choice.target ?? target ?? '', choice.n);
  if (id === null) return null;
  return { type: ComponentType.Button, style: STYLE[choice.style ?? 'secondary'], label, custom_id: id };
}

const FILLED_BY_DISCORD = {
  channel: ComponentType.ChannelSelect,
  role: ComponentType.RoleSelect,
  user: ComponentType.UserSelect,
} as const;

/**
 * A menu as one row, or as several of 25 options each (their custom ids end in `:2`, `:3` …). A text menu without a
 * usable option gives none: values are at most 100 characters and stand once.
 */
export function menuRowsOf(menu: Menu, target: string | null): Row[] {
  const parts = menu.kind === 'text' ? inParts(optionsOf(menu.options)) : [[]];
  return parts.flatMap((options, index) => {
    const id = formatCustomId(
      menu.action,
      menu.target ?? target ?? '',
      index === 0 ? null : String(index + 1),
    );
    if (id === null) return [];
    const select = selectOf(menu, id, options);
    return [{ type: ComponentType.ActionRow, components: [select] } satisfies Row];
  });
}

function selectOf(menu: Menu, id: string, options: readonly APISelectMenuOption[]): APISelectMenuComponent {
  const most = menu.kind === 'text' ? options.length : CONTROL.options;
  const max = within(menu.max ?? 1, 1, most);
  const base = {
    custom_id: id,
    placeholder: labelOf(menu.placeholder, CONTROL.placeholder),
    min_values: within(menu.min ?? 1, 0, max),
    max_values: max,
  };
  if (menu.kind === 'text') return { type: ComponentType.StringSelect, ...base, options: [...options] };
  return { type: FILLED_BY_DISCORD[menu.kind], ...base };
}

/** Options as Discord takes them; those it would refuse (no value, over 100 characters, a value seen before) are left out. */
export function optionsOf(
  options: readonly { value: string; label: string; description?: string; chosen?: boolean }[],
): APISelectMenuOption[] {
  const seen = new Set<string>();
  return options.flatMap(({ value, label, description, chosen }) => {
    if (value.trim() === '' || value.length > CONTROL.optionValue || !value.isWellFormed() || seen.has(value))
      return [];
    seen.add(value);
    return [
      {
        value,
        label: labelOf(label, CONTROL.optionLabel),
        ...(description?.trim() ? { description: labelOf(description, CONTROL.optionDescription) } : {}),
        ...(chosen === true ? { default: true } : {}),
      },
    ];
  });
}

function inParts(options: readonly APISelectMenuOption[]): (readonly APISelectMenuOption[])[] {
  const parts: (readonly APISelectMenuOption[])[] = [];
  for (let at = 0; at < options.length; at += CONTROL.options)
    parts.push(options.slice(at, at + CONTROL.options));
  return parts;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.trunc(value) || least));
}
