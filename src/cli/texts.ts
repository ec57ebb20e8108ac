import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { bundledFiles } from '../catalog/bundle.js';
import { loadCatalog } from '../catalog/load.js';
import { movableClock } from '../clock.js';
import { readConfig } from '../config.js';
import { BUNDLE } from '../paths.js';
import type { Message } from '../playground/page/wire.js';
import { PlaygroundSlack } from '../playground/slack.js';
import { assemble, build } from '../run/assemble.js';
import { reportAndExit } from './report.js';

/** What somebody types after `/whoowns`, one for each kind of message. */
const TYPED = [
  ['The answers'],
  [
    'help',
    'os on lambda',
    'rds',
    'eks node patching',
    'compare ec2, lambda',
    'checklist ec2, s3',
    'picture ec2, lambda',
  ],
  ['backups', 'matrix', 'what is the shared responsibility model', 'list aws databases', 'tip', 'tip about backups'],
  ['Questions back, and no answer'],
  ['sql', 'lambada logging', 'what’s for lunch', 'who directed the film aurora'],
  ['Tips'],
  [
    'tips help',
    'tips list',
    'tips on',
    'tips on at 8:30 Europe/London on mon,wed about s3',
    'tips list',
    'tips preview',
  ],
  [
    'tips on at 25:00',
    'tips on at 9 PST',
    'tips on about cheese',
    'tips pause until 2027-01-07',
    'tips resume',
    'tips off',
  ],
  ['Teams'],
  ['teams', 'teams help', 'teams set os, runtime to Platform', 'teams set backup on rds to Data', 'teams', 'os on ec2'],
  ['what does platform own?', 'teams gaps', 'teams history', 'teams editors', 'teams export yaml', 'teams export csv'],
  ['teams set cheese to Platform', 'teams remove os from Platform'],
  ['Settings'],
  ['settings', 'settings provider aws', 'os on kubernetes', 'settings provider amzon', 'settings provider none'],
] as const;

/** `npm run texts`: every kind of message side by side, in the words that people get. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whoowns-texts-'));
  const clock = movableClock();
  const slack = new PlaygroundSlack({ now: () => clock.now().getTime() });
  const client = { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch };
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' });
  const inside = assemble(config, loadCatalog(bundledFiles(BUNDLE)), clock);
  try {
    await inside.database;
    await build({ token: 'xoxb-texts', receiver: slack, clientOptions: client }, inside);
    for (const line of TYPED) await (line.length === 1 ? heading(line[0]) : typeEach(slack, line));
  } finally {
    await (await inside.database).close();
    rmSync(folder, { recursive: true });
  }
}

async function heading(text: string): Promise<void> {
  console.log(`\n${styleText('inverse', ` ${text} `)}`);
}

async function typeEach(slack: PlaygroundSlack, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const before = new Set(slack.messages().map(({ ts }) => ts));
    await slack.command('/whoowns', text);
    const said = slack.messages().filter(({ ts }) => !before.has(ts));
    console.log(`\n${styleText('bold', `/whoowns ${text}`)}\n${said.map(wordsOf).join('\n– – –\n')}`);
  }
}

const wordsOf = ({ text }: Message): string => text.replace(/^/gm, '  ');

main().catch((error: unknown) => reportAndExit(error, 1));
