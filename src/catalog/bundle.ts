import { readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { z } from 'zod';
import type { DataFiles } from './files.js';

/** Every data file as one JSON object, file → contents: parsing 800 YAML files at each start costs most of a second. */
const Bundle = z.record(z.string(), z.unknown());

const FOLDERS = ['.', 'tips', 'words', 'services/aws', 'services/azure', 'services/gcp'];

/** Made by the build, after the data was found sound. */
export function writeBundle(files: DataFiles, path: string): void {
  const paths = FOLDERS.flatMap((folder) => files.names(folder).map((name) => posix.join(folder, `${name}.yml`)));
  writeFileSync(path, JSON.stringify(Object.fromEntries(paths.map((file) => [file, files.open(file)?.value]))));
}

/** @throws if there is no bundle: `npm run build` makes it */
export function bundledFiles(path: string): DataFiles {
  const bundle = Bundle.parse(JSON.parse(readFileSync(path, 'utf8')));
  const files = Object.keys(bundle);
  return {
    names: (folder) =>
      files
        .filter((file) => posix.dirname(file) === folder)
        .map((file) => posix.basename(file, '.yml'))
        .sort(),
    open: (file) => (file in bundle ? { value: bundle[file], flaws: [], lineOf: () => undefined } : undefined),
  };
}
