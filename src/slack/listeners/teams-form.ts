import type {
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { suggesterOf } from '../../answer/offers.js';
import { createServiceSuggester } from '../../answer/suggest.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { Outcome } from '../../teams/change.js';
import { DETAIL_RULES } from '../../teams/details.js';
import { scopeText } from '../../teams/scope.js';
import type { Client } from '../client.js';
import { type FilledIn, filledIn } from '../teams-form-filled.js';
import { changedForm } from '../teams-form-values.js';
import type { TeamsParts } from '../teams-replies.js';
import { presserTenant } from '../tenant.js';
import { impossibleText } from '../views/teams-changed.js';
import { teamsDialog } from '../views/teams-dialog.js';
import { formMemory, teamsForm } from '../views/teams-form.js';
import { teamsReplyMessages } from '../views/teams-reply.js';
import { suggesting } from './suggesting.js';

type ChangeArgs = Pick<SlackActionMiddlewareArgs<BlockAction>, 'ack' | 'body'> & { readonly client: Client };

/** A team or a scope was chosen: the form is drawn anew with what belongs to it. */
export const teamsFormChanged =
  (parts: TeamsParts) =>
  async ({ ack, body, client }: ChangeArgs): Promise<void> => {
    await ack();
    const { view } = body;
    if (!view) return;
    const book = await parts.desk.book(presserTenant(body));
    const { catalog } = parts.ask;
    const values = changedForm(catalog, book, formMemory(view.private_metadata), view.state.values);
    await client.views.update({ view_id: view.id, view: teamsForm(catalog, values) });
  };

type SubmitArgs = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'ack' | 'body' | 'view'> & {
  readonly client: Client;
};

/** The filled-in form: what is different now takes its place. Sent twice it is as good as once. */
export const teamsFormSubmitted =
  (parts: TeamsParts) =>
  async ({ ack, body, view, client }: SubmitArgs): Promise<void> => {
    const { catalog } = parts.ask;
    const filled = filledIn(catalog, view.state.values);
    const errors = errorsIn(filled);
    if (Object.keys(errors).length > 0 || !filled.scope) return ack({ response_action: 'errors', errors });
    const who = { tenant: presserTenant(body), user: body.user.id };
    const team = { ...filled.details.details, id: formMemory(view.private_metadata).team };
    const outcome = await parts.desk.edit(
      { kind: 'save', team, scope: filled.scope, layers: filled.layers },
      { ...who, permission: () => parts.permit(client, who) },
    );
    if (outcome.kind === 'impossible') {
      return ack({ response_action: 'errors', errors: { [filled.blockOf('name')]: impossibleText(outcome.why) } });
    }
    await ack({ response_action: 'update', view: dialogOf(catalog, outcome) });
  };

function dialogOf(catalog: Catalog, outcome: Outcome) {
  const [message = { text: '', blocks: [] }] = teamsReplyMessages(catalog, outcome, 1);
  return teamsDialog(message);
}

function errorsIn({ details, scope, scopeOf, blockOf }: FilledIn): Record<string, string> {
  const wrong = details.wrong.map((field): [string, string] => [blockOf(field), DETAIL_RULES[field]]);
  const covered = scope || scopeOf === 'everything' ? [] : [[blockOf('scopeOf'), 'Choose what it covers.']];
  return Object.fromEntries([...wrong, ...covered]);
}

type OptionsArgs = Pick<SlackOptionsMiddlewareArgs<'block_suggestion'>, 'ack' | 'options' | 'body'> & {
  readonly client: Client;
};

export const suggestServices = (catalog: Catalog) => suggesting(createServiceSuggester(catalog));

export const suggestKinds = (catalog: Catalog) =>
  suggesting(
    suggesterOf(() =>
      [...catalog.kinds].map(([kind, { name, words }]) => ({
        id: scopeText({ of: 'kind', kind }),
        name,
        words: [name, ...words],
      })),
    ),
  );

/** The workspace's user groups by handle and name. */
export const suggestGroups =
  ({ groups }: TeamsParts) =>
  async ({ ack, options, body, client }: OptionsArgs): Promise<void> => {
    const known = (await groups.of(client, presserTenant(body))) ?? [];
    const suggest = suggesterOf(() =>
      known.map(({ handle, name }) => ({ id: handle, name: handle, words: [handle, name] })),
    );
    await suggesting(suggest)({ ack, options });
  };
