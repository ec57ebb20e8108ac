import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { DataFiles, OpenedFile } from './files.js';

/** The data as people edit it. @param root the data folder */
export function yamlFiles(root: string): DataFiles {
  return {
    names: (folder) => yamlNames(join(root, folder)),
    open: (file) => (existsSync(join(root, file)) ? openYaml(readFileSync(join(root, file), 'utf8')) : undefined),
  };
}

function yamlNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => name.slice(0, -'.yml'.length))
    .sort();
}

export function openYaml(text: string): OpenedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const flaws = document.errors.map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    remedy: error.message.split('\n')[0] ?? 'is not YAML',
  }));
  return {
    value: flaws.length > 0 ? undefined : document.toJS(),
    flaws,
    lineOf(path) {
      const offset = startOf(keyAt(document, path) ?? document.getIn(path, true));
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
  };
}

/** The key that a path ends with: its value may begin lines further down. */
function keyAt(document: Document, path: readonly PropertyKey[]): unknown {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(holder)) return undefined;
  return holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
}
