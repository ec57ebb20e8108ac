export interface Origin {
  readonly team_id: string;
  readonly enterprise_id?: string | undefined;
  readonly is_enterprise_install?: boolean | string | undefined;
}

/** Whose data a request may see: the organisation where the app was installed for all of it, else the workspace. */
export function tenantOf({ team_id, enterprise_id, is_enterprise_install }: Origin): string {
  return String(is_enterprise_install) === 'true' && enterprise_id ? enterprise_id : team_id;
}

/** The workspace part of an event. */
export interface Sender {
  readonly team_id?: string;
  readonly enterprise_id?: string;
}

export const senderTenant = ({ team_id = '', enterprise_id }: Sender): string => tenantOf({ team_id, enterprise_id });

/** The workspace part of a button's press, a form or a shortcut. */
export interface Presser {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly team_id?: string };
  readonly enterprise?: { readonly id: string } | undefined;
  readonly is_enterprise_install?: boolean | undefined;
}

export const presserTenant = ({ team, user, enterprise, is_enterprise_install }: Presser): string =>
  tenantOf({ team_id: team?.id ?? user.team_id ?? '', enterprise_id: enterprise?.id, is_enterprise_install });
