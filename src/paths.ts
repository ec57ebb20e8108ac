import { fileURLToPath } from 'node:url';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// src/ and dist/ lie at the same depth, so these hold in both.
export const DATA = fromHere('../data/');
export const BUNDLE = fromHere('../dist/data.json');
export const MANIFEST = fromHere('../manifest.yml');
export const FONTS = [
  fromHere('../data/fonts/Inter-Regular.ttf'),
  fromHere('../data/fonts/Inter-SemiBold.ttf'),
] as const;
