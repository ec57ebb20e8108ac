import type { BlockAction, BlockButtonAction, SlackActionMiddlewareArgs, StaticSelectAction } from '@slack/bolt';
import { LayerId } from '../../catalog/schema.js';
import { isAboutTeams } from '../../teams/is-about-teams.js';
import { knownScope } from '../../teams/scope.js';
import { afterTeams } from '../../teams/typed-text.js';
import { teamAskedAfter } from '../../teams/whose-duties.js';
import { aside } from '../aside.js';
import type { Client } from '../client.js';
import type { Errand } from '../conversation.js';
import { deliver } from '../deliver.js';
import { answerTeams, openForm, type TeamsParts, type TeamsTell } from '../teams-replies.js';
import { presserTenant } from '../tenant.js';
import { notHereMessage } from '../views/teams-changed.js';
import { teamsReplyMessages } from '../views/teams-reply.js';

/** So often may a command or a press be answered. */
const MAX_REPLIES = 5;

/** `teams …`, and "what does platform own?" where Platform is one of this workspace's teams. */
export const teamsErrand = (parts: TeamsParts): Errand => ({
  isMeant: (text, { teams }) => isAboutTeams(text, { ...parts, teams: teams.teams, read: parts.ask.read }),
  run: async ({ tenant, user, text, isShared = false }, { client, alone, trigger }) => {
    // who mentions us there may be of another workspace
    if (isShared) return deliver(notHereMessage(), alone);
    const who = { tenant, user };
    const asked =
      afterTeams(text) === undefined ? teamAskedAfter((await parts.desk.book(tenant)).teams, text) : undefined;
    const command = asked ? ({ kind: 'team', team: asked.team } as const) : await parts.desk.read(text, tenant);
    await answerTeams(parts, command, who, {
      client,
      alone: (message) => deliver(message, alone),
      open: trigger === undefined ? undefined : (view) => client.views.open({ trigger_id: trigger, view }),
      maxMessages: MAX_REPLIES,
    });
  },
});

type PressArgs = Pick<SlackActionMiddlewareArgs<BlockButtonAction>, 'ack' | 'action' | 'body' | 'respond'> & {
  readonly client: Client;
};

/** A button that gives a command, as if it had been typed. */
export const teamsPressed =
  (parts: TeamsParts) =>
  async ({ ack, action, body, respond, client }: PressArgs): Promise<void> => {
    await ack();
    const who = whoPressed(body);
    const command = await parts.desk.read(action.value ?? '', who.tenant);
    await answerTeams(parts, command, who, tellFrom({ body, respond, client }));
  };

/** "Assign…": the form, filled in with the layer that nobody has taken. */
export const teamsFormPressed =
  (parts: TeamsParts) =>
  async ({ ack, action, body, respond, client }: PressArgs): Promise<void> => {
    await ack();
    const [layer = '', scope = ''] = (action.value ?? '').split(' ');
    const known = LayerId.safeParse(layer).data;
    const preset = { team: null, name: '', layers: known ? [known] : [], scope: knownScope(parts.ask.catalog, scope) };
    await openForm(parts, preset, whoPressed(body), tellFrom({ body, respond, client }));
  };

/** Does what an import was said to do. */
export const importConfirmed =
  (parts: TeamsParts) =>
  async ({ ack, action, body, respond, client }: PressArgs): Promise<void> => {
    await ack();
    const who = whoPressed(body);
    const permission = () => parts.permit(client, who);
    const reply = await parts.desk.confirmImport(action.value ?? '', { ...who, permission });
    for (const message of teamsReplyMessages(parts.ask.catalog, reply, 1))
      await aside({ body, respond, client })(message);
  };

type PickArgs = Pick<
  SlackActionMiddlewareArgs<BlockAction<StaticSelectAction>>,
  'ack' | 'action' | 'body' | 'respond'
> & {
  readonly client: Client;
};

/** A team was chosen in the list of all. */
export const teamPicked =
  (parts: TeamsParts) =>
  async ({ ack, action, body, respond, client }: PickArgs): Promise<void> => {
    await ack();
    const who = whoPressed(body);
    const { teams } = await parts.desk.book(who.tenant);
    const team = teams.find(({ id }) => id === action.selected_option.value);
    const command = team ? ({ kind: 'team', team } as const) : ({ kind: 'list' } as const);
    await answerTeams(parts, command, who, tellFrom({ body, respond, client }));
  };

type Pressed = Pick<PressArgs | PickArgs, 'body' | 'respond' | 'client'>;

const whoPressed = (body: Pressed['body']) => ({ tenant: presserTenant(body), user: body.user.id });

function tellFrom({ body, respond, client }: Pressed): TeamsTell {
  const { trigger_id, view } = body;
  return {
    client,
    alone: aside({ body, respond, client }),
    open: (form) =>
      view?.type === 'modal'
        ? client.views.push({ trigger_id, view: form })
        : client.views.open({ trigger_id, view: form }),
    maxMessages: view ? 1 : MAX_REPLIES,
  };
}
