import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Menu, Step } from './page/wire.js';

const shortcut = z.object({
  name: z.string(),
  type: z.enum(['message', 'global']),
  callback_id: z.string(),
  description: z.string(),
});

const parameters = z.object({
  properties: z
    .record(z.string(), z.object({ title: z.string().default(''), description: z.string().default('') }))
    .default({}),
  required: z.array(z.string()).default([]),
});

const step = z.object({
  title: z.string(),
  description: z.string().default(''),
  input_parameters: parameters.default({ properties: {}, required: [] }),
});

/** What of an app manifest people see, and what it lets the app do. */
const Manifest = z.object({
  features: z.object({
    slash_commands: z
      .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().optional() }))
      .default([]),
    shortcuts: z.array(shortcut).default([]),
  }),
  functions: z.record(z.string(), step).default({}),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
});

export interface AppManifest {
  readonly menu: Menu;
  readonly steps: readonly Step[];
  /** The optional ones included. */
  readonly scopes: readonly string[];
}

let own: AppManifest | null = null;

/** manifest.yml, as Slack takes it when the app is installed with every optional scope. */
export function ownManifest(): AppManifest {
  own ??= readManifest(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
  return own;
}

export function readManifest(text: string): AppManifest {
  const { features, functions, oauth_config } = Manifest.parse(parse(text));
  const { bot, bot_optional } = oauth_config.scopes;
  return { menu: features, steps: Object.entries(functions).map(asStep), scopes: [...bot, ...bot_optional] };
}

function asStep([callback_id, { title, description, input_parameters }]: [string, z.infer<typeof step>]): Step {
  const { properties, required } = input_parameters;
  const inputs = Object.entries(properties).map(([name, property]) => ({
    name,
    title: property.title || name,
    description: property.description,
    required: required.includes(name),
  }));
  return { callback_id, title, description, inputs };
}
