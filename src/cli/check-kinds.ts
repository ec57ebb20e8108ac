import { loadCatalog } from '../catalog/load.js';
import { resolveByKind } from '../catalog/resolve.js';
import { LAYER_IDS } from '../catalog/schema.js';
import { yamlFiles } from '../catalog/yaml-files.js';
import { DATA } from '../paths.js';
import { reportAndExit } from './report.js';

/**
 * `npm run check:kinds`: would the kinds have known? Answers every stated duty from kind and model alone, leaving the
 * service's own duties out. A contradiction is "customer" where the source says "provider", or the reverse.
 */
function main(): void {
  const catalog = loadCatalog(yamlFiles(DATA));
  const tally = new Map<string, Tally>();
  for (const service of catalog.services.values()) {
    const { id, kind, duties } = service;
    for (const layer of LAYER_IDS) {
      const duty = duties[layer];
      if (duty?.basis !== 'stated') continue;
      const guess = resolveByKind(catalog, service, layer).owner;
      const counts = tally.get(kind) ?? { agrees: 0, half: 0, contradicts: [] };
      if (guess === duty.owner) counts.agrees += 1;
      else if (guess === 'shared' || duty.owner === 'shared') counts.half += 1;
      else counts.contradicts.push(`${id} ${layer}: stated ${duty.owner}, by kind ${guess}`);
      tally.set(kind, counts);
    }
  }
  const rows = [...tally].sort(([, a], [, b]) => share(a) - share(b));
  for (const [kind, counts] of rows) console.log(line(kind, counts));
  const all = rows.map(([, counts]) => counts).reduce(add);
  console.log(line('all kinds', all));
  for (const contradiction of all.contradicts) console.log(`contradicts: ${contradiction}`);
}

interface Tally {
  agrees: number;
  half: number;
  contradicts: string[];
}

const count = ({ agrees, half, contradicts }: Tally): number => agrees + half + contradicts.length;

const share = (tally: Tally): number => tally.agrees / count(tally);

const add = (a: Tally, b: Tally): Tally => ({
  agrees: a.agrees + b.agrees,
  half: a.half + b.half,
  contradicts: [...a.contradicts, ...b.contradicts],
});

function line(name: string, tally: Tally): string {
  const percent = (part: number) => `${((100 * part) / count(tally)).toFixed(1)} %`.padStart(8);
  const parts = [
    `agrees ${percent(tally.agrees)}`,
    `half ${percent(tally.half)}`,
    `contradicts ${percent(tally.contradicts.length)}`,
  ];
  return `${name.padEnd(34)} ${String(count(tally)).padStart(5)}  ${parts.join('  ')}`;
}

try {
  main();
} catch (error) {
  reportAndExit(error, 1);
}
