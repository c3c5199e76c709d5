// Files under a message: a card with name and size that opens the file.
import { el } from './dom.ts';

const UNITS = ['bytes', 'KB', 'MB'] as const;

/** The library's card of a file. */
export function fileCard({ name, url, size }: { name: string; url: string; size: number }): HTMLElement {
  let amount = size;
  let unit = 0;
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return el('discord-file-attachment', {
    slot: 'attachments',
    name,
    bytes: unit === 0 ? amount : amount.toFixed(1),
    'bytes-unit': UNITS[unit] ?? '',
    // Nothing but what is kept here: a file elsewhere is named, not led to.
    href: url.startsWith('/attachments/') ? (url.split('?')[0] ?? '') : null,
    target: '_blank',
    rel: 'noreferrer noopener',
    type: '',
  });
}
