import { type Logger, LogLevel } from '@slack/bolt';
import type { Redact } from './redact.js';

export interface LoggerOptions {
  readonly level: keyof typeof LEVELS;
  /** One JSON object a line for programs, or words for a person at a terminal. */
  readonly format: 'json' | 'human';
  readonly redact: Redact;
  readonly now?: () => Date;
  readonly write?: (level: LogLevel, line: string) => void;
}

const LEVELS = { debug: LogLevel.DEBUG, info: LogLevel.INFO, warn: LogLevel.WARN, error: LogLevel.ERROR };
const ORDER = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR];

/** What Bolt and its libraries log through, and we. Takes strings and errors; anything else is left out, for what it may hold. */
export function createLogger(options: LoggerOptions): Logger {
  const { format, redact, now = () => new Date(), write = toStandardStreams } = options;
  let level = LEVELS[options.level];
  const at =
    (own: LogLevel) =>
    (...parts: unknown[]): void => {
      if (ORDER.indexOf(own) < ORDER.indexOf(level)) return;
      const error = parts.map(rootOf).find((part) => part instanceof Error);
      const said = parts.filter((part) => typeof part === 'string').join(' ');
      const message = redact(said || (error?.message ?? ''));
      const stack = error && redact(error.stack ?? error.message);
      if (format === 'human') write(own, humanLine(own, message, stack));
      else write(own, JSON.stringify({ time: now().toISOString(), level: own, message, code: codeOf(error), stack }));
    };
  return {
    debug: at(LogLevel.DEBUG),
    info: at(LogLevel.INFO),
    warn: at(LogLevel.WARN),
    error: at(LogLevel.ERROR),
    getLevel: () => level,
    setLevel: (wanted) => {
      level = wanted;
    },
    setName: () => undefined,
  };
}

/** Bolt wraps what a listener threw. */
function rootOf(part: unknown): unknown {
  return part instanceof Error && 'original' in part && part.original instanceof Error ? part.original : part;
}

const codeOf = (error: Error | undefined): unknown => (error && 'code' in error ? error.code : undefined);

function humanLine(level: LogLevel, message: string, stack: string | undefined): string {
  if (level === LogLevel.INFO) return message;
  const label = `[${level.toUpperCase()}]`;
  if (!stack) return `${label} ${message}`;
  return stack.includes(message) ? `${label} ${stack}` : `${label} ${message}\n${stack}`;
}

function toStandardStreams(level: LogLevel, line: string): void {
  const stream = level === LogLevel.WARN || level === LogLevel.ERROR ? process.stderr : process.stdout;
  stream.write(`${line}\n`);
}
