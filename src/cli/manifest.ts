import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Document, parseDocument } from 'yaml';
import { MANIFEST } from '../paths.js';
import { REDIRECT_PATH } from '../slack/oauth/routes.js';
import { reportAndExit } from './report.js';

const USAGE =
  'Usage: npm run --silent manifest -- --url https://whoowns.example.com   (where Slack reaches the app: https, without a path)';

/**
 * The manifest for an app that many workspaces install: Slack calls it over HTTP, and its tokens expire.
 * @throws Error that says how to use it
 */
export function main(args: readonly string[], manifest = readFileSync(MANIFEST, 'utf8')): string {
  return distributed(parseDocument(manifest), origin(args)).toString({ lineWidth: 0, flowCollectionPadding: false });
}

function origin(args: readonly string[]): string {
  const url = urlIn(args);
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new Error(USAGE);
  }
  return url.origin;
}

function urlIn(args: readonly string[]): URL | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { url: { type: 'string' } } });
    return new URL(values.url ?? '');
  } catch {
    return undefined;
  }
}

function distributed(manifest: Document, at: string): Document {
  const events = `${at}/slack/events`;
  const set = (path: readonly (string | number)[], value: unknown) => manifest.setIn(path, manifest.createNode(value));
  set(['features', 'slash_commands', 0, 'url'], events);
  set(['oauth_config', 'redirect_urls'], [`${at}${REDIRECT_PATH}`]);
  set(['settings', 'event_subscriptions', 'request_url'], events);
  set(['settings', 'interactivity', 'request_url'], events);
  set(['settings', 'interactivity', 'message_menu_options_url'], events);
  set(['settings', 'org_deploy_enabled'], true);
  set(['settings', 'socket_mode_enabled'], false);
  set(['settings', 'token_rotation_enabled'], true);
  return manifest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(main(process.argv.slice(2)).trimEnd());
  } catch (error) {
    reportAndExit(error, 2);
  }
}
