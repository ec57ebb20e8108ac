import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

export interface PageFile {
  type: string;
  body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page's files by the path they are asked for. These addresses are right from src/ and from dist/ alike. */
export async function readPage(): Promise<ReadonlyMap<string, PageFile>> {
  const written = await readFolder(new URL('../../src/playground/page/', import.meta.url), ['.html', '.css', '.svg']);
  const built = await readFolder(new URL('../../dist/playground/page/', import.meta.url), ['.js']);
  if (built.size === 0) throw new Error('The page has not been built yet: npm run build');
  const files = new Map([...written, ...built]);
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

async function readFolder(folder: URL, extensions: readonly string[]): Promise<Map<string, PageFile>> {
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => extensions.includes(extname(name)));
  const read = wanted.map(async (name): Promise<[string, PageFile]> => {
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    return [`/${name}`, { type, body: await readFile(new URL(name, folder)) }];
  });
  return new Map(await Promise.all(read));
}
