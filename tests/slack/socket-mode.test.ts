import { LogLevel } from '@slack/bolt';
import { expect, it, vi } from 'vitest';
import { createApp } from '../../src/slack/app.js';
import { claimsInMemory } from '../../src/slack/dedupe.js';
import { fakeSocketSlack } from './fake-socket.js';
import { forgetfulParts } from './workplace.js';

it('with both tokens it connects in Socket Mode, acknowledges a command and answers it', async () => {
  const slack = await fakeSocketSlack();
  const app = await createApp(
    {
      token: 'xoxb-1',
      appToken: 'xapp-1',
      socketMode: true,
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: slack.api() },
    },
    forgetfulParts(),
    claimsInMemory(),
  );
  await app.start();
  try {
    slack.send({
      envelope_id: 'E1',
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: {
        command: '/whoowns',
        text: 'os on lambda',
        team_id: 'T1',
        user_id: 'U1',
        channel_id: 'C1',
        response_url: slack.responseUrl(),
      },
    });
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    expect(slack.fromApp.join()).toContain('"envelope_id":"E1"');
    expect(slack.responses[0]).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/^AWS owns this/),
    });
  } finally {
    await app.stop();
    await slack.close();
  }
});
