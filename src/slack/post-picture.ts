import { WebAPIPlatformError } from '@slack/web-api';
import type { AnswerOf } from '../answer/answer.js';
import { drawPicture } from '../picture/draw.js';
import { renderPng } from '../picture/render.js';
import { THEMES } from '../picture/theme.js';
import type { Client } from './client.js';
import type { Said, Tell } from './conversation.js';
import { deliver } from './deliver.js';
import { DIRECT } from './thread-topics.js';
import { escapeMrkdwn } from './views/mrkdwn.js';
import { type PictureRefusal, pictureInWords } from './views/picture.js';

export interface PicturePost {
  readonly client: Pick<Client, 'files'>;
  readonly picture: AnswerOf<'picture'>;
  readonly channel: string;
  /** None: into the channel itself. */
  readonly thread: string | undefined;
  /** The id of who pressed the button; null where the picture answers a question that everybody saw. */
  readonly sharedBy: string | null;
}

export type PictureOutcome = { readonly kind: 'posted' } | { readonly kind: 'refused'; readonly why: PictureRefusal };

/** Draws a picture and posts it. Never rejects, for the same can be said in words. */
export type PostPicture = (post: PicturePost) => Promise<PictureOutcome>;

/** @param onError told of what is no refusal of Slack's */
export function createPostPicture({ onError }: { readonly onError: (error: unknown) => void }): PostPicture {
  return async (post) => {
    try {
      await upload(post);
      return { kind: 'posted' };
    } catch (error) {
      const why = refusalOf(error);
      if (why === 'failed') onError(error);
      return { kind: 'refused', why };
    }
  };
}

/** On Slack a picture is seen on light and dark pages alike; it brings its own, light one. */
async function upload({ client, picture, channel, thread, sharedBy }: PicturePost): Promise<void> {
  const file = await renderPng(drawPicture(picture, THEMES.light));
  const names = picture.subjects.map(({ name }) => name).join(', ');
  const by = sharedBy === null ? '' : ` Shared by <@${sharedBy}>`;
  await client.files.uploadV2({
    ...(thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }),
    file,
    filename: 'who-owns-what.png',
    title: `Who owns each layer: ${names}`,
    alt_text: picture.alt,
    initial_comment: `${escapeMrkdwn(`${names}: ${picture.headline}`)}${by}`,
  });
}

const STRANGER = new Set(['not_in_channel', 'channel_not_found']);

function refusalOf(error: unknown): PictureRefusal {
  if (!(error instanceof WebAPIPlatformError)) return 'failed';
  if (error.data.error === 'missing_scope') return 'scope';
  return STRANGER.has(error.data.error) ? 'stranger' : 'failed';
}

/** Answers with a picture where everybody sees the answer; where Slack takes none, in words. */
export async function sayPicture(
  post: PostPicture,
  picture: AnswerOf<'picture'>,
  said: Said,
  tell: Tell,
): Promise<void> {
  const thread = said.thread && said.thread.threadTs !== DIRECT ? said.thread.threadTs : undefined;
  const outcome = await post({ client: tell.client, picture, channel: said.channel, thread, sharedBy: null });
  if (outcome.kind === 'refused') await deliver(pictureInWords(picture, outcome.why), tell.answer);
}
