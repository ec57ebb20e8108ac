import { z } from 'zod';
import { LIMITS } from './limits.js';

export const id = z.string().min(1).max(LIMITS.id);

export const plainText = (longest: number = LIMITS.text) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (longest: number = LIMITS.text) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(longest),
    verbatim: z.boolean().optional(),
  });

export const anyText = (longest: number = LIMITS.text) =>
  z.discriminatedUnion('type', [plainText(longest), mrkdwn(longest)]);

export const imageSource = {
  alt_text: z.string().min(1).max(LIMITS.altText),
  image_url: z.string().min(1).max(LIMITS.url).optional(),
  slack_file: z.union([z.strictObject({ url: z.string() }), z.strictObject({ id: z.string() })]).optional(),
};

export const image = z.strictObject({ type: z.literal('image'), ...imageSource });

export const confirm = z.strictObject({
  title: plainText(LIMITS.confirmTitle).optional(),
  text: anyText(LIMITS.confirmText),
  confirm: plainText(LIMITS.confirmButton).optional(),
  deny: plainText(LIMITS.confirmButton).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
