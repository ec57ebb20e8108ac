import type { Delivery } from '../delivery.js';
import type { Message, StepResult } from '../page/wire.js';
import { homeOpenedEvent, stepEvent } from '../payloads/events.js';
import { globalShortcutBody, messageShortcutBody } from '../payloads/shortcuts.js';
import type { Platform } from '../platform.js';

export interface ShortcutChoice {
  /** Without one, the shortcut is a global one. */
  message?: Message;
  user?: string;
}

export async function takeShortcut(
  platform: Platform,
  callbackId: string,
  { message, user: userId }: ShortcutChoice,
): Promise<Delivery> {
  const { workspace, triggers, responseUrls, connection } = platform;
  const user = platform.user(userId);
  const taken = {
    team: workspace.team,
    callbackId,
    user,
    triggerId: triggers.issue(user.id, message?.channel),
    ts: workspace.nextTs(),
  };
  const notice = (delivery: Delivery): void => platform.noticeUnlessTaken(delivery, user);
  if (message === undefined) return connection.send(globalShortcutBody(taken), notice);
  const channel = platform.channel(message.channel, user);
  const responseUrl = responseUrls.issue({ channel: channel.id, user: user.id });
  return connection.send(messageShortcutBody({ ...taken, message, channel, responseUrl }), notice);
}

/** Opens a tab of the app. */
export function openTab(platform: Platform, userId: string, tab: 'home' | 'messages'): Promise<Delivery> {
  const { workspace } = platform;
  const user = platform.user(userId);
  const channel = workspace.directChannel(user.id);
  return platform.event(homeOpenedEvent(user, channel, tab, workspace.nextTs(), workspace.home(user.id)));
}

/** A step of a workflow runs; answers with what the app completed it with. */
export async function runStep(
  platform: Platform,
  callbackId: string,
  inputs: Record<string, unknown>,
): Promise<StepResult> {
  const executionId = platform.workspace.nextId('Fx');
  await platform.event(stepEvent(callbackId, inputs, executionId, platform.workspace.nextTs()));
  return platform.stepResult(executionId);
}
