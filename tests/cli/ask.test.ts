import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs what `npm run ask` runs after the build. */
function ask(args: readonly string[], input = ''): Promise<Run> {
  const child = spawn('node', ['dist/cli/ask.js', ...args], { cwd: ROOT });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdin.end(input);
  return new Promise((done) => child.on('close', (code) => done({ out, err, code })));
}

describe('npm run ask', () => {
  it('prints the answer as Slack’s plain text', async () => {
    const { out, code } = await ask(['os', 'on', 'lambda']);
    expect(out).toMatch(/^AWS owns this: Operating system · AWS Lambda\n/);
    expect(code).toBe(0);
  });

  it('prints the object that other programs rely on', async () => {
    const { out } = await ask(['--json'], 'os on lambda\n');
    expect(JSON.parse(out)).toEqual({
      question: 'os on lambda',
      kind: 'verdict',
      subjects: ['aws/lambda'],
      layers: ['os'],
      verdicts: [
        {
          subject: 'aws/lambda',
          layer: 'os',
          owner: 'provider',
          customer: [],
          provider: expect.arrayContaining([expect.any(String)]),
          basis: 'stated',
          sources: expect.arrayContaining([expect.stringMatching(/^https:\/\//)]),
          note: null,
        },
      ],
      candidates: [],
      text: expect.stringMatching(/^AWS owns this/),
    });
  });

  it('prints a checklist, and the verdicts that it rests on', async () => {
    const { out } = await ask([], 'checklist ec2, rds\n');
    expect(out).toMatch(/^\d+ things are yours to do, on \d+ layers: Amazon EC2, Amazon RDS\.\n\nData:\n- /);
    const { out: json } = await ask(['--json'], 'checklist ec2, rds\n');
    const reply: { verdicts: { subject: string; customer: string[] }[] } = JSON.parse(json);
    expect(reply).toMatchObject({ kind: 'checklist', subjects: ['aws/ec2', 'aws/rds'], layers: [], candidates: [] });
    expect(new Set(reply.verdicts.map(({ subject }) => subject))).toEqual(new Set(['aws/ec2', 'aws/rds']));
    expect(reply.verdicts.filter(({ customer }) => customer.length === 0)).toEqual([]);
  });

  it('answers thousands of lines in one process, in their order', async () => {
    const questions = Array.from({ length: 3000 }, (_, i) => ['os on lambda', 'sql', 'lunch?', ''][i % 4] ?? '');
    const { out } = await ask(['--json'], `${questions.join('\n')}\n`);
    const replies = out
      .trimEnd()
      .split('\n')
      .map((line): { question: string } => JSON.parse(line));
    expect(replies.map(({ question }) => question)).toEqual(questions);
  });

  it('says how to be used where it cannot read its arguments', async () => {
    const { err, code } = await ask(['--yaml', 'os on lambda']);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/^Usage: npm run --silent ask/)]);
    expect(code).toBe(2);
  });
});
