// The least that Bolt can be: what the app is measured against.
import { App, HTTPReceiver } from '@slack/bolt';

const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  customRoutes: [{ path: '/healthz', method: 'GET', handler: (_request, response) => response.end('alive') }],
});
const app = new App({ token: process.env.SLACK_BOT_TOKEN, receiver, convoStore: false });

app.command('/whoowns', async ({ ack, respond }) => {
  await ack();
  const text = 'AWS owns this: Operating system · AWS Lambda';
  await respond({ text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] });
});
await app.start(Number(process.env.PORT));
