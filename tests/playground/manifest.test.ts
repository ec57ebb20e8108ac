import { expect, it } from 'vitest';
import { ownManifest, readManifest } from '../../src/playground/manifest.js';

it('reads from a manifest what people see, and what the app may do', () => {
  const manifest = `
features:
  slash_commands: [{ command: /owner, description: Who owns it, should_escape: true }]
  shortcuts: [{ name: Who?, type: message, callback_id: who, description: Who owns this }]
functions:
  find:
    title: Find
    input_parameters: { required: [service], properties: { service: { type: string, title: Service }, note: { type: string } } }
oauth_config:
  scopes: { bot: [commands], bot_optional: ['users:read'] }
`;
  expect(readManifest(manifest)).toEqual({
    menu: {
      slash_commands: [{ command: '/owner', description: 'Who owns it' }],
      shortcuts: [{ name: 'Who?', type: 'message', callback_id: 'who', description: 'Who owns this' }],
    },
    steps: [
      {
        callback_id: 'find',
        title: 'Find',
        description: '',
        inputs: [
          { name: 'service', title: 'Service', description: '', required: true },
          { name: 'note', title: 'note', description: '', required: false },
        ],
      },
    ],
    scopes: ['commands', 'users:read'],
  });
});

it('has the app’s own at hand', () => {
  expect(ownManifest().menu.slash_commands).toMatchObject([{ command: '/whoowns' }]);
  expect(ownManifest().scopes).toContain('chat:write');
});
