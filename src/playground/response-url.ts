import { areBlocks, checkMessage } from '../slack/check-blocks.js';
import { APP } from './seed.js';
import type { Workspace } from './workspace.js';

const USES = 5;
const LIFETIME = 30 * 60 * 1000;
const ADDRESS = 'http://slack.invalid/respond/';

interface Issued {
  channel: string;
  user: string;
  /** The message whose button was pressed; a slash command has none. */
  source: string | null;
  /** Everybody reads what comes without a `response_type`. */
  isPublic: boolean;
  at: number;
  uses: number;
}

interface Asked {
  channel: string;
  user: string;
  source?: string | null;
  isPublic?: boolean;
}

/** Where an app answers a command or a button: five times within half an hour, to the asker alone unless it says otherwise. */
export class ResponseUrls {
  readonly #issued = new Map<string, Issued>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  issue({ channel, user, source = null, isPublic = false }: Asked): string {
    const url = `${ADDRESS}${this.#issued.size + 1}`;
    this.#issued.set(url, { channel, user, source, isPublic, at: this.#workspace.now(), uses: 0 });
    return url;
  }

  answer(url: string, body: Record<string, unknown>): Response {
    const issued = this.#issued.get(url);
    if (issued === undefined) return failure(404, 'invalid_url');
    if (this.#workspace.now() - issued.at > LIFETIME) return failure(404, 'expired_url');
    if (issued.uses >= USES) return failure(404, 'used_url');
    issued.uses += 1;

    const { source } = issued;
    if (isTrue(body.delete_original)) {
      if (source !== null) this.#workspace.remove(source);
      return new Response('ok');
    }
    const refused = checkMessage(body).find(({ error }) => error !== 'message_truncated');
    if (refused !== undefined) return failure(400, refused.error);

    const text = typeof body.text === 'string' ? body.text : '';
    const blocks = areBlocks(body.blocks) ? body.blocks : [];
    if (isTrue(body.replace_original) && source !== null) this.#workspace.edit(source, { text, blocks });
    else {
      const { channel, user, isPublic } = issued;
      const thread_ts = typeof body.thread_ts === 'string' ? body.thread_ts : undefined;
      const visibleTo = (body.response_type ?? (isPublic ? 'in_channel' : '')) === 'in_channel' ? undefined : user;
      this.#workspace.post({ channel, user: APP.user, text, blocks, thread_ts, visibleTo });
    }
    return new Response('ok');
  }
}

const failure = (status: number, error: string): Response => new Response(error, { status, statusText: error });

const isTrue = (value: unknown): boolean => value === true || value === 'true';
