import Fuse from 'fuse.js';
import { it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.js';
import type { Catalog, Service, ServiceId } from '../../src/catalog/catalog.js';
import { LAYER_IDS } from '../../src/catalog/schema.js';
import { createParser } from '../../src/question/parse.js';
import { answerMessage } from '../../src/slack/views/answer.js';
import { TODAY, testCatalog } from '../catalog.js';

/** How long reading a question takes as the catalog grows, against fuse.js over the whole question. */
it('questions', () => {
  const real = testCatalog();
  const questions = spoken(real);
  const rows = [1, 10, 100].map((factor) => measure(grown(real, factor), factor, questions));
  const [first] = rows;
  console.log(
    `${questions.length} questions, a fifth of them misspelt; microseconds, for each question the median of ${PASSES} passes.\n` +
      `Warmed up with ${WARM_UP} passes over other questions, as a process is after its first minutes.`,
  );
  console.table(
    rows.map((row) => ({
      ...row,
      'parse p50 against 1×': round(row['parse p50'] / (first?.['parse p50'] ?? 1)),
      'plain fuse.js against parse': round(row['plain fuse.js p50'] / row['parse p50']),
    })),
  );
});

const PASSES = 5;
const WARM_UP = 30;

function measure(catalog: Catalog, factor: number, questions: readonly string[]) {
  const started = performance.now();
  const read = createParser(catalog);
  const index = performance.now() - started;
  const answer = createAnswerer(catalog);
  const others = spoken(catalog, 1).slice(0, questions.length);
  const blocksFor = (text: string) => answerMessage(answer(read(text), TODAY));
  for (let pass = 0; pass < WARM_UP; pass++) for (const text of others) blocksFor(text);
  const parse = timed(questions, read, PASSES);
  const toBlocks = timed(questions, blocksFor, PASSES);
  const fuse = new Fuse([...catalog.services.values()], {
    keys: ['name', 'aliases'],
    ignoreLocation: true,
    threshold: 0.4,
  });
  const plain = timed(questions.slice(0, Math.max(3, 40 / factor)), (text) => fuse.search(text, { limit: 5 }), 1);
  return {
    services: catalog.services.size,
    'index ms': Math.round(index),
    'parse p50': parse.p50,
    'parse p99': parse.p99,
    'to blocks p50': toBlocks.p50,
    'to blocks p99': toBlocks.p99,
    'plain fuse.js p50': plain.p50,
  };
}

/** @returns percentiles, over the questions, of the median time of each in microseconds */
function timed(questions: readonly string[], work: (text: string) => unknown, passes: number) {
  const times = questions.map((): number[] => []);
  for (let pass = 0; pass < passes; pass++) {
    questions.forEach((text, index) => {
      const started = performance.now();
      work(text);
      times[index]?.push((performance.now() - started) * 1000);
    });
  }
  const medians = times.map((each) => quantile(each, 0.5));
  return { p50: round(quantile(medians, 0.5)), p99: round(quantile(medians, 0.99)) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const TEMPLATES = [
  'LAYER on NAME',
  'who is responsible for LAYER of NAME?',
  'NAME LAYER',
  'is LAYER on NAME ours or theirs',
  'NAME',
];

/** One question a service, in five manners; every fifth has two neighbouring letters swapped. Another shift, others. */
function spoken({ services, layers }: Catalog, shift = 0): string[] {
  return [...services.values()].map(({ name, aliases }, place) => {
    const index = place + shift;
    const layer = LAYER_IDS[index % LAYER_IDS.length] ?? 'os';
    const template = TEMPLATES[index % TEMPLATES.length] ?? '';
    const named = index % 2 === 0 ? name : (aliases[0] ?? name);
    const text = template.replace('NAME', named).replace('LAYER', layers[layer].words[index % 5] ?? layer);
    return index % 5 === 4 ? swapped(text) : text;
  });
}

function swapped(text: string): string {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
}

/** The catalog with as many more services again, whose names are coined. */
function grown(catalog: Catalog, factor: number): Catalog {
  const services = new Map<ServiceId, Service>(catalog.services);
  const originals = [...catalog.services.values()];
  for (let copy = 1; copy < factor; copy++) {
    originals.forEach((service, index) => {
      const id: ServiceId = `${service.provider}/coined-${copy}-${index}`;
      const name = coined(copy * originals.length + index);
      services.set(id, { ...service, id, name, aliases: [`${name.toLowerCase()} service`], modes: [] });
    });
  }
  return { ...catalog, services };
}

const SYLLABLES = [
  'ba',
  'co',
  'di',
  'fu',
  'ge',
  'hi',
  'jo',
  'ku',
  'la',
  'me',
  'ni',
  'po',
  'qua',
  're',
  'si',
  'tu',
  'vo',
  'we',
  'xi',
  'zo',
];

function coined(seed: number): string {
  let rest = seed * 7919 + 13;
  let name = '';
  for (let i = 0; i < 5; i++) {
    name += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length) + seed;
  }
  return `Cloud ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
