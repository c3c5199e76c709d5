// Speakers as people type them into a form: a line each.
import type { Speaker } from './document.ts';

/** Speakers a line each: `name | role | body they speak for | other name, other name`. */
export function speakerLines(speakers: readonly Speaker[]): string {
  return speakers
    .map(({ name, role, of, aliases }) =>
      [name, role ?? '', of ?? '', aliases.join(', ')].join(' | ').replace(/[\s|]+$/, ''),
    )
    .join('\n');
}

/** The speakers of such lines, as loose fields for `readDetails` to judge. Empty lines are passed over. */
export function speakersIn(lines: string): object[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', role = '', of = '', aliases = ''] = line.split('|').map((part) => part.trim());
      const names = aliases.split(',').map((alias) => alias.trim());
      return { name, role, of, aliases: names.filter((alias) => alias !== '') };
    });
}
