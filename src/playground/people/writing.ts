import type { Delivery } from '../delivery.js';
import type { Message } from '../page/wire.js';
import { commandBody } from '../payloads/command.js';
import { directMessageEvent, mentionEvent } from '../payloads/events.js';
import type { Platform } from '../platform.js';
import { APP } from '../seed.js';
import { fromTyped } from '../typed-text.js';

export interface CommandGiven {
  command: string;
  text: string;
  channel?: string;
  user?: string | undefined;
}

/** Null where Slack knows no such command: the app never hears of it. */
export async function giveCommand(platform: Platform, given: CommandGiven): Promise<Delivery | null> {
  const { workspace, manifest, responseUrls, triggers, connection } = platform;
  const { command } = given;
  const user = platform.user(given.user);
  const channel = platform.channel(given.channel ?? '#general', user);
  if (!manifest.menu.slash_commands.some((known) => known.command === command)) {
    platform.slackbot(channel, user, `\`${command}\` is not a valid command.`);
    return null;
  }
  const body = commandBody({
    team: workspace.team,
    command,
    text: fromTyped(given.text, workspace, 'named'),
    user,
    channel,
    responseUrl: responseUrls.issue({ channel: channel.id, user: user.id }),
    triggerId: triggers.issue(user.id, channel.id),
  });
  return connection.send(body, (delivery) =>
    platform.finishCommand(command, body.response_url, delivery, { channel, user }),
  );
}

export interface Words {
  channel: string;
  text: string;
  thread_ts?: string | undefined;
  user?: string | undefined;
}

/** The app hears what is said to it: in its direct messages, and where it is mentioned. */
export async function say(platform: Platform, { channel, text, thread_ts, user: userId }: Words): Promise<Message> {
  const { workspace } = platform;
  const user = platform.user(userId);
  const place = platform.channel(channel, user);
  const message = workspace.post({ channel: place.id, user: user.id, text: fromTyped(text, workspace), thread_ts });
  if (place.directWith !== null) await platform.event(directMessageEvent(message, workspace.team));
  else if (message.text.includes(`<@${APP.user}>`)) {
    await platform.event(mentionEvent(message, user, workspace.team));
  }
  return message;
}
