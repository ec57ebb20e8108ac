import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { main as manifestFor } from '../src/cli/manifest.js';
import { COMMAND } from '../src/slack/listeners/command.js';
import { registerListeners } from '../src/slack/register.js';
import { forgetfulParts } from './slack/workplace.js';

/** Slack’s limits for a manifest, as far as ours uses it. */
const Parameters = z.strictObject({
  required: z.array(z.string()),
  properties: z.record(
    z.string(),
    z.strictObject({ type: z.literal('string'), title: z.string(), description: z.string() }),
  ),
});
const Names = z.array(z.string().max(50));
const RequestUrl = z.httpUrl().max(3500).optional();
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
          url: z.httpUrl().max(3000).optional(),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: Names.max(255), bot_optional: Names.max(255) }),
    redirect_urls: z.array(z.httpUrl().max(2500)).max(1000).optional(),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: Names.max(100), request_url: RequestUrl }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: RequestUrl,
      message_menu_options_url: RequestUrl,
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
    function_runtime: z.literal('remote'),
  }),
  functions: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      description: z.string(),
      input_parameters: Parameters,
      output_parameters: Parameters,
    }),
  ),
});

const text = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
const manifest = Manifest.parse(parse(text));

/** The scopes without which Slack delivers nothing of a kind. */
const SCOPES_OF_EVENT: Record<string, string[]> = { app_mention: ['app_mentions:read'], 'message.im': ['im:history'] };

function registered() {
  const events: string[] = [];
  const shortcuts: unknown[] = [];
  const functions: string[] = [];
  const record = (list: string[]) => (name: unknown) => {
    list.push(String(name));
  };
  const ignore = () => undefined;
  registerListeners(
    {
      use: ignore,
      event: record(events),
      shortcut: (constraints: unknown) => shortcuts.push(constraints),
      function: record(functions),
      action: ignore,
      options: ignore,
      view: ignore,
    },
    forgetfulParts(),
  );
  return { events, shortcuts, functions };
}

const ours = registered();

describe('manifest.yml', () => {
  it('needs no address, as Slack is called and does not call', () => {
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
    expect(text).not.toContain('url:');
  });

  it('lists the commands that the code registers', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
  });

  it('subscribes to the events that the code listens to', () => {
    const families = manifest.settings.event_subscriptions.bot_events.map((event) => event.split('.')[0]);
    // Bolt listens to function_executed by itself, for each function
    expect(families.filter((family) => family !== 'function_executed').sort()).toEqual(ours.events.sort());
  });

  it('offers the shortcuts and the workflow steps that the code answers', () => {
    const types = { message: 'message_action', global: 'shortcut' };
    const offered = manifest.features.shortcuts.map(({ type, callback_id }) => ({ type: types[type], callback_id }));
    expect(offered).toEqual(ours.shortcuts);
    expect(Object.keys(manifest.functions)).toEqual(ours.functions);
    for (const { input_parameters, output_parameters } of Object.values(manifest.functions)) {
      for (const { required, properties } of [input_parameters, output_parameters]) {
        expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
      }
    }
  });

  it('asks for the least: what its events need, to write, and the command', () => {
    const needed = manifest.settings.event_subscriptions.bot_events.flatMap((event) => SCOPES_OF_EVENT[event] ?? []);
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    expect(bot).toEqual(expect.arrayContaining(bot_optional)); // Slack wants the optional ones in both lists
    const required = bot.filter((scope) => !bot_optional.includes(scope));
    expect(required.sort()).toEqual(['commands', 'chat:write', ...needed].sort());
  });

  it('says beside each scope why it is there', () => {
    for (const scope of manifest.oauth_config.scopes.bot) expect(text).toMatch(new RegExp(`- ${scope} # .{10,}`));
  });
});

describe('npm run manifest', () => {
  const distributed = Manifest.parse(parse(manifestFor(['--url', 'https://whoowns.example.com/'])));

  it('is the same for many workspaces: called over HTTP, for whole organisations, with tokens that expire', () => {
    const events = 'https://whoowns.example.com/slack/events';
    const { features, settings, oauth_config, ...rest } = manifest;
    expect(distributed).toEqual({
      ...rest,
      features: { ...features, slash_commands: features.slash_commands.map((each) => ({ ...each, url: events })) },
      oauth_config: { ...oauth_config, redirect_urls: ['https://whoowns.example.com/slack/oauth_redirect'] },
      settings: {
        ...settings,
        event_subscriptions: { ...settings.event_subscriptions, request_url: events },
        interactivity: { is_enabled: true, request_url: events, message_menu_options_url: events },
        org_deploy_enabled: true,
        socket_mode_enabled: false,
        token_rotation_enabled: true,
      },
    });
  });

  it.each([
    [[]],
    [['--url']],
    [['--url', 'whoowns.example.com']],
    [['--url', 'http://whoowns.example.com']],
    [['--url', 'https://example.com/whoowns']],
    [['https://whoowns.example.com']],
  ])('wants an address that Slack takes: %j', (args) => {
    expect(() => manifestFor(args)).toThrow('Usage: npm run --silent manifest -- --url https://');
  });
});
