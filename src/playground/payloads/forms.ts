import type { User, View } from '../page/wire.js';
import { type At, common, person } from './common.js';

interface Form extends At {
  user: User;
  view: View;
}

export interface ResponseUrl {
  block_id: string;
  action_id: string;
  channel_id: string;
  response_url: string;
}

export const submissionBody = (form: Form & { triggerId: string; responseUrls: readonly ResponseUrl[] }) => ({
  type: 'view_submission' as const,
  ...common(form.team),
  user: person(form.user, form.team),
  trigger_id: form.triggerId,
  view: structuredClone(form.view),
  response_urls: form.responseUrls,
});

export const closedBody = (form: Form & { isCleared: boolean }) => ({
  type: 'view_closed' as const,
  ...common(form.team),
  user: person(form.user, form.team),
  view: structuredClone(form.view),
  is_cleared: form.isCleared,
});
