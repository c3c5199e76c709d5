// The page's own files and the libraries it loads, straight from where they lie: there is no build.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';

const PAGE = join(import.meta.dirname, 'page');
const require = createRequire(import.meta.url);

/** The packages that the page's modules may load, with the file that each name alone means. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '@skyra/discord-components-core': 'dist/index.js',
  '@lit/context': 'index.js',
  '@lit/reactive-element': 'reactive-element.js',
  lit: 'index.js',
  'lit-element': 'index.js',
  'lit-html': 'lit-html.js',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly body: string;
}

export interface Assets {
  /** The file behind a path, or null. */
  read(path: string): Promise<Asset | null>;
  /** `sha256-…` of the one script that stands in the page: the import map. */
  readonly importMapHash: string;
}

/** Reads the import map once; everything else is read when it is asked for. */
export async function createAssets(): Promise<Assets> {
  const map = JSON.stringify({ imports: await importsOf() });
  return {
    importMapHash: `sha256-${createHash('sha256').update(map).digest('base64')}`,
    read: async (path) => {
      if (path === '/') {
        const html = await readFile(join(PAGE, 'index.html'), 'utf8');
        return { type: TYPES['.html'] ?? '', body: html.replace('{importmap}', () => map) };
      }
      const file = fileOf(path);
      const type = TYPES[extname(path)];
      if (file === null || type === undefined) return null;
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      return { type, body: extname(path) === '.ts' ? withoutTypes(text) : text };
    },
  };
}

/** The file of a path below the page's folder or below one of the libraries; null for anything else. */
function fileOf(path: string): string | null {
  const below = (folder: string, rest: string) => {
    const file = normalize(join(folder, rest));
    return file.startsWith(folder + sep) ? file : null;
  };
  if (path.startsWith('/page/')) return below(PAGE, path.slice('/page/'.length));
  const name = Object.keys(LIBRARIES).find((one) => path.startsWith(`/lib/${one}/`));
  return name === undefined ? null : below(folderOf(name), path.slice(`/lib/${name}/`.length));
}

/** Where a package lies, wherever npm put it. */
function folderOf(name: string): string {
  const paths = require.resolve.paths(name) ?? [];
  const parts = name.split('/');
  return (
    paths.map((path) => join(path, ...parts)).find((folder) => exists(folder)) ??
    join(dirname(PAGE), ...parts)
  );
}

function exists(folder: string): boolean {
  try {
    require.resolve(join(folder, 'package.json'));
    return true;
  } catch {
    return false;
  }
}

/** Bare names as addresses. The component library names a file for each element. */
async function importsOf(): Promise<Record<string, string>> {
  const imports: Record<string, string> = {};
  for (const [name, main] of Object.entries(LIBRARIES)) {
    imports[name] = `/lib/${name}/${main}`;
    imports[`${name}/`] = `/lib/${name}/`;
  }
  const library = '@skyra/discord-components-core';
  const { exports: files } = JSON.parse(await readFile(join(folderOf(library), 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
  };
  for (const [name, file] of Object.entries(files))
    if (name !== '.') imports[`${library}/${name.slice(2)}`] = `/lib/${library}/${file.slice(2)}`;
  return imports;
}

const stripped = new Map<string, string>();

/** A module without its types: Node takes them away as it does for itself. */
function withoutTypes(text: string): string {
  const known = stripped.get(text) ?? stripTypeScriptTypes(text);
  stripped.set(text, known);
  return known;
}
