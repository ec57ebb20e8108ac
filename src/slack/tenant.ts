export interface Origin {
  /** None where the whole organisation is meant. */
  readonly team_id?: string | null | undefined;
  readonly enterprise_id?: string | null | undefined;
  readonly is_enterprise_install?: boolean | string | undefined;
}

/** Whose data a request may see: the organisation where the app was installed for all of it, else the workspace. */
export function tenantOf({ team_id, enterprise_id, is_enterprise_install }: Origin): string {
  const isForAll = String(is_enterprise_install) === 'true';
  return (isForAll ? enterprise_id || team_id : team_id || enterprise_id) || '';
}

/** The workspace part of an event. */
export interface Sender extends Origin {
  /** The installation that it is sent to; in a channel shared with others `team_id` may be theirs. */
  readonly authorizations?: readonly Origin[];
}

export const senderTenant = (event: Sender): string => tenantOf(event.authorizations?.[0] ?? event);

/** The workspace part of a button's press, a form or a shortcut. */
export interface Presser {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly team_id?: string };
  readonly enterprise?: { readonly id: string } | undefined;
  readonly is_enterprise_install?: boolean | undefined;
}

/** In a channel shared with others the presser may be one of theirs, and sees what is theirs. */
export const presserTenant = ({ team, user, enterprise, is_enterprise_install }: Presser): string =>
  tenantOf({ team_id: user.team_id ?? team?.id ?? '', enterprise_id: enterprise?.id, is_enterprise_install });
