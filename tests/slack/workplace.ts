import { type Logger, LogLevel } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { vi } from 'vitest';
import type { Message } from '../../src/playground/page/wire.js';
import { PlaygroundSlack } from '../../src/playground/slack.js';
import { createApp } from '../../src/slack/app.js';
import { claimsInMemory } from '../../src/slack/dedupe.js';
import { testAsk } from '../catalog.js';

/** The real app in a Slack of its own. `ask` can be swapped for one that fails. */
export async function workplace(ask = testAsk()) {
  const slack = new PlaygroundSlack();
  const logged = vi.fn<(...parts: unknown[]) => void>();
  const logger = quiet(logged);
  const clientOptions = { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch, retryConfig: { retries: 0 } };
  await createApp({ token: 'xoxb-test', receiver: slack, logger, clientOptions }, ask, claimsInMemory());
  return { slack, logged };
}

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
