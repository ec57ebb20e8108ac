import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

export interface Signing {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly at?: number;
}

/** The headers with which Slack proves that it is Slack. */
export function signature(body: string, { secret = SIGNING_SECRET, at = Math.floor(Date.now() / 1000) }: Signing = {}) {
  const digest = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${digest}` };
}

const FORM = 'application/x-www-form-urlencoded';

export const commandForm = (text: string, responseUrl: string): string =>
  new URLSearchParams({
    command: '/whoowns',
    text,
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    response_url: responseUrl,
    trigger_id: '1.2.3',
  }).toString();

export const mentionJson = (eventId: string, text: string): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: eventId,
    event: {
      type: 'app_mention',
      user: 'U1',
      text: `<@UBOT> ${text}`,
      ts: '1.000001',
      channel: 'C1',
      event_ts: '1.000001',
    },
    authorizations: [
      { team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
  });

/** Sends what Slack would send. */
export function post(url: string, body: string, headers: Record<string, string> = signature(body)): Promise<Response> {
  const type = body.startsWith('{') ? 'application/json' : FORM;
  return fetch(`${url}/slack/events`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
}

/** The interactive kinds come as JSON in a form. */
export const payloadForm = (payload: unknown): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
