import { describe, expect, it } from 'vitest';
import { presserTenant, senderTenant, tenantOf } from '../../src/slack/tenant.js';

const FOR_ALL = { team_id: null, enterprise_id: 'E1', is_enterprise_install: true };

describe('whose data a request may see', () => {
  it.each([
    ['a workspace', { team_id: 'T1' }, 'T1'],
    ['a workspace of an organisation that installed the app by itself', { team_id: 'T1', enterprise_id: 'E1' }, 'T1'],
    [
      'the same, as a slash command says it',
      { team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: 'false' },
      'T1',
    ],
    ['an organisation', { team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: 'true' }, 'E1'],
    ['an organisation, where no workspace is named', { team_id: null, enterprise_id: 'E1' }, 'E1'],
  ])('a command of %s', (_whose, origin, tenant) => {
    expect(tenantOf(origin)).toBe(tenant);
  });

  it.each([
    ['of a workspace', { team_id: 'T1', authorizations: [{ team_id: 'T1', is_enterprise_install: false }] }, 'T1'],
    ['in a channel that another workspace shares: ours', { team_id: 'T9', authorizations: [{ team_id: 'T1' }] }, 'T1'],
    ['of an organisation', { team_id: 'T1', authorizations: [FOR_ALL] }, 'E1'],
    ['after the app was removed, when there is no authorization', { team_id: 'T1', authorizations: [] }, 'T1'],
  ])('an event %s', (_whose, event, tenant) => {
    expect(senderTenant(event)).toBe(tenant);
  });

  it.each([
    ['of a workspace', { team: { id: 'T1' }, user: {} }, 'T1'],
    [
      'of an organisation',
      { team: null, user: { team_id: 'T1' }, enterprise: { id: 'E1' }, is_enterprise_install: true },
      'E1',
    ],
  ])('a button %s', (_whose, press, tenant) => {
    expect(presserTenant(press)).toBe(tenant);
  });
});
