import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InstallProvider } from '@slack/oauth';
import { failurePage, INSTALL_PATH, type Page, successPage } from './pages.js';

export interface InstallRoute {
  readonly path: string;
  readonly method: 'GET';
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Where Slack sends the browser back to. */
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** The pages on which a workspace installs the app. */
export function installRoutes(provider: InstallProvider): InstallRoute[] {
  return [
    route(INSTALL_PATH, (request, response) => provider.handleInstallPath(request, response)),
    route(REDIRECT_PATH, (request, response) =>
      provider.handleCallback(request, response, {
        success: (installation) => show(response, successPage(installation)),
        failure: ({ code }) => show(response, failurePage(code, wasDenied(request))),
      }),
    ),
  ];
}

/** The pages hold nothing but text and links, may not stand in a frame, and must not tell others their address. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

function route(
  path: string,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): InstallRoute {
  return {
    path,
    method: 'GET',
    handler: (request, response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      answer(request, response).catch(() => show(response, failurePage('', false))); // the provider has logged it
    },
  };
}

function show(response: ServerResponse, { status, html }: Page): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

const wasDenied = ({ url = '' }: IncomingMessage): boolean =>
  new URL(url, 'http://localhost').searchParams.get('error') === 'access_denied';
