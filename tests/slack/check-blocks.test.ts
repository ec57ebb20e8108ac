import { describe, expect, it } from 'vitest';
import { checkMessage, checkView } from '../../src/slack/check-blocks.js';
import { LIMITS } from '../../src/slack/limits.js';

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: number, cells = 1, text = 'x') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: cells }, () => cell(text))),
});
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`Option ${index}`), value: String(index) }));
const select = (count: number) => ({ type: 'static_select', action_id: 'pick', options: options(count) });
const modal = (more: object = {}) => ({ type: 'modal', title: plain('Look up'), blocks: [section('Hello')], ...more });
const input = (element: object) => ({ type: 'input', label: plain('Service'), element });

const inMessage = (...blocks: object[]) => checkMessage({ text: 'an answer', blocks });
const long = (characters: number) => 'x'.repeat(characters);

describe('a message', () => {
  it('passes when it keeps within every limit', () => {
    expect(
      inMessage(
        { type: 'header', text: plain('Lambda') },
        section(long(LIMITS.text)),
        table(100, 20, 'ab'),
        actions(button(), select(100)),
        { type: 'context', elements: [mrkdwn('Source: AWS')] },
      ),
    ).toEqual([]);
    expect(checkMessage({ text: 'no blocks at all' })).toEqual([]);
  });

  it('says what is wrong and where, in the words Slack uses', () => {
    expect(inMessage(section('fine'), { type: 'header', text: plain(long(151)) })).toEqual([
      { error: 'invalid_blocks', message: 'must be less than 151 characters [json-pointer:/blocks/1/text/text]' },
    ]);
  });

  it.each<[string, object, string]>([
    ['an empty text', section(''), 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['a text of 3,001', section(long(3001)), 'must be less than 3001 characters'],
    ['a section of nothing', { type: 'section' }, 'must define either `text` or `fields`'],
    [
      'eleven fields',
      { type: 'section', fields: Array.from({ length: 11 }, () => mrkdwn('x')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    ['a field of 2,001', { type: 'section', fields: [mrkdwn(long(2001))] }, 'must be less than 2001 characters'],
    ['mrkdwn in a header', { type: 'header', text: mrkdwn('*no*') }, 'plain_text'],
    [
      'eleven context elements',
      { type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('x')) },
      'no more than 10 items',
    ],
    ['26 buttons', actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `b${n}` }))), 'no more than 25'],
    ['a button text of 76', actions(button({ text: plain(long(76)) })), 'must be less than 76 characters'],
    ['a button value of 2,001', actions(button({ value: long(2001) })), 'must be less than 2001 characters'],
    ['a button url of 3,001', actions(button({ url: long(3001) })), 'must be less than 3001 characters'],
    ['an accessibility label of 76', actions(button({ accessibility_label: long(76) })), 'less than 76 characters'],
    ['an action_id of 256', actions(button({ action_id: long(256) })), 'must be less than 256 characters'],
    ['a block_id of 256', { ...section('x'), block_id: long(256) }, 'must be less than 256 characters'],
    ['101 options', actions(select(101)), 'no more than 100 items allowed'],
    ['no options at all', actions(select(0)), 'no fewer than 1 items allowed'],
    [
      'an option value of 76',
      actions({ ...select(1), options: [{ text: plain('x'), value: long(76) }] }),
      'less than 76',
    ],
    ['a placeholder of 151', actions({ ...select(1), placeholder: plain(long(151)) }), 'less than 151'],
    ['a confirm title of 101', actions(button({ confirm: { title: plain(long(101)), text: plain('?') } })), 'than 101'],
    ['a confirm button of 31', actions(button({ confirm: { text: plain('?'), deny: plain(long(31)) } })), 'than 31'],
    ['six overflow options', actions({ type: 'overflow', options: options(6) }), 'no more than 5 items'],
    [
      'an image without alt text',
      { type: 'image', image_url: 'https://x.test/i.png' },
      'missing required field: alt_text',
    ],
    ['101 table rows', table(101), 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    ['21 cells in a row', table(1, 21), 'no more than 20 items'],
    ['an empty cell', table(1, 1, ''), 'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]'],
    ['10,001 characters in a table', table(1, 1, long(10_001)), 'table has more than 10000 characters'],
    ['an unknown block', { type: 'marquee' }, 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
    ['an unknown property', { ...section('x'), colour: 'red' }, 'invalid additional property: colour'],
    ['an alert, which is for modals', { type: 'alert', text: plain('!') }, 'alert is not supported in a message'],
    ['a modal-only input', input({ type: 'email_text_input' }), 'email_text_input is not supported in a message'],
  ])('may not hold %s', (_what, block, complaint) => {
    expect(inMessage(block).map(({ message }) => message)).toEqual([expect.stringContaining(complaint)]);
  });

  it('holds 50 blocks and not one more', () => {
    expect(inMessage(...Array.from({ length: 50 }, () => section('x')))).toEqual([]);
    expect(inMessage(...Array.from({ length: 51 }, () => section('x')))).toEqual([
      { error: 'invalid_blocks', message: 'no more than 50 items allowed [json-pointer:/blocks]' },
    ]);
  });

  it('holds one table, counting those inside containers', () => {
    const folded = { type: 'container', title: plain('All layers'), child_blocks: [table(2)] };
    expect(inMessage(folded)).toEqual([]);
    expect(inMessage(table(2), folded)).toEqual([{ error: 'invalid_attachments', message: 'only_one_table_allowed' }]);
  });

  it('holds 12,000 characters of markdown over all its markdown blocks', () => {
    const markdown = (characters: number) => ({ type: 'markdown', text: long(characters) });
    expect(inMessage(markdown(6000), markdown(6000))).toEqual([]);
    expect(inMessage(markdown(6000), markdown(6001))).toHaveLength(1);
  });

  it('names each block once, and each action once in its block', () => {
    expect(inMessage({ ...section('x'), block_id: 'one' }, { ...section('y'), block_id: 'one' })).toHaveLength(1);
    expect(inMessage(actions(button(), button()))).toHaveLength(1);
    expect(inMessage(actions(button()), actions(button()))).toEqual([]);
  });

  it('has something to say, and is cut at 40,000 characters', () => {
    expect(checkMessage({ blocks: [] })).toMatchObject([{ error: 'no_text' }]);
    expect(checkMessage({ text: long(40_001) })).toMatchObject([{ error: 'message_truncated' }]);
  });
});

describe('a view', () => {
  it('passes when it keeps within every limit', () => {
    expect(checkView(modal())).toEqual([]);
    expect(checkView({ type: 'home', blocks: Array.from({ length: 100 }, () => section('x')) })).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a title of 25',
      modal({ title: plain(long(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    ['a submit of 25', modal({ submit: plain(long(25)) }), 'must be less than 25 characters'],
    ['metadata of 3,001', modal({ private_metadata: long(3001) }), 'must be less than 3001 characters'],
    ['a callback_id of 256', modal({ callback_id: long(256) }), 'must be less than 256 characters'],
    ['101 blocks', { type: 'home', blocks: Array.from({ length: 101 }, () => section('x')) }, 'no more than 100 items'],
    [
      'inputs without a submit',
      modal({ blocks: [input({ type: 'plain_text_input' })] }),
      'missing required field: submit',
    ],
    ['a table in a modal', modal({ blocks: [table(1)] }), 'table is not supported in a modal'],
    ['a table in App Home', { type: 'home', blocks: [table(1)] }, 'table is not supported in a home'],
    ['markdown in App Home', { type: 'home', blocks: [{ type: 'markdown', text: 'x' }] }, 'markdown is not supported'],
    [
      'feedback buttons in App Home',
      {
        type: 'home',
        blocks: [
          {
            type: 'context_actions',
            elements: [
              {
                type: 'feedback_buttons',
                positive_button: { text: plain('Right'), value: '1' },
                negative_button: { text: plain('Wrong'), value: '0' },
              },
            ],
          },
        ],
      },
      'context_actions is not supported in a home',
    ],
    [
      'a container in a modal',
      modal({ blocks: [{ type: 'container', child_blocks: [section('x')] }] }),
      'container is not',
    ],
  ])('may not hold %s', (_what, view, complaint) => {
    expect(checkView(view)).toEqual([{ error: 'invalid_arguments', message: expect.stringContaining(complaint) }]);
  });
});
