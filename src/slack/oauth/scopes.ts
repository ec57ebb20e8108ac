import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { MANIFEST } from '../../paths.js';

const Manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

/** What an installation asks for: the manifest is the one place that says it. Slack knows which of them are optional. */
export const scopesOfManifest = (): string[] =>
  Manifest.parse(parse(readFileSync(MANIFEST, 'utf8'))).oauth_config.scopes.bot;
