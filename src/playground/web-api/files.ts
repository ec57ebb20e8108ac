import { z } from 'zod';
import { APP } from '../seed.js';
import { type Content, channelToPostIn, contentOf, threadToPostIn } from './content.js';
import { type Arguments, type Behind, type Methods, type Reply, refuse, text } from './method.js';

const uploads = z.array(z.object({ id: z.string(), title: z.string().default('') })).min(1);

/** What `filesUploadV2` calls: announce, (send the bytes to the address,) complete. */
export const fileMethods = (behind: Behind): Methods => ({
  'files.getUploadURLExternal': (args) => {
    const name = text(args.filename);
    if (name === '' || Number.isNaN(Number(args.length ?? Number.NaN))) return refuse('invalid_arguments');
    const file_id = behind.workspace.nextId('F');
    const isSnippet = text(args.snippet_type) !== '';
    return {
      ok: true,
      file_id,
      upload_url: behind.files.announce(file_id, { name, altText: text(args.alt_text), isSnippet }),
    };
  },

  'files.completeUploadExternal': (args) => complete(behind, args),
});

function complete({ workspace, files }: Behind, args: Arguments): Reply {
  const parsed = uploads.safeParse(args.files);
  if (!parsed.success) return refuse('invalid_arguments');
  if (!parsed.data.every(({ id }) => files.isReady(id))) return refuse('file_not_found');
  const share = () => parsed.data.map(({ id, title }) => files.share(id, title));
  if (text(args.channel_id) === '') return { ok: true, files: share() };

  const found = workspace.channelById(text(args.channel_id));
  if (found === undefined) return refuse('channel_not_found');
  const channel = channelToPostIn(workspace, found.id);
  if (typeof channel === 'string') return refuse(channel);
  const thread_ts = threadToPostIn(workspace, args.thread_ts);
  if (thread_ts === null) return refuse('thread_not_found');

  const words = introduction(args);
  if (!words.ok) return words.reply;
  const shared = share();
  workspace.post({ ...words, channel: channel.id, user: APP.user, thread_ts, files: shared });
  return { ok: true, files: shared.map(({ id, title, name, mimetype }) => ({ id, title, name, mimetype })) };
}

/** A file may come without a word; blocks count only where there is no comment. */
function introduction({ initial_comment, blocks }: Arguments): Content {
  if (text(initial_comment) !== '') return contentOf({ text: initial_comment });
  return blocks === undefined ? { ok: true, text: '', blocks: [], warning: {} } : contentOf({ blocks });
}
