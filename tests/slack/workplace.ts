import { type Logger, LogLevel } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { vi } from 'vitest';
import type { Ask } from '../../src/answer/ask.js';
import { type Clock, systemClock } from '../../src/clock.js';
import type { Message, Team } from '../../src/playground/page/wire.js';
import { PlaygroundSlack } from '../../src/playground/slack.js';
import { createApp } from '../../src/slack/app.js';
import { createParts } from '../../src/slack/create-parts.js';
import { claimsInMemory } from '../../src/slack/dedupe.js';
import type { Parts } from '../../src/slack/parts.js';
import { createCourier } from '../../src/slack/tip-courier.js';
import type { Database } from '../../src/store/database.js';
import { testAsk } from '../catalog.js';

export interface WorkplaceOptions {
  /** Where the app was before: it starts anew, and the messages are still there. */
  readonly slack?: PlaygroundSlack;
  /** Can be swapped for one that fails. */
  readonly ask?: Ask;
  /** What is remembered; without one, whatever needs it waits for ever. */
  readonly database?: Database;
  readonly clock?: Clock;
  /** Another workspace than the usual one. */
  readonly team?: Team;
  readonly installerOf?: (tenant: string) => Promise<string | null>;
}

/** The real app in a Slack of its own. */
export async function workplace({
  slack: before,
  ask = testAsk(),
  database,
  clock = systemClock,
  team,
  installerOf,
}: WorkplaceOptions = {}) {
  const slack = before ?? new PlaygroundSlack({ now: () => clock.now().getTime(), ...(team && { team }) });
  const logged = vi.fn<(...parts: unknown[]) => void>();
  const clientOptions = { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch, retryConfig: { retries: 0 } };
  const opened = database ? Promise.resolve(database) : new Promise<never>(() => undefined);
  await createApp(
    { token: 'xoxb-test', receiver: slack, logger: quiet(logged), clientOptions: { ...clientOptions } },
    createParts({ ask, database: opened, now: clock.now, onError: logged, ...(installerOf && { installerOf }) }),
    claimsInMemory(),
  );
  const client = new WebClient('xoxb-test', { ...clientOptions, rejectRateLimitedCalls: true });
  return {
    slack,
    logged,
    courier: createCourier({ catalog: ask.catalog, clientOf: async () => client, now: clock.now }),
  };
}

/** For tests in which nothing is remembered. */
export const forgetfulParts = (): Parts =>
  createParts({
    ask: testAsk(),
    database: new Promise<never>(() => undefined),
    now: systemClock.now,
    onError: () => undefined,
  });

function quiet(error: (...parts: unknown[]) => void): Logger {
  const nothing = () => undefined;
  const getLevel: Logger['getLevel'] = () => LogLevel.ERROR;
  return { debug: nothing, info: nothing, warn: nothing, error, setLevel: nothing, getLevel, setName: nothing };
}

/** The action ids of a message's buttons, by what is written on them. */
export function buttons(message: Message | undefined): Record<string, string> {
  const elements = (message?.blocks ?? []).flatMap((block: KnownBlock) =>
    block.type === 'actions' ? block.elements : [],
  );
  return Object.fromEntries(
    elements.flatMap((element) => (element.type === 'button' ? [[element.text.text, element.action_id ?? '']] : [])),
  );
}

export const blockTypes = (message: Message | undefined): string[] => (message?.blocks ?? []).map(({ type }) => type);
