import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs Node on what was built. */
function node(...args: string[]): Promise<{ out: string; err: string; code: number | null }> {
  const child = spawn('node', args, { cwd: ROOT });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((done) => child.on('close', (code) => done({ out, err, code })));
}

const ask = (...args: string[]) => node('dist/cli/ask.js', ...args);

describe('npm run ask', () => {
  it('--svg prints the picture of whatever services a question is about', async () => {
    const { out, code } = await ask('--svg', 'compare', 'ec2,', 'lambda');
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="390" .*<\/svg>\n$/);
    expect(out).toContain('>Amazon EC2</text>');
    expect(code).toBe(0);
  });

  it('--png writes it as a file, --dark for dark pages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whoowns-picture-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await ask('--png', join(folder, 'rds.png'), '--dark', 'rds');
    const png = await readFile(join(folder, 'rds.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('says so where there is nothing to draw', async () => {
    const { err, code } = await ask('--svg', 'lunch?');
    expect(err).toBe('Nothing to draw: name one to six services, as in --svg "ec2, lambda"\n');
    expect(code).toBe(2);
  });
});

it('the renderer is not loaded before the first picture', async () => {
  const loaded = `process.report.getReport().sharedObjects.some((file) => file.includes('resvg'))`;
  const { out, err } = await node(
    '--input-type=module',
    '--eval',
    `await import('./dist/slack/register.js');
     const before = ${loaded};
     const { renderPng } = await import('./dist/picture/render.js');
     await renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
     console.log(before, ${loaded});`,
  );
  expect(err).toBe('');
  expect(out).toBe('false true\n');
});
