// File names that a message may refer to.
import type { ReplyFile } from '../reply/reply.ts';
import { MESSAGE } from './limits.ts';
import { plainLine } from './markdown-escape.ts';
import { shortened } from './shortened.ts';

/** The files under names that Discord leaves as they are (ASCII letters, digits, `.`, `_`, `-`) and that stand once. */
export function safeFileNames(files: readonly ReplyFile[]): ReplyFile[] {
  const taken = new Set<string>();
  return files.map(({ name, content, description }) => {
    const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
    const safe =
      stem
        .replace(/[^A-Za-z0-9_-]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, MESSAGE.fileName - 20) || 'file';
    let unique = safe + ending;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${safe}-${n}${ending}`;
    taken.add(unique.toLowerCase());
    const said = description === undefined ? '' : shortened(plainLine(description), MESSAGE.fileDescription);
    return { name: unique, content, ...(said === '' ? {} : { description: said }) };
  });
}
