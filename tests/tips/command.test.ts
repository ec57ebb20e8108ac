import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { createParser } from '../../src/question/parse.js';
import { readTipsCommand, type TipsCommand, type TipsContext } from '../../src/tips/command.js';

import { createTopicReader } from '../../src/tips/topics.js';
import { daysAsTyped } from '../../src/tips/weekdays.js';
import { TODAY, testCatalog } from '../catalog.js';

const catalog = testCatalog();
const readTopic = createTopicReader(catalog, createParser(catalog));
const inBerlin: TipsContext = { today: TODAY, defaultZone: 'Europe/Berlin', readTopic };

const Commands = z.record(z.string(), z.record(z.string(), z.string()));
const examples = Commands.parse(parseYaml(readFileSync(new URL('commands.yml', import.meta.url), 'utf8')));

/** A command as one line, as commands.yml writes it. */
function meaningOf(command: TipsCommand): string {
  switch (command.kind) {
    case 'on':
      return ['on', command.time, command.zone ?? '?', daysAsTyped(command.days), command.topics.join(',')]
        .join(' ')
        .trim();
    case 'pause':
      return `pause ${command.until ?? ''}`.trim();
    case 'unclear':
      return `unclear ${command.about} "${command.heard}" [${command.offers.map(({ label }) => label).join(' | ')}]`;
    case 'off':
    case 'list':
    case 'resume':
    case 'preview':
    case 'form':
      return command.kind;
  }
}

describe.each(Object.entries(examples))('%s', (_, commands) => {
  it.each(Object.entries(commands))('"%s" means %s', (text, meaning) => {
    expect(meaningOf(readTipsCommand(text, inBerlin))).toBe(meaning);
  });
});
