import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { registerListeners } from '../src/slack/register.js';
import { forgetfulParts } from './slack/workplace.js';

/** Slack's limits for a manifest, as far as ours uses it. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.number() }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
    long_description: z.string().min(175).max(4000),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith('/').max(32),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.literal(true),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string()).max(255), bot_optional: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.boolean(),
  }),
});

const manifest = Manifest.parse(parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8')));

/** The scope without which Slack delivers nothing of a kind. */
const SCOPE_OF_EVENT: Record<string, string> = { app_mention: 'app_mentions:read', 'message.im': 'im:history' };

function registered() {
  const commands: string[] = [];
  const events: string[] = [];
  const record = (list: string[]) => (name: unknown) => {
    list.push(String(name));
  };
  const ignore = () => undefined;
  registerListeners(
    { command: record(commands), event: record(events), action: ignore, options: ignore, view: ignore },
    forgetfulParts(),
  );
  return { commands, events };
}

describe('manifest.yml', () => {
  it('lists the commands that the code registers', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(registered().commands);
  });

  it('subscribes to the events that the code listens to', () => {
    const families = manifest.settings.event_subscriptions.bot_events.map((event) => event.split('.')[0]);
    expect(families).toEqual(registered().events);
  });

  it('asks for the least: what its events need, to write, and the command', () => {
    const needed = manifest.settings.event_subscriptions.bot_events.map((event) => SCOPE_OF_EVENT[event]);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(['commands', 'chat:write', ...needed].sort());
  });

  it('says beside each scope why it is there', () => {
    const text = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    for (const scope of [...bot, ...bot_optional]) expect(text).toMatch(new RegExp(`- ${scope} # .{10,}`));
  });
});
