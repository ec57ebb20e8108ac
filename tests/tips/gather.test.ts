import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gather } from '../../src/tips/gather.js';

it('writes together what comes together, and what came while a write was under way', async () => {
  const writes: string[][] = [];
  const write = gather<string>(async (items) => {
    writes.push([...items]);
    await delay(20);
  });
  const first = [write('a'), write('b')];
  await delay(5);
  await Promise.all([...first, write('c'), write('d')]);
  await write('e');
  expect(writes).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

it('tells everyone whose write failed, and goes on', async () => {
  const write = gather<string>(async (items) => {
    if (items.includes('bad')) throw new Error('no');
  });
  const together = await Promise.allSettled([write('good'), write('bad')]);
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(write('good')).resolves.toBeUndefined();
});
