import { z } from 'zod';
import type { Verb } from './page/wire.js';
import type { Surface } from './people/surface.js';
import type { PlaygroundSlack } from './slack.js';

const picked = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), picked);
const place = z.union([
  z.strictObject({ message: z.string() }),
  z.strictObject({ home: z.literal(true) }),
  z.strictObject({ modal: z.string() }),
]);
const element = { place, block_id: z.string(), action_id: z.string() };

export const verbSchema: z.ZodType<Verb> = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('send'),
    channel: z.string(),
    text: z.string().min(1),
    thread_ts: z.string().optional(),
  }),
  z.strictObject({ verb: z.literal('act'), ...element, value: picked.optional(), values: values.optional() }),
  z.strictObject({ verb: z.literal('suggest'), ...element, query: z.string() }),
  z.strictObject({ verb: z.literal('submit'), view: z.string(), values }),
  z.strictObject({ verb: z.literal('close'), view: z.string() }),
  z.strictObject({ verb: z.literal('shortcut'), callback_id: z.string(), message: z.string().optional() }),
  z.strictObject({ verb: z.literal('home'), tab: z.enum(['home', 'messages']) }),
  z.strictObject({
    verb: z.literal('clock'),
    hours: z
      .number()
      .int()
      .min(1)
      .max(24 * 31),
  }),
  z.strictObject({ verb: z.literal('step'), callback_id: z.string(), inputs: z.record(z.string(), z.string()) }),
  z.strictObject({
    verb: z.literal('weather'),
    weather: z.enum(['fine', 'slow', 'rate-limited', 'broken', 'refuses-blocks']),
  }),
]);

export interface Place {
  readonly slack: PlaygroundSlack;
  readonly moveClock?: ((milliseconds: number) => Promise<void>) | undefined;
}

const HOUR = 3_600_000;

/** Does in Slack what a person did in the page; answers with what the page needs to know at once. */
export async function perform({ slack, moveClock }: Place, verb: Verb): Promise<object | undefined> {
  switch (verb.verb) {
    case 'send':
      await send(slack, verb);
      return undefined;
    case 'act':
      await slack.act(surfaceOf(slack, verb.place), verb.action_id, {
        blockId: verb.block_id,
        value: verb.value ?? null,
        values: verb.values ?? {},
      });
      return undefined;
    case 'suggest':
      return slack.suggest(surfaceOf(slack, verb.place), verb.action_id, verb.query, { blockId: verb.block_id });
    case 'submit':
      inFront(slack, verb.view);
      return slack.submit(verb.values);
    case 'close':
      inFront(slack, verb.view);
      await slack.close();
      return undefined;
    case 'shortcut':
      await slack.shortcut(
        verb.callback_id,
        verb.message === undefined ? {} : { message: message(slack, verb.message) },
      );
      return undefined;
    case 'home':
      await slack.openHome(undefined, verb.tab);
      return undefined;
    case 'clock':
      await moveClock?.(verb.hours * HOUR);
      slack.workspace.changed();
      return undefined;
    case 'step':
      return slack.step(verb.callback_id, verb.inputs);
    case 'weather':
      slack.setWeather(verb.weather);
      return undefined;
  }
}

async function send(slack: PlaygroundSlack, { channel, text, thread_ts }: Verb & { verb: 'send' }): Promise<void> {
  const [, command, rest] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (command === undefined) {
    await slack.say(channel, text, thread_ts === undefined ? {} : { thread_ts });
  } else if (thread_ts === undefined) {
    await slack.command(command, rest, { channel });
  } else {
    throw new Error(`${command} is not supported in threads. Sorry!`);
  }
}

function surfaceOf(slack: PlaygroundSlack, where: (Verb & { verb: 'act' })['place']): Surface {
  if ('message' in where) return message(slack, where.message);
  if ('home' in where) return 'home';
  return inFront(slack, where.modal);
}

function message(slack: PlaygroundSlack, ts: string): Exclude<Surface, string> {
  const found = slack.messages().find((one) => one.ts === ts);
  if (found === undefined) throw new Error('That message is gone.');
  return found;
}

function inFront(slack: PlaygroundSlack, viewId: string): 'modal' {
  if (slack.modal()?.view.id !== viewId) throw new Error('That form is no longer open.');
  return 'modal';
}
