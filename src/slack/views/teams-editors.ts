import type { TeamsReply } from '../../teams/desk.js';
import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { packed } from './packed.js';

const HOW = 'An editor names others with /whoowns teams editors add @name, and takes them off with remove.';
const GRANT =
  'I cannot see who is an admin here: somebody who manages apps has to grant me users:read (OAuth & Permissions in the app’s settings) and install me anew.';
const MAX_NAMED = 100;
const ROOM = 2900;

/** Who may change teams; their names are shown to the asker alone, so nobody is called. */
export function editorsMessage({ editors, installer }: Extract<TeamsReply, { kind: 'editors' }>): Message {
  return whoMayEdit('Who may edit the teams', { editors, installer }, [HOW]);
}

/** Not this person: who else may. */
export function refusedMessage({ reader }: Extract<TeamsReply, { kind: 'refused' }>): Message {
  const lead = 'You may read who holds what, and not change it. These may';
  return whoMayEdit(lead, reader, reader.knowsAdmins ? [HOW] : [GRANT]);
}

function whoMayEdit(
  lead: string,
  { editors, installer }: { readonly editors: readonly string[]; readonly installer: string | null },
  notes: readonly string[],
): Message {
  const people = [...new Set([...(installer ? [installer] : []), ...editors])].slice(0, MAX_NAMED);
  const named =
    people.length > 0 ? ` and ${people.length === 1 ? 'one person' : `${people.length} people`} named here` : '';
  return {
    text: [`${lead}: the workspace’s owners and admins${named}.`, ...people.map((id) => `- ${id}`), ...notes].join(
      '\n',
    ),
    blocks: [
      section(`${bold(`${lead}:`)}\n• the workspace’s owners and admins`),
      ...packed(
        people.map((id) => `• <@${id}>${id === installer ? ', who installed me' : ''}`),
        ROOM,
      ).map(section),
      ...notes.map((note) => context(escapeMrkdwn(note))),
    ],
  };
}
