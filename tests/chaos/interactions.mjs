// What people do, a number each: the same seed gives the same every time.
import { createHash } from 'node:crypto';

/** @returns {() => number} numbers from 0 to 1 */
export function random(seed) {
  let count = 0;
  return () => createHash('sha256').update(`${seed} ${count++}`).digest().readUInt32LE() / 2 ** 32;
}

const QUESTIONS = [
  'os on lambda',
  'who patches rds?',
  'rds',
  'compare ec2, lambda, fargate',
  'eks node patching',
  'sql',
  'backups',
  'what is for lunch',
  'help',
  'tip',
  'tips list',
];

const THINGS = [
  [0.4, 'command', (slack, text) => slack.command('/whoowns', text)],
  [0.65, 'event', (slack, text) => slack.say('#general', `@whoowns ${text}`)],
  [0.85, 'event', (slack, text) => slack.say('dm', text)],
  [0.97, 'button', (slack) => press(slack)],
  [1, 'event', (slack) => slack.openHome()],
];

/** Does it, or with no Slack says of what kind it is. */
export function interactionOf(slack, seed, number) {
  const chance = random(`${seed} ${number}`);
  const dice = chance();
  const [, kind, act] = THINGS.find(([until]) => dice <= until) ?? THINGS[0];
  if (!slack) return kind;
  return act(slack, QUESTIONS[Math.floor(chance() * QUESTIONS.length)]);
}

/** Some button of the last message that has one. */
async function press(slack) {
  for (const message of slack.messages({ channel: 'dm' }).reverse()) {
    const buttons = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const asking = buttons.find(({ action_id }) => action_id?.startsWith('ask:'));
    if (asking) return slack.act(message, asking.action_id);
  }
  return slack.command('/whoowns', 'help');
}
