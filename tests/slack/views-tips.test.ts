import type { ActionsBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { tipCard } from '../../src/answer/tip.js';
import { createParser } from '../../src/question/parse.js';
import { checkMessage, checkView } from '../../src/slack/check-blocks.js';
import type { Message } from '../../src/slack/views/message.js';
import { escapeMrkdwn } from '../../src/slack/views/mrkdwn.js';
import { decodeTipsPress } from '../../src/slack/views/tips-buttons.js';
import { dailyTipMessage } from '../../src/slack/views/tips-daily.js';
import { NEW_TIPS, tipsForm } from '../../src/slack/views/tips-form.js';
import { type ListedTips, tipsListMessage } from '../../src/slack/views/tips-list.js';
import { obstacleMessage } from '../../src/slack/views/tips-obstacle.js';
import { inWords, type TipsCard } from '../../src/slack/views/tips-schedule.js';
import { tipsOffMessage, tipsPausedMessage, tipsSetMessage } from '../../src/slack/views/tips-set.js';
import { unclearMessage } from '../../src/slack/views/tips-unclear.js';
import { askZone } from '../../src/tips/ask-zone.js';
import { readTipsCommand } from '../../src/tips/command.js';
import { createTopicReader } from '../../src/tips/topics.js';
import { TODAY, testCatalog } from '../catalog.js';

const catalog = testCatalog();
const readTopic = createTopicReader(catalog, createParser(catalog));
/** TODAY is a Saturday. */
const monday = { date: '2026-11-23', time: '09:00' } as const;

const card: TipsCard = {
  channel: 'C042',
  channelName: 'general',
  zone: 'Europe/London',
  today: TODAY,
  days: 21,
  topics: ['Encryption at rest', 'Amazon S3'],
  status: { kind: 'on', wall: monday },
};
const paused: TipsCard = { ...card, status: { kind: 'paused', until: '2027-01-07', wall: null } };
const off: TipsCard = { ...card, status: { kind: 'off', reason: 'is_archived' } };

const refusals = ({ text, blocks }: Message) => checkMessage({ text: escapeMrkdwn(text), blocks: [...blocks] });
const elements = ({ blocks }: Message) =>
  blocks.filter((block): block is ActionsBlock => block.type === 'actions').flatMap((block) => block.elements);
const labels = (message: Message) =>
  elements(message).flatMap((each) => (each.type === 'button' ? [each.text.text] : []));
const commands = (message: Message) =>
  elements(message).flatMap((each) =>
    each.type === 'button' ? (decodeTipsPress(each.value ?? '')?.command ?? []) : [],
  );

describe('the next run, in words', () => {
  it.each([
    ['2026-11-21', '18:00', 'today 18:00 (Europe/London)'],
    ['2026-11-22', '09:00', 'tomorrow 09:00 (Europe/London)'],
    ['2026-11-23', '09:00', 'Monday 09:00 (Europe/London)'],
    ['2026-11-28', '09:00', 'Saturday 28 November 09:00 (Europe/London)'],
    ['2027-01-07', '00:00', 'Thursday 7 January 2027 00:00 (Europe/London)'],
  ] as const)('%s %s is %s', (date, time, words) => {
    expect(inWords({ date, time }, 'Europe/London', TODAY)).toBe(words);
  });
});

describe('a set-up', () => {
  it('says what will happen next, and offers to see, change or stop it', () => {
    const message = tipsSetMessage(card);
    expect(message.text).toBe(
      'Next tip: Monday 09:00 (Europe/London)\nOn Monday, Wednesday and Friday, about Encryption at rest and Amazon S3.',
    );
    expect(labels(message)).toEqual(['Preview', 'Change', 'Off']);
    expect(commands(message)).toEqual(['tips preview', 'tips off']);
  });

  it('may be about anything', () => {
    expect(tipsSetMessage({ ...card, days: 31, topics: [] }).text).toContain('On weekdays, about anything.');
  });

  it('is paused until a day, or until it is resumed', () => {
    expect(tipsPausedMessage(paused).text).toBe(
      'Paused until Thursday 7 January 2027\nGo on before that with /whoowns tips resume.',
    );
    const forGood: TipsCard = { ...card, status: { kind: 'paused', until: null, wall: null } };
    expect(tipsPausedMessage(forGood).text).toBe('Paused until you resume\nGo on with /whoowns tips resume.');
  });

  it('can be turned off once', () => {
    expect(tipsOffMessage('C042', true).text).toContain('Tips are off here.');
    expect(tipsOffMessage('C042', false).text).toContain('There were no tips to turn off here.');
  });

  it('needs the bot in the channel', () => {
    const message = obstacleMessage('we-are-outside', 'C042', 'tips on at 9 Europe/London');
    expect(message.text).toContain('/invite @whoowns');
    expect(commands(message)).toEqual(['tips on at 9 Europe/London']);
  });
});

describe('the list', () => {
  const listed: ListedTips = {
    card,
    sent: [
      { day: '2026-11-20', state: 'sent' },
      { day: '2026-11-18', state: 'may-not-have-arrived' },
      { day: '2026-11-16', state: 'skipped', reason: 'late' },
      { day: '2026-11-13', state: 'failed', reason: 'is_archived' },
      { day: '2026-11-11', state: 'waiting' },
      { day: '2026-11-09', state: 'sent' },
    ],
  };

  it('of a channel shows what comes next and what became of the last five', () => {
    const message = tipsListMessage({ of: 'channel', channel: 'C042', tips: listed });
    expect(message.text.split('\n')).toEqual([
      'Next tip: Monday 09:00 (Europe/London)',
      'On Monday, Wednesday and Friday, about Encryption at rest and Amazon S3.',
      '- Friday 20 November 2026 – sent',
      '- Wednesday 18 November 2026 – may not have arrived',
      '- Monday 16 November 2026 – skipped: too late',
      '- Friday 13 November 2026 – not sent: the channel is archived',
      '- Wednesday 11 November 2026 – on its way',
    ]);
    expect(labels(message)).toEqual(['Pause', 'Off', 'Change']);
  });

  it('of a person shows all channels, whatever their state', () => {
    const tips = [card, paused, off].map((each) => ({ card: each, sent: [] }));
    const { text } = tipsListMessage({ of: 'asker', channel: 'D1', tips });
    expect(text.match(/^(Next tip|Paused|Off).*$/gm)).toEqual([
      'Next tip: Monday 09:00 (Europe/London)',
      'Paused until Thursday 7 January 2027',
      'Off: the channel is archived',
    ]);
  });

  it('says so when there is nothing', () => {
    expect(tipsListMessage({ of: 'channel', channel: 'C042', tips: undefined }).text).toContain('No tips come');
    expect(tipsListMessage({ of: 'asker', channel: 'D1', tips: [] }).text).toContain('set up no tips');
  });

  it('fits into Slack however long it is', () => {
    const tips = Array.from({ length: 40 }, () => listed);
    const message = tipsListMessage({ of: 'asker', channel: 'D1', tips });
    expect(refusals(message)).toEqual([]);
    expect(message.text).toContain('25 more');
  });
});

describe('a question back', () => {
  const asked = (text: string): Message => {
    const command = readTipsCommand(text, { today: TODAY, readTopic });
    if (command.kind === 'on') return unclearMessage(askZone(command), 'C042');
    if (command.kind !== 'unclear') throw new Error(`${text} is clear`);
    return unclearMessage(command, 'C042');
  };

  it('says what was heard and what is possible, with commands to press', () => {
    const message = asked('tips on at 9 IST about s3');
    expect(message.text.split('\n')).toEqual([
      'In which time zone? I read “IST”, and am not sure.',
      'A city or an IANA name: London, Europe/London, New York.',
      '- /whoowns tips on at 9 Asia/Kolkata about s3',
      '- /whoowns tips on at 9 Europe/Dublin about s3',
      '- /whoowns tips on at 9 Asia/Jerusalem about s3',
    ]);
    expect(labels(message)).toEqual(['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem', 'Fill in a form']);
    expect(commands(message)[0]).toBe('tips on at 9 Asia/Kolkata about s3');
  });

  it('asks for the zone where the asker’s is not known, and keeps the rest', () => {
    const message = asked('tips on at 8:30 on mon,wed');
    expect(message.text).toMatch(/^In which time zone\?\n/);
    expect(commands(message)[0]).toBe('tips on at 08:30 Europe/London on mon,wed');
  });

  it('mentions nobody, whatever was typed', () => {
    const message = asked('tips on about <!channel> & <@U1|eve> flibber');
    expect(JSON.stringify(message.blocks)).not.toMatch(/<[@#!]/);
    expect(refusals(message)).toEqual([]);
  });
});

describe('every view fits into Slack', () => {
  it.each([
    ['set', tipsSetMessage(card)],
    ['set with many topics', tipsSetMessage({ ...card, topics: Array<string>(300).fill('x'.repeat(70)) })],
    ['off', tipsOffMessage('C042', true)],
    ['paused', tipsPausedMessage(paused)],
    ['not in channel', obstacleMessage('we-are-outside', 'C042', 'tips on')],
    ['list', tipsListMessage({ of: 'channel', channel: 'C042', tips: { card: off, sent: [] } })],
    ['nothing to list', tipsListMessage({ of: 'channel', channel: 'C042', tips: undefined })],
    ...[
      'tips 25:00',
      'tips on usa',
      'tips on tursday',
      'tips on about kubernetes',
      'tips pause until 7/1/2027',
      'tips flibber',
      `tips on about ${'blorptastic '.repeat(37)}`,
    ].map((text): [string, Message] => {
      const command = readTipsCommand(text, { today: TODAY, readTopic });
      if (command.kind !== 'unclear') throw new Error(`${text} is clear`);
      return [text, unclearMessage(command, 'C042')];
    }),
  ])('%s', (_, message) => {
    expect(refusals(message)).toEqual([]);
  });

  it('each tip of the day, with one button and no mention', () => {
    for (const tip of catalog.tips) {
      const message = dailyTipMessage(tipCard(catalog, tip));
      expect(refusals(message)).toEqual([]);
      expect(labels(message)).toEqual(['Who owns this?']);
      expect(JSON.stringify(message.blocks)).not.toMatch(/<[@#!]/);
      expect(message.text).toContain(tip.text);
    }
  });

  it('the form, empty and filled in', () => {
    const filled = tipsForm({
      channel: 'C042',
      time: '08:30',
      zone: 'Europe/London',
      days: 127,
      topics: [{ id: 'aws/s3', name: 'Amazon S3' }],
    });
    expect(checkView(filled)).toEqual([]);
    expect(filled.private_metadata).toBe('C042');
    expect(checkView(tipsForm({ ...NEW_TIPS, channel: null, zone: null }))).toEqual([]);
  });
});
