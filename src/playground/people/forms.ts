import { placedElements } from '../elements.js';
import { afterSubmission, complaints, fillIn, type Submitted, showErrors } from '../modals.js';
import type { Picked, User, View } from '../page/wire.js';
import { closedBody, type ResponseUrl, submissionBody } from '../payloads/forms.js';
import type { Platform } from '../platform.js';
import { modalInFront } from './surface.js';

/** Fills in the modal in front, by block_id or action_id, and submits it. */
export async function submit(
  platform: Platform,
  values: Record<string, Picked>,
  userId: string | undefined,
): Promise<Submitted> {
  const { workspace, offers, triggers, connection } = platform;
  const user = platform.user(userId);
  const view = modalInFront(platform, user);
  fillIn(view, values, (placed) => offers.to(user, placed));
  const wrong = complaints(view);
  if (Object.keys(wrong).length > 0) return showErrors(workspace, user, view, wrong);
  const triggerId = triggers.issue(user.id);
  const responseUrls = responseUrlsOf(platform, view, user);
  let submitted: Submitted = { outcome: 'closed' };
  await connection.send(submissionBody({ team: workspace.team, user, view, triggerId, responseUrls }), (delivery) => {
    submitted = afterSubmission(workspace, user, view, delivery);
  });
  return submitted;
}

/** Closes the modal in front. */
export async function close(platform: Platform, userId: string | undefined): Promise<void> {
  const { workspace, connection } = platform;
  const user = platform.user(userId);
  const view = modalInFront(platform, user);
  const isCleared = view.clear_on_close;
  workspace.setModals(user.id, isCleared ? [] : workspace.modals(user.id).slice(0, -1));
  if (view.notify_on_close) await connection.send(closedBody({ team: workspace.team, user, view, isCleared }));
}

/** For each conversation picked where the app asked for it, an address to answer there. */
function responseUrlsOf({ responseUrls }: Platform, view: View, user: User): ResponseUrl[] {
  return placedElements(view.blocks).flatMap(({ blockId, actionId, element }) => {
    if (!('response_url_enabled' in element) || element.response_url_enabled !== true) return [];
    const value = view.state.values[blockId]?.[actionId];
    const channel_id = value?.selected_conversation ?? value?.selected_channel;
    if (channel_id === null || channel_id === undefined) return [];
    const response_url = responseUrls.issue({ channel: channel_id, user: user.id, isPublic: true });
    return [{ block_id: blockId, action_id: actionId, channel_id, response_url }];
  });
}
