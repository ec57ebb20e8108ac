import type { RespondFn } from '@slack/bolt';
import type { Client } from './client.js';
import { deliver } from './deliver.js';
import { answerDialog } from './views/dialog.js';
import type { Message } from './views/message.js';

/** Something was pressed, in a message or in a view. */
export interface Pressed {
  readonly body: {
    readonly trigger_id: string;
    readonly view?: { readonly id: string; readonly type: string } | undefined;
    readonly message?: Fields | undefined;
    readonly container?: Fields | undefined;
  };
  readonly respond: RespondFn;
  readonly client: Client;
}

type Fields = Readonly<Record<string, unknown>>;

/** Tells the presser alone: beside the message that was pressed; from App Home in a dialog, in a dialog in its place. */
export function aside({ body, respond, client }: Pressed): (message: Message) => Promise<unknown> {
  const { view, trigger_id } = body;
  if (!view) {
    return (message) =>
      deliver(message, (payload) =>
        respond({ ...payload, response_type: 'ephemeral', replace_original: false, ...threadOf(body) }),
      );
  }
  return view.type === 'modal'
    ? (message) => client.views.update({ view_id: view.id, view: answerDialog(message) })
    : (message) => client.views.open({ trigger_id, view: answerDialog(message) });
}

/** The thread that the pressed message is in. */
export function threadOf({ message, container }: Pressed['body']): { thread_ts?: string } {
  const thread = message?.thread_ts ?? container?.thread_ts;
  return typeof thread === 'string' ? { thread_ts: thread } : {};
}
