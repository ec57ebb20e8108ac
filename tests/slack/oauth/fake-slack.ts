import { randomUUID } from 'node:crypto';

/** Where the app is about to be installed. */
export interface Site {
  readonly team?: { readonly id: string; readonly name: string };
  readonly enterprise?: { readonly id: string; readonly name: string };
}

interface Call {
  readonly method: string;
  readonly token: string | undefined;
  readonly fields: URLSearchParams;
}

interface FakeOptions {
  /** Its tokens expire. */
  readonly rotates?: boolean;
  /** What happens elsewhere while it thinks. */
  readonly meanwhile?: (call: Call) => Promise<unknown>;
}

/** The part of Slack that gives out tokens, and takes messages only with one that holds. */
export function fakeOAuthSlack({ rotates = false, meanwhile }: FakeOptions = {}) {
  const codes = new Map<string, Site>();
  const refreshTokens = new Map<string, Site>();
  const tokens = new Set<string>();
  const calls: Call[] = [];
  /** What was said through response_urls. */
  const responses: { text: string }[] = [];
  let count = 0;

  function grant({ team, enterprise }: Site) {
    count += 1;
    const token = `xoxb-${count}`;
    tokens.add(token);
    const rotation = rotates && { refresh_token: `xoxe-${count}`, expires_in: 43_200 };
    if (rotation)
      refreshTokens.set(rotation.refresh_token, { ...(team && { team }), ...(enterprise && { enterprise }) });
    return {
      access_token: token,
      token_type: 'bot',
      scope: 'commands,chat:write',
      bot_user_id: 'UBOT',
      app_id: 'A1',
      team: team ?? null,
      enterprise: enterprise ?? null,
      is_enterprise_install: !team,
      authed_user: { id: 'U1' },
      ...rotation,
    };
  }

  function answer(call: Call): object {
    const { method, token = '', fields } = call;
    if (method === 'oauth.v2.access') {
      const granted = codes.get(fields.get('code') ?? '') ?? refreshTokens.get(fields.get('refresh_token') ?? '');
      codes.delete(fields.get('code') ?? '');
      refreshTokens.delete(fields.get('refresh_token') ?? ''); // each holds once
      return granted ? { ok: true, ...grant(granted) } : { ok: false, error: 'invalid_code' };
    }
    if (!tokens.has(token)) return { ok: false, error: 'token_revoked' };
    if (method === 'auth.test') return { ok: true, user_id: 'UBOT', bot_id: 'BBOT', url: 'https://acme.slack.com/' };
    return { ok: true, ts: '1.0' };
  }

  return {
    calls,
    responses,
    tokens,
    /** What Slack's page of consent gives the browser to bring back. */
    consent(site: Site): string {
      const code = randomUUID();
      codes.set(code, site);
      return code;
    },
    fetch: async (url: string | URL, { body, headers }: RequestInit = {}): Promise<Response> => {
      if (String(url).startsWith(RESPONSE_URL)) {
        responses.push(JSON.parse(String(body)));
        return new Response('ok');
      }
      const method = String(url).split('/').at(-1) ?? '';
      const token = new Headers(headers).get('authorization')?.replace('Bearer ', '');
      const call = { method, token, fields: new URLSearchParams(String(body)) };
      calls.push(call);
      await meanwhile?.(call);
      return Response.json(answer(call));
    },
  };
}

export const RESPONSE_URL = 'http://hooks.invalid/';
