// Who may import whom: the table of src/README.md, enforced.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Layers each may import besides itself; `types:` means only `import type`. */
const MAY: Record<string, readonly string[]> = {
  core: [],
  analysing: ['core'],
  reply: ['core'],
  store: ['types:core', 'core/refusal', 'core/document', 'core/canonical'],
  ingest: ['core'],
  record: ['core', 'types:analysing', 'types:store', 'types:ingest'],
  commands: [
    'command',
    'command-options',
    'document-drafts',
    'document-options',
    'discuss-acts',
    'discuss-options',
    'discuss-starts',
    'reply',
    'core',
    'types:record',
    'types:store',
  ],
  jobs: ['core', 'reply', 'store', 'ingest', 'record', 'commands', 'command', 'log'],
  discord: ['core', 'reply', 'store', 'ingest', 'record', 'commands', 'command', 'config', 'log'],
  loopback: ['core', 'reply', 'command', 'log'],
  preview: [
    'core',
    'reply',
    'store',
    'ingest',
    'record',
    'commands',
    'discord',
    'jobs',
    'loopback',
    'bot',
    'config',
    'log',
  ],
};

/** npm packages each layer may use. `node:` modules that touch the outside are listed apart. */
const PACKAGES: Record<string, readonly string[]> = {
  core: ['minisearch', '@orama/stemmers', 'porter2', 'diff', 'yaml', 'zod', 'temporal-polyfill'],
  analysing: [],
  reply: ['diff'],
  store: ['kysely', 'pg', 'zod'],
  ingest: [
    'yaml',
    'zod',
    'undici',
    'ipaddr.js',
    'htmlparser2',
    'linkedom',
    '@mozilla/readability',
    'unpdf',
    'mammoth',
    'yauzl',
    'yazl',
    'mdast-util-from-markdown',
    'mdast-util-gfm',
    'micromark-extension-gfm',
    'mdast',
  ],
  record: ['zod', 'rate-limiter-flexible'],
  commands: ['discord-api-types'],
  jobs: [],
  discord: ['discord.js', 'discord-api-types', 'rate-limiter-flexible', 'zod'],
  loopback: ['ws', 'ajv', 'ajv-formats', 'discord-api-types'],
  preview: ['zod', 'discord-api-types', 'discord-markdown-parser', '@skyra/discord-components-core', 'lit'],
};

/** Pure layers: no I/O, no clock. Hashing is a pure function that happens to live in a node: module. */
const NODE_MODULES: Record<string, readonly string[]> = {
  core: ['node:crypto'],
  reply: [],
  commands: [],
  record: ['node:crypto'],
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
  readonly typesOnly: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function layerOf(file: string): string {
  const path = relative(ROOT, file).split(sep).join('/');
  const [first = '', second = ''] = path.split('/');
  return first === 'commands' ? 'commands' : second.replace(/\.ts$/, '');
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(
    /^\s*(?:import|export)\s+(?<types>type\s)?[^'";]*?from\s+['"](?<from>[^'"]+)['"]|(?:\bimport\(|^import\s+)['"](?<bare>[^'"]+)['"]/gm,
  );
  return Array.from(found, ({ groups }) => ({
    file: relative(ROOT, file),
    layer: layerOf(file),
    target: groups?.['from'] ?? groups?.['bare'] ?? '',
    typesOnly: groups?.['types'] !== undefined,
  }));
}

function packageOf(target: string): string {
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/** Why this import is not allowed, or null. */
function fault({ file, layer, target, typesOnly }: Import): string | null {
  const may = MAY[layer];
  if (may === undefined) return null;
  if (target.startsWith('node:')) {
    const allowed = NODE_MODULES[layer];
    return allowed === undefined || allowed.includes(target)
      ? null
      : `${file}: ${layer} may not use ${target}`;
  }
  if (!target.startsWith('.'))
    return PACKAGES[layer]?.includes(packageOf(target)) === true ||
      (typesOnly && packageOf(target) === 'discord-api-types')
      ? null
      : `${file}: ${layer} may not use the package ${target}`;
  const path = posix.normalize(posix.join(posix.dirname(file.split(sep).join('/')), target));
  const inside = path.replace(/^src\//, '').replace(/\.ts$/, '');
  const other = layerOf(join(ROOT, path));
  if (other === layer) return null;
  const allowed = may.some((rule) =>
    rule.startsWith('types:') ? typesOnly && other === rule.slice(6) : other === rule || inside === rule,
  );
  return allowed ? null : `${file}: ${layer} may not import ${target}${typesOnly ? ' (types)' : ''}`;
}

const imports = ['src', 'commands'].flatMap((folder) => filesBelow(join(ROOT, folder))).flatMap(importsOf);

describe('the layers', () => {
  it('import only what the table allows', () => {
    expect(imports.map(fault).filter((why) => why !== null)).toEqual([]);
  });

  it('are really read: a stray import would be found', () => {
    const stray: Import = {
      file: 'src/core/rank.ts',
      layer: 'core',
      target: '../store/store.ts',
      typesOnly: true,
    };
    expect(fault(stray)).toContain('core may not import');
    expect(fault({ ...stray, target: 'discord.js' })).toContain('package discord.js');
    expect(fault({ ...stray, target: 'node:fs' })).toContain('may not use node:fs');
    expect(imports.length).toBeGreaterThan(20);
  });

  it('leave the preview to itself: production runs without it and its libraries', () => {
    const into = (name: string) => new RegExp(`(^|/)${name}/`);
    const strays = imports.filter(
      ({ target, layer }) =>
        (into('preview').test(target) && layer !== 'preview') ||
        (into('loopback').test(target) && layer !== 'preview' && layer !== 'loopback'),
    );
    expect(strays).toEqual([]);
  });

  it('leave discord.js to src/discord alone', () => {
    expect(imports.filter(({ target, layer }) => target === 'discord.js' && layer !== 'discord')).toEqual([]);
  });
});
