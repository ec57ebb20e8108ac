import type { Channel, Menu, User, Usergroup } from './page/wire.js';

/** The workspace every playground starts with. */

export const TEAM = { id: 'T0PLAYGRND', domain: 'playground', name: 'Playground' };
export const APP = { id: 'A0WHOOWNS1', name: 'whoowns', user: 'U0WHOOWNS1', bot: 'B0WHOOWNS1' };

export const YOU = 'U0000000YOU';
export const SAM = 'U0000000SAM';
export const SLACKBOT = 'USLACKBOT';

export const USERS: readonly User[] = [
  { id: YOU, name: 'you', realName: 'You', isBot: false },
  { id: SAM, name: 'sam', realName: 'Sam Okafor', isBot: false },
  { id: APP.user, name: APP.name, realName: APP.name, isBot: true },
  { id: SLACKBOT, name: 'slackbot', realName: 'Slackbot', isBot: true },
];

export const USERGROUPS: readonly Usergroup[] = [
  { id: 'S0PLATFORM1', handle: 'platform', name: 'Platform team' },
  { id: 'S0SECURITY1', handle: 'security', name: 'Security team' },
];

export const CHANNELS: readonly Channel[] = [
  {
    id: 'C0GENERAL1',
    name: 'general',
    topic: 'Ask who looks after what',
    members: [YOU, SAM, APP.user],
    directWith: null,
  },
  {
    id: 'C0INCIDENT1',
    name: 'incidents',
    topic: 'Something is down: whose is it?',
    members: [YOU, SAM, APP.user],
    directWith: null,
  },
];

export const MENU: Menu = {
  slash_commands: [
    {
      command: '/whoowns',
      description: 'Who owns a layer of a cloud service',
      usage_hint: 'os on lambda',
    },
  ],
  shortcuts: [],
};

export const EXAMPLES: readonly string[] = [
  '/whoowns os on lambda',
  '@whoowns who patches rds?',
  '/whoowns compare ec2 lambda fargate',
];
