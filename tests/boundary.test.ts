import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

/** What a folder may import: Node's pure parts, these packages, and the folders below it in the house. */
const ALLOWED: Record<string, { packages: string[]; folders: string[] }> = {
  catalog: { packages: ['zod', 'yaml', 'node:fs', 'node:path'], folders: ['catalog'] },
  question: { packages: ['zod', 'fuse.js'], folders: ['catalog', 'question'] },
  tips: {
    packages: ['zod', 'pg-boss', 'node:crypto', 'node:timers/promises'],
    folders: ['catalog', 'question', 'answer', 'store', 'tips'],
  },
  answer: { packages: ['zod'], folders: ['catalog', 'question', 'answer', 'teams/team-book.js'] },
  teams: {
    packages: ['zod', 'yaml', 'csv-parse/sync', 'csv-stringify/sync', 'node:crypto'],
    folders: ['catalog', 'question', 'store', 'teams'],
  },
  export: { packages: ['csv-stringify/sync'], folders: ['catalog', 'answer', 'export'] },
  picture: {
    packages: ['node:fs', 'node:path', '@resvg/resvg-js'],
    folders: ['catalog', 'answer', 'picture', 'paths.js'],
  },
  'slack/views': {
    packages: ['@slack/types', 'zod'],
    folders: ['catalog', 'question', 'answer', 'store', 'teams', 'tips', 'export', 'slack'],
  },
};

const filesIn = (folder: string): string[] =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name));

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'/gm),
  ].map(([, from, bare]) => from ?? bare ?? '');

describe.each(Object.entries(ALLOWED))('src/%s', (folder, { packages, folders }) => {
  it.each(filesIn(folder))('%s imports nothing from above', (file) => {
    const strangers = importsOf(file).filter((from) => {
      if (!from.startsWith('.')) return !packages.includes(from);
      const target = posix.join(posix.dirname(file), from);
      return !folders.some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
    });
    expect(strangers).toEqual([]);
  });
});

it('reads the environment where a program starts, and nowhere else', () => {
  const readers = filesIn('.').filter((file) => readFileSync(join(SRC, file), 'utf8').includes('process.env'));
  expect(readers.filter((file) => file !== 'main.ts' && !file.startsWith('cli/'))).toEqual([]);
});

it('searches with fuse.js in one file alone', () => {
  const users = filesIn('question').filter((file) => importsOf(file).includes('fuse.js'));
  expect(users).toHaveLength(1);
});
