import type { Catalog } from '../catalog/catalog.js';
import type { Question } from '../question/question.js';
import type { Database } from '../store/database.js';
import { inTime } from '../store/in-time.js';
import { knowsZone } from '../store/next-run.js';
import { restore } from '../store/restore-subscription.js';
import { sentTips } from '../store/sent-tips.js';
import {
  findSubscription,
  type Place,
  pause,
  resume,
  type Subscription,
  subscribe,
  subscriptionsOf,
  unsubscribe,
} from '../store/subscriptions.js';
import { dateThere } from '../store/wall-time.js';
import { daysFrom } from '../store/weekdays.js';
import { askZone } from './ask-zone.js';
import { dateIn } from './calendar-date.js';
import { chooseTip } from './choose.js';
import { readTipsCommand, type TipsCommand, type TipsOn } from './command.js';
import { jitterSeconds } from './jitter.js';
import type { Dated, TipsReply, TipsSet } from './reply.js';
import { createTopicReader } from './topics.js';

/** Who asks, and where. */
export interface Asker extends Place {
  readonly user: string;
  /** In a direct message with the app, where "list" means all that the asker set up. */
  readonly isDirect: boolean;
  /** The asker's own time zone, where we may know it. */
  readonly zone?: string | undefined;
}

export interface TipsDesk {
  read(text: string, asker: Asker): TipsCommand;
  obey(command: TipsCommand, asker: Asker): Promise<TipsReply>;
  /** Undoes what was set, where it turns out that no tip could be posted there. */
  takeBack(set: TipsSet): Promise<void>;
}

export interface TipsDeskParts {
  readonly catalog: Catalog;
  readonly readQuestion: (text: string) => Question;
  /** Opened in the background: a question about the cloud never waits for it. */
  readonly database: Promise<Database>;
  readonly now: () => Date;
}

const SHOWN_SENT = 5;
/** Slack opens a form within three seconds or not at all. */
const FORM_MS = 1500;

/** Sets tips up, changes and lists them. Who may do so was checked by whoever calls. */
export function createTipsDesk({ catalog, readQuestion, database, now }: TipsDeskParts): TipsDesk {
  const readTopic = createTopicReader(catalog, readQuestion);

  async function setUp(command: TipsOn, asker: Asker): Promise<TipsReply> {
    const sql = await database;
    const before = await findSubscription(sql, asker);
    const said = new Set(command.said);
    const zone = said.has('zone') ? command.zone : (before?.tz ?? command.zone);
    if (zone === null || !(await knowsZone(sql, zone))) return { kind: 'unclear', unclear: askZone(command) };
    const subscription = await subscribe(
      sql,
      {
        tenant: asker.tenant,
        channel: asker.channel,
        creator: asker.user,
        tz: zone,
        at: said.has('time') ? command.time : (before?.at ?? command.time),
        days: said.has('days') ? daysFrom(command.days) : (before?.days ?? daysFrom(command.days)),
        topics: said.has('topics') ? [...command.topics] : (before?.topics ?? [...command.topics]),
        jitterSeconds: jitterSeconds(asker),
      },
      now(),
    );
    return { kind: 'set', ...(await dated(subscription)), before };
  }

  const dated = async (subscription: Subscription): Promise<Dated> => ({
    subscription,
    today: await dateThere(await database, subscription.tz, now()),
  });

  const kept = async (asker: Asker): Promise<Subscription | undefined> => findSubscription(await database, asker);

  async function goOn(asker: Asker): Promise<TipsReply> {
    const sql = await database;
    const before = await findSubscription(sql, asker);
    const subscription = await resume(sql, asker, now());
    return subscription ? { kind: 'set', ...(await dated(subscription)), before } : list({ ...asker, isDirect: false });
  }

  async function list(asker: Asker): Promise<TipsReply> {
    const sql = await database;
    const channel = await findSubscription(sql, asker);
    const found = asker.isDirect ? await subscriptionsOf(sql, asker.tenant, asker.user) : channel ? [channel] : [];
    const tips = await Promise.all(
      found.map(async (subscription) => ({
        ...(await dated(subscription)),
        sent: await sentTips(sql, subscription, SHOWN_SENT),
      })),
    );
    return { kind: 'list', of: asker.isDirect ? 'asker' : 'channel', tips };
  }

  /** The tip that this channel gets next, or today's where it gets none. */
  async function preview(asker: Asker): Promise<TipsReply> {
    const subscription = await kept(asker);
    if (!subscription) return { kind: 'preview', tip: chooseTip(catalog, [], dateIn(asker.zone ?? 'UTC', now())) };
    const { status, topics } = subscription;
    const next = 'wall' in status ? status.wall?.date : undefined;
    return { kind: 'preview', tip: chooseTip(catalog, topics, next ?? (await dated(subscription)).today) };
  }

  return {
    read: (text, { zone }) =>
      readTipsCommand(text, { today: dateIn(zone ?? 'UTC', now()), defaultZone: zone, readTopic }),
    async obey(command, asker) {
      switch (command.kind) {
        case 'on':
          return setUp(command, asker);
        case 'off':
          return { kind: 'off', wasOn: await unsubscribe(await database, asker) };
        case 'pause': {
          const subscription = await pause(await database, asker, command.until, now());
          return subscription
            ? { kind: 'paused', ...(await dated(subscription)) }
            : list({ ...asker, isDirect: false });
        }
        case 'resume':
          return goOn(asker);
        case 'list':
          return list(asker);
        case 'preview':
          return preview(asker);
        case 'form':
          return { kind: 'form', subscription: await inTime(kept(asker), FORM_MS, undefined) };
        case 'unclear':
          return { kind: 'unclear', unclear: command };
      }
    },
    async takeBack({ subscription, before }) {
      if (before) await restore(await database, before);
      else await unsubscribe(await database, subscription);
    },
  };
}
