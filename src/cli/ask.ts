import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs, styleText } from 'node:util';
import { createAsk } from '../answer/ask.js';
import { bundledFiles } from '../catalog/bundle.js';
import { loadCatalog } from '../catalog/load.js';
import { BUNDLE } from '../paths.js';
import { renderPng } from '../picture/render.js';
import { answerMessage } from '../slack/views/answer.js';
import { machineAnswer } from './json.js';
import { questionDrawn } from './picture.js';
import { reportAndExit } from './report.js';

const USAGE =
  'Usage: npm run --silent ask -- [--json | --svg | --png FILE] [--dark] "os on lambda"   (no question: one a line on standard input)';

/** `npm run ask`: the same answers as in Slack, on a terminal or for other programs. */
async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const ask = createAsk(loadCatalog(bundledFiles(BUNDLE)), () => new Date());
  const reply = (question: string): string => {
    const answer = ask.answer(ask.read(question));
    const { text } = answerMessage(answer);
    return values.json ? JSON.stringify(machineAnswer(question, answer, text)) : coloured(text);
  };
  const question = positionals.join(' ');
  if (values.svg || values.png !== undefined) {
    const svg = questionDrawn(ask, question, values.dark ? 'dark' : 'light');
    return values.png === undefined ? print(svg) : writeFile(values.png, await renderPng(svg));
  }
  if (positionals.length > 0) return print(reply(question));
  if (process.stdin.isTTY) return print(USAGE);
  for await (const line of createInterface({ input: process.stdin })) await print(reply(line));
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  svg: { type: 'boolean', default: false },
  png: { type: 'string' },
  dark: { type: 'boolean', default: false },
} as const;

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch {
    throw new Error(USAGE);
  }
}

/** Waits where the reader is slower than we are, so that thousands of lines never pile up in memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await new Promise((done) => process.stdout.once('drain', done));
}

/** The first line is the answer: a terminal shows it in bold. */
function coloured(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return process.stdout.isTTY ? [styleText('bold', first), ...rest].join('\n') : text;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', () => process.exit(0));
main().catch((error: unknown) => reportAndExit(error, 2));
