// A tree of Discord's Markdown as elements: only text nodes, and links that lead to the web.
import type { MarkdownNode } from '../wire.ts';
import { type Child, el } from './dom.ts';
import { channel, goTo, now, personName, roleName } from './state.ts';

type Nodes = readonly MarkdownNode[];

/** A property of a node, as words; empty where it has none. */
function textOf(node: MarkdownNode, name: string): string {
  const value = node[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The elements of a text. */
export function markdown(nodes: Nodes | undefined): Child[] {
  const all = nodes ?? [];
  return all.flatMap((node, at) => (isLooseBreak(all, at) ? [] : [one(node)]));
}

const BLOCKS = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);

/** A line end beside something that stands in lines of its own anyway. */
function isLooseBreak(nodes: Nodes, at: number): boolean {
  const node = nodes[at];
  if (node?.type !== 'br' && node?.type !== 'newline') return false;
  return (
    at === nodes.length - 1 || BLOCKS.has(nodes[at - 1]?.type ?? '') || BLOCKS.has(nodes[at + 1]?.type ?? '')
  );
}

/** Blanks in words stand as they are; those of the library's own templates must not. */
const asTyped = (text: string) => el('span', { class: 'text' }, text);

const inner = (node: MarkdownNode): Child[] =>
  typeof node.content === 'string' ? [asTyped(node.content)] : markdown(node.content);

const WRAPPERS: Readonly<Record<string, string>> = {
  // The library's elements for these four put blanks around the words.
  strong: 'strong',
  em: 'em',
  underline: 'u',
  inlineCode: 'code',
  blockQuote: 'discord-quote',
  subtext: 'discord-subscript',
  strikethrough: 's',
};

function one(node: MarkdownNode): Child {
  const wrapper = WRAPPERS[node.type];
  if (node.type === 'spoiler') return spoiler(node);
  if (wrapper !== undefined) return el(wrapper, {}, inner(node));
  switch (node.type) {
    case 'br':
    case 'newline':
      return el('br');
    case 'heading':
      return el('discord-header', { level: textOf(node, 'level') }, inner(node));
    case 'codeBlock':
      return el('pre', { class: 'code', tabindex: '0' }, inner(node));
    case 'link':
    case 'url':
    case 'autolink':
      return link(textOf(node, 'target'), inner(node));
    default:
      return mention(node) ?? inner(node);
  }
}

function spoiler(node: MarkdownNode): HTMLElement {
  const shown = el(
    'discord-spoiler',
    { tabindex: '0', role: 'button', 'aria-label': 'Spoiler' },
    inner(node),
  );
  const open = () => {
    shown.setAttribute('activated', '');
    for (const name of ['role', 'aria-label', 'tabindex']) shown.removeAttribute(name);
  };
  shown.addEventListener('click', open);
  shown.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') open();
  });
  return shown;
}

/** The channel that a link to a message or channel of Discord leads to, if this page shows it. */
export function channelIn(target: string): string | null {
  const id = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)/.exec(target)?.[1];
  return id !== undefined && channel(id) !== undefined ? id : null;
}

/** A link that opens elsewhere; what doesn't lead to the web stays words. */
export function link(target: string, words: readonly Child[]): Child {
  if (!/^https?:\/\//i.test(target)) return words;
  const inside = channelIn(target);
  if (inside !== null)
    return el(
      'a',
      {
        href: target,
        class: 'inside',
        onclick: (event: Event) => {
          event.preventDefault();
          goTo(inside);
        },
      },
      words,
    );
  return el('discord-link', { href: target, target: '_blank', rel: 'noreferrer noopener' }, words);
}

function mention(node: MarkdownNode): Child {
  const id = textOf(node, 'id');
  switch (node.type) {
    case 'user':
      return el('discord-mention', { type: 'user' }, personName(id));
    case 'role':
      return el('discord-mention', { type: 'role' }, roleName(id));
    case 'channel': {
      const known = channel(id);
      const type = known?.thread ? 'thread' : known?.type === 15 ? 'forum' : 'channel';
      return el('discord-mention', { type }, known?.name ?? 'unknown');
    }
    case 'everyone':
    case 'here':
      return el('discord-mention', { type: 'role' }, node.type);
    case 'slashCommand':
      return el('discord-mention', { type: 'slash' }, textOf(node, 'fullName'));
    case 'timestamp':
      return moment(Number(node['timestamp']) * 1000, textOf(node, 'format') || 'f');
    case 'emoji':
      return `:${textOf(node, 'name')}:`;
    case 'twemoji':
      return textOf(node, 'name');
    default:
      return null;
  }
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function moment(at: number, format: string): HTMLElement {
  const date = new Date(at);
  const whole = Number.isNaN(date.getTime()) ? 'an unknown time' : date.toLocaleString('en-GB', STYLES['F']);
  const words =
    format === 'R' ? relative(at - now()) : date.toLocaleString('en-GB', STYLES[format] ?? STYLES['f']);
  return el('discord-time', { title: whole }, words);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

function relative(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(ms) >= length) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(Math.round(ms / size), unit);
}
