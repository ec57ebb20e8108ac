import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../src/answer/answer.js';
import type { SubjectId } from '../../src/catalog/catalog.js';
import { checkMessage } from '../../src/slack/check-blocks.js';
import { pictureInWords, pictureMessage } from '../../src/slack/views/picture.js';
import { PICTURE_ACTION, withoutPictureButton } from '../../src/slack/views/picture-button.js';
import { testAsk } from '../catalog.js';

const ask = testAsk();

function pictureOf(subjects: readonly SubjectId[]): AnswerOf<'picture'> {
  const answer = ask.answer({ kind: 'picture', subjects });
  if (answer.kind !== 'picture') throw new Error(`not a picture but ${answer.kind}`);
  return answer;
}

const longest = [...ask.catalog.services.values()]
  .sort((one, other) => (other.short ?? other.name).length - (one.short ?? one.name).length)
  .map(({ id }) => id);

describe('a picture in words', () => {
  it.each([
    ['one service with many ways to run it', ['aws/eks'] as const],
    ['the six longest names', longest.slice(0, 6)],
    ['the service models', []],
  ])('fits into Slack: %s', (_, subjects) => {
    for (const message of [pictureMessage(pictureOf(subjects)), pictureInWords(pictureOf(subjects), 'scope')]) {
      for (const blocks of [message.blocks, message.tableless ?? []]) {
        expect(checkMessage({ text: message.text, blocks: [...blocks] })).toEqual([]);
      }
    }
  });
});

it('a dialog has no conversation to post in, and so no button for it', () => {
  for (const subjects of [['aws/s3'], ['aws/eks'], ['aws/ec2', 'aws/lambda']] as const) {
    const { blocks } = pictureMessage(pictureOf(subjects));
    expect(JSON.stringify(blocks)).toContain(`"action_id":"${PICTURE_ACTION}"`);
    expect(JSON.stringify(withoutPictureButton(blocks))).not.toContain(`"action_id":"${PICTURE_ACTION}"`);
    expect(checkMessage({ text: 'x', blocks: withoutPictureButton(blocks) })).toEqual([]);
  }
});
