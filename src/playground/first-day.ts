import type { Channel, Message } from './page/wire.js';
import { APP, PRIYA, SAM, YOU } from './seed.js';
import type { PlaygroundSlack } from './slack.js';

const CLOUD: Channel = {
  id: 'C00000CLOUD',
  name: 'cloud',
  topic: 'What we run, and who looks after what',
  members: [YOU, SAM, PRIYA, APP.user],
  directWith: null,
};

/** Moves the time back, for what happened earlier. */
type MinutesAgo = (minutes: number) => void;

/**
 * What a newcomer finds in #cloud: two colleagues who have just asked. What the app says there, it says itself: it is the
 * real one that answers.
 */
export async function seedFirstDay(slack: PlaygroundSlack, minutesAgo: MinutesAgo): Promise<void> {
  slack.workspace.channels.unshift(structuredClone(CLOUD));
  const says = (user: string, text: string): Promise<Message> => slack.say('#cloud', text, { user });

  minutesAgo(26);
  await says(PRIYA, 'The auditors ask how fast we patch the operating system under our Lambda functions. Do we?');
  minutesAgo(24);
  await slack.command('/whoowns', 'os on lambda', { channel: '#cloud', user: SAM });
  await pressNewest(slack, 'Share in channel', SAM);
  minutesAgo(23);
  await says(PRIYA, 'Good, one thing less. And the database?');
  await says(PRIYA, '@whoowns who patches rds?');
  minutesAgo(4);
  await says(SAM, '@you it knows your services too: try one below, or type `/whoowns` and anything you run.');
  minutesAgo(0);
}

/** Presses a button of the newest message that this person sees. */
async function pressNewest(slack: PlaygroundSlack, label: string, user: string): Promise<void> {
  const message = slack.messages({ channel: '#cloud', user }).at(-1);
  const elements = message?.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const button = elements?.find((element) => element.type === 'button' && element.text.text === label);
  if (message !== undefined && button?.action_id !== undefined) await slack.act(message, button.action_id, { user });
}
