// What Discord displays of a text: a model of its Markdown, written from its rules and apart from what it judges.

/** A stretch of the display: a block quote or the rest. */
interface Block {
  readonly quoted: boolean;
  /** The characters that a person sees. */
  readonly text: string;
}
export interface Display {
  readonly blocks: readonly Block[];
  /** Everything that is not plain characters: kind of markup, and what it was made of. */
  readonly alive: readonly (readonly [kind: string, source: string])[];
}

const LINE_RULES: readonly (readonly [string, RegExp])[] = [
  ['heading', /^ *#{1,3} +\S/],
  ['subtext', /^ *-# +\S/],
  ['list', /^ *(?:[-*+]|\d+[.)]) +\S/],
  ['rule', /^ *(?:-{3,}|={3,}) *$/],
];

/** Inline markup, in the order in which Discord tries it; an escape comes before all of these. */
const INLINE_RULES: readonly (readonly [string, RegExp])[] = [
  ['code', /^(`+)[^]*?[^`]\1(?!`)/],
  ['mention', /^<(?:@[!&]?|#)\d+>|^@(?:everyone|here)/],
  ['emoji', /^<a?:\w+:\d+>|^:[^\s:]+?(?:::skin-tone-\d)?:/],
  ['time', /^<t:-?\d+(?::\w)?>/],
  ['command', /^<\/[^:>]+:\d+>/],
  ['navigation', /^<(?:id|\d+):\w[^>]*>/],
  ['autolink', /^<(?:[a-z][a-z0-9+.-]*:|\+?\d)[^\s>]*>|^<[^\s<>]+@[^\s<>]+>/i],
  ['link', /^!?\[[^]*?\]\(\s*[^]*?\)/],
  ['url', /^[a-z][a-z0-9+.-]*:\/\/\S|^www\.\S|^discord\.gg\/\S/i],
  ['strong', /^\*\*[^]+?\*\*/],
  ['underline', /^__[^]+?__/],
  ['emphasis', /^\*[^\s][^]*?\*|^_[^]+?_/],
  ['strike', /^~~[^]+?~~/],
  ['spoiler', /^\|\|[^]+?\|\|/],
];

/** Reads Markdown as Discord does. Alive markup is shown as its source, and named in `alive`. */
export function display(markdown: string): Display {
  const alive: [string, string][] = [];
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; ) {
    const quoted = /^ *> /.test(lines[at] ?? '');
    let end = at;
    while (end < lines.length && /^ *> /.test(lines[end] ?? '') === quoted) end++;
    const own = lines.slice(at, end);
    if (own.some((line) => /^ *>>> /.test(line))) alive.push(['quote to the end', own.join('\n')]);
    const bare = quoted ? own.map((line) => line.replace(/^ *> ?/, '')) : own;
    for (const line of bare)
      for (const [kind, rule] of LINE_RULES) if (rule.test(line)) alive.push([kind, line]);
    blocks.push({ quoted, text: inline(bare.join('\n'), alive) });
    at = end;
  }
  return { blocks, alive };
}

function inline(source: string, alive: [string, string][]): string {
  let shown = '';
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    if (/^\\[^0-9A-Za-z\s]/.test(rest)) {
      shown += rest[1];
      at += 2;
      continue;
    }
    const wordBefore = /[A-Za-z0-9]$/.test(source.slice(0, at));
    for (const [kind, rule] of INLINE_RULES) {
      const [found] = (kind === 'url' && wordBefore ? null : rule.exec(rest)) ?? [];
      if (found !== undefined) alive.push([kind, found]);
    }
    shown += rest[0];
    at += 1;
  }
  return shown;
}
