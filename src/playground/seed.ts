import type { Channel, Team, User, Usergroup } from './page/wire.js';

/** The workspace every playground starts with. */

export const TEAM: Team = { id: 'T0PLAYGRND', domain: 'playground', name: 'Playground' };
export const APP = { id: 'A0WHOOWNS1', name: 'whoowns', user: 'U0WHOOWNS1', bot: 'B0WHOOWNS1' };

export const YOU = 'U0000000YOU';
export const SAM = 'U0000000SAM';
export const PRIYA = 'U000000PRIYA';
export const SLACKBOT = 'USLACKBOT';

const person = { isBot: false, isAdmin: false, isOwner: false, tz: 'Etc/UTC' };
const bot = { ...person, isBot: true };

export const USERS: readonly User[] = [
  { ...person, id: YOU, name: 'you', realName: 'You', isAdmin: true, isOwner: true },
  { ...person, id: SAM, name: 'sam', realName: 'Sam Okafor' },
  { ...person, id: PRIYA, name: 'priya', realName: 'Priya Nair' },
  { ...bot, id: APP.user, name: APP.name, realName: APP.name },
  { ...bot, id: SLACKBOT, name: 'slackbot', realName: 'Slackbot' },
];

/** Who comes along when a channel is shared with another workspace. */
export const GUEST: Omit<User, 'team'> = { ...person, id: 'U000000GUEST', name: 'pat', realName: 'Pat Ferrari' };

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

export const EXAMPLES: readonly string[] = [
  '/whoowns backups on rds',
  '@whoowns who patches eks nodes?',
  '/whoowns compare ec2 lambda fargate',
  '/whoowns tip',
];
