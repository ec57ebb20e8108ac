import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../src/answer/answer.js';
import type { SubjectId } from '../../src/catalog/catalog.js';
import { LAYER_IDS, OWNERS } from '../../src/catalog/schema.js';
import { FONTS } from '../../src/paths.js';
import { columnsFor, MARGIN } from '../../src/picture/columns.js';
import { drawPicture } from '../../src/picture/draw.js';
import { renderPng } from '../../src/picture/render.js';
import { widthOf, wrap } from '../../src/picture/text-width.js';
import { THEMES } from '../../src/picture/theme.js';
import { testAsk } from '../catalog.js';
import { contrast } from './contrast.js';

const ask = testAsk();

function pictureOf(...subjects: SubjectId[]): AnswerOf<'picture'> {
  const answer = ask.answer({ kind: 'picture', subjects });
  if (answer.kind !== 'picture') throw new Error(`not a picture but ${answer.kind}`);
  return answer;
}

const SIX: SubjectId[] = ['aws/ec2', 'aws/rds', 'aws/lambda', 'azure/functions', 'gcp/cloud-run', 'gcp/gke'];

/** The texts of a drawing with where they stand. */
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, size, rest = '', text = '']) => {
      const width = widthOf(text.replaceAll('&amp;', '&'), Number(size));
      const left = rest.includes('text-anchor="middle"') ? Number(x) - width / 2 : Number(x);
      return { text, left, right: left + width, y: Number(y), size: Number(size) };
    },
  );

describe('the picture of EC2 and Lambda', () => {
  const picture = pictureOf('aws/ec2', 'aws/lambda');
  const svg = drawPicture(picture, THEMES.light);
  const texts = textsIn(svg).map(({ text }) => text);

  it('is a stack: our layers on top, the data centres at the bottom', () => {
    expect(picture.rows.map(({ layer }) => layer.id)).toEqual(LAYER_IDS);
    expect(texts.indexOf('Data')).toBeLessThan(texts.indexOf('Physical security'));
  });

  it('says in each cell whose it is, in words beside colour, pattern and mark', () => {
    const owners = picture.rows.flatMap(({ verdicts }) => verdicts.map(({ owner }) => owner));
    const words = texts.map((text) => text.replace(' *', ''));
    expect(words.filter((word) => word === 'You')).toHaveLength(owners.filter((owner) => owner === 'customer').length);
    expect(words.filter((word) => word === 'AWS')).toHaveLength(owners.filter((owner) => owner === 'provider').length);
  });

  it('says what it is, what differs, and how it is known', () => {
    const page = texts.join(' ');
    expect(page).toMatch(
      /^Who owns each layer 5 of 22 layers differ in owner, marked ≠\. You own it Shared AWS owns it/,
    );
    expect(page).toMatch(/≠ Operating system/);
    expect(page).toMatch(
      /Shared responsibility per whoowns\. Basis: \d+ stated by the provider, .* Ask whoowns for duties/,
    );
  });

  it('is the same bytes each time', () => {
    expect(drawPicture(pictureOf('aws/ec2', 'aws/lambda'), THEMES.light)).toBe(svg);
  });

  it('carries its words for those who cannot see it', () => {
    expect(svg).toContain(`<desc>${picture.alt}</desc>`);
    expect(picture.alt).toMatch(/Amazon EC2\. You: Data, .* AWS Lambda\. You: Data, /);
  });
});

const isCell = (text: string): boolean => /^(You|Shared|AWS|Azure|Google|Cloud)( \*)?$/.test(text);

describe('whatever is drawn', () => {
  const sets: [string, SubjectId[]][] = [1, 2, 3, 4, 5, 6].map((count) => [`${count} of them`, SIX.slice(0, count)]);

  it.each(sets)('%s: columns stand apart on the page', (_, subjects) => {
    const { page, lefts, width } = columnsFor(subjects.length);
    const rights = lefts.map((left) => left + width);
    expect(lefts.slice(1).every((left, at) => left > (rights[at] ?? page))).toBe(true);
    expect(rights.at(-1)).toBeLessThanOrEqual(page - MARGIN);
  });

  it.each(sets)('%s: no text leaves its cell or the page, and none is cut short', (_, subjects) => {
    const { page, lefts, width } = columnsFor(subjects.length);
    for (const { text, left, right } of textsIn(drawPicture(pictureOf(...subjects), THEMES.dark))) {
      expect(text).not.toContain('…');
      expect(left).toBeGreaterThanOrEqual(MARGIN);
      expect(right).toBeLessThanOrEqual(page - MARGIN);
      const start = lefts.findLast((start) => start <= left);
      if (start !== undefined && isCell(text)) expect(right).toBeLessThan(start + width - 2);
    }
  });

  it('is readable on a phone: up to three columns are as wide as its screen, and no text is smaller than 12', () => {
    for (const [, subjects] of sets) {
      expect(textsIn(drawPicture(pictureOf(...subjects), THEMES.light)).every(({ size }) => size >= 12)).toBe(true);
    }
    expect([1, 2, 3].map((count) => columnsFor(count).page)).toEqual([390, 390, 390]);
  });

  it('keeps any name in XML: nothing closes a tag, nothing is a control character', () => {
    const picture = pictureOf('aws/ec2');
    const [subject] = picture.subjects;
    if (!subject) throw new Error('no subject');
    const odd = {
      ...picture,
      subjects: [{ ...subject, name: '</text><script a="1"> & \u0000 \u202e', providerName: '<AWS>' }],
    };
    const svg = drawPicture(odd, THEMES.light);
    expect(svg).not.toMatch(/<script|<AWS>|\p{Cc}|\u202e/u);
    expect(new Resvg(svg).width).toBe(390);
  });

  it('names a retired service as such, and what found no room', () => {
    expect(pictureOf('aws/workdocs').footnotes).toContain('Retired: Amazon WorkDocs');
    expect(pictureOf(...SIX, 'aws/s3').footnotes).toContain('Left out, since six fit: Amazon S3');
  });

  it('without a service is the classic chart of the service models', () => {
    expect(pictureOf().subjects.map(({ id }) => id)).toEqual([
      'model/on-premises',
      'model/iaas',
      'model/caas',
      'model/paas',
      'model/faas',
      'model/saas',
    ]);
  });

  it('has a description that Slack takes', () => {
    for (const id of ask.catalog.services.keys()) expect(pictureOf(id).alt.length).toBeLessThanOrEqual(1000);
    expect(pictureOf(...SIX).alt).toMatch(/Amazon EC2: you own \d+ of 22 layers, .* They differ on: /);
  });
});

describe.each(Object.entries(THEMES))('the %s theme', (_, theme) => {
  it.each(OWNERS)('has readable cells: %s', (owner) => {
    const { fill, pattern, edge, ink } = theme.cells[owner];
    expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, pattern)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(edge, theme.page)).toBeGreaterThanOrEqual(3);
  });

  it('has readable text', () => {
    expect(contrast(theme.ink, theme.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.faint, theme.page)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells owners apart by pattern alone: one is plain, the others show theirs', () => {
    const { customer, shared, provider } = theme.cells;
    expect(customer.pattern).toBe(customer.fill);
    expect(contrast(shared.pattern, shared.fill)).toBeGreaterThan(1.2);
    expect(contrast(provider.pattern, provider.fill)).toBeGreaterThan(1.2);
  });
});

describe('the width of a text', () => {
  const drawnWidth = (text: string, weight: number): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="99"><text y="50" font-family="Inter" font-size="12" font-weight="${weight}">${text}</text></svg>`;
    const font = { loadSystemFonts: false, fontFiles: [...FONTS] };
    return new Resvg(svg, { font }).getBBox()?.width ?? 0;
  };

  it.each([400, 600])('is never less than the font draws, at weight %i', (weight) => {
    const names = [...ask.catalog.services.values()].map(({ name, short = name }) => short);
    const letters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32)).join('');
    for (const text of [...names, letters].map((name) => name.replace(/[&<]/g, ''))) {
      const drawn = drawnWidth(text, weight);
      expect(drawn).toBeGreaterThan(0);
      expect(drawn).toBeLessThanOrEqual(widthOf(text, 12));
    }
  });

  it('decides where a line ends: at a space, else where a name has a joint, else anywhere', () => {
    const room = { width: 82, size: 12, lines: 3 };
    expect(wrap('Amazon Elastic Kubernetes', room)).toEqual(['Amazon', 'Elastic', 'Kubernetes']);
    expect(wrap('AWS CloudFormation', room)).toEqual(['AWS Cloud', 'Formation']);
    expect(wrap('Speech-to-Text', room)).toEqual(['Speech-to-', 'Text']);
    expect(wrap('mmmmmmmmmm', room)).toEqual(['mmmmmmm', 'mmm']);
    expect(wrap('one two three four five six seven eight nine ten', { ...room, lines: 2 })[1]).toMatch(/^\w+.*…$/);
  });
});

it('becomes a PNG in its own font, three times as wide as a phone', async () => {
  const png = await renderPng(drawPicture(pictureOf('aws/ec2'), THEMES.light));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1170);
});
