import type { Channel, Message, User, View } from '../page/wire.js';
import { type At, common, person } from './common.js';
import { messageBody } from './message.js';

/** Where a button stands: in a message everybody sees, in one that one person sees, or in a view. */
export type Container =
  | { kind: 'message'; message: Message; channel: Channel; responseUrl: string }
  | { kind: 'view'; view: View };

interface Used extends At {
  user: User;
  container: Container;
}

function containerFields({ team, container }: Used): Record<string, unknown> {
  if (container.kind === 'view') {
    const view = structuredClone(container.view);
    return { container: { type: 'view', view_id: view.id }, view };
  }
  const { message, channel, responseUrl } = container;
  const isEphemeral = message.visibleTo !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    channel: { id: channel.id, name: channel.name },
    // Of an ephemeral message Slack keeps no copy: the payload has the container and the state, not the message.
    ...(isEphemeral ? {} : { message: messageBody(message, team) }),
    state: { values: structuredClone(message.state) },
    response_url: responseUrl,
  };
}

export const actionBody = (used: Used & { action: Record<string, unknown>; triggerId: string }) => ({
  type: 'block_actions' as const,
  ...common(used.team),
  user: person(used.user, used.team),
  trigger_id: used.triggerId,
  ...containerFields(used),
  actions: [used.action],
});

export function suggestionBody(used: Used & { blockId: string; actionId: string; query: string }) {
  const { response_url: _, state: __, ...where } = containerFields(used);
  return {
    type: 'block_suggestion' as const,
    ...common(used.team),
    user: person(used.user, used.team),
    ...where,
    action_id: used.actionId,
    block_id: used.blockId,
    value: used.query,
  };
}
