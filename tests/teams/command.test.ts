import { describe, expect, it } from 'vitest';
import { readTeamsCommand, type TeamsCommand } from '../../src/teams/command.js';
import { createGuesses } from '../../src/teams/guess.js';
import { isAboutTeams } from '../../src/teams/is-about-teams.js';
import { createNames } from '../../src/teams/names.js';
import { scopeText } from '../../src/teams/scope.js';
import { testAsk, testCatalog } from '../catalog.js';
import { book, team } from './books.js';

const catalog = testCatalog();
const { read } = testAsk();
const names = createNames(catalog);
const context = { teams: book.teams, names, guesses: createGuesses(catalog, read) };

/** A command in one line. */
function inShort(command: TeamsCommand): string {
  switch (command.kind) {
    case 'team':
      return `team ${command.team.name}`;
    case 'form':
      return `form ${command.team ? command.team.name : `new ${command.name}`}`.trim();
    case 'assign':
    case 'release': {
      const to = command.kind === 'assign' ? ` to ${command.team.name}${command.team.userGroup ?? ''}` : '';
      return `${command.kind} ${command.layers.join(', ')} on ${command.scopes.map(scopeText).join(', ')}${to}`;
    }
    case 'removeTeam':
      return `remove ${command.team.name}${command.isConfirmed ? ' now' : '?'}`;
    case 'export':
      return `export ${command.format}`;
    case 'import':
      return `import ${command.file ?? 'form'}`;
    case 'editors':
      return `editors ${command.change ?? ''} ${command.people.join(', ')}`.trim();
    case 'unclear':
      return [`${command.about}? ${command.heard}`, ...command.offers].join(' | ');
    default:
      return command.kind;
  }
}

describe('/whoowns', () => {
  it.each([
    ['teams', 'list'],
    ['Teams list', 'list'],
    ['teams platform', 'team Platform'],
    ['teams show data &amp; storage', 'team Data & Storage'],
    ['teams platfrom', 'team? platfrom | teams show Platform'],
    ['teams gaps', 'gaps'],
    ['teams edit', 'form new'],
    ['teams edit security', 'form Security'],
    ['teams new  Network\u202e', 'form new Network'],
    ['teams history', 'history'],
    ['teams export csv', 'export csv'],
    ['teams export', 'export yaml'],
    ['teams import', 'import form'],
    [
      'teams import ```\nteams:\n  - name: A\n    runbook: <https://a.example.com>\n```',
      'import teams:\n  - name: A\n    runbook: https://a.example.com',
    ],
    ['teams editors', 'editors'],
    ['teams editors add <@U1|sam> and <@U2>', 'editors add U1, U2'],
    ['teams editors remove sam', 'editors remove'],
    ['teams help', 'help'],
    ['teams constructor', 'verb? constructor | teams | teams gaps | teams edit | teams help'],
  ])('%s', (text, command) => {
    expect(inShort(readTeamsCommand(text, context))).toBe(command);
  });
});

describe('/whoowns teams set', () => {
  it.each([
    ['os, runtime on rds to platform', 'assign os, runtime on aws/rds to Platform@platform'],
    ['os and runtime to Platform', 'assign os, runtime on everything to Platform@platform'],
    ['Backup and recovery, single sign on on azure to security', 'assign backup, identity on azure to Security'],
    ['patching on object storage, rds to security', 'assign os, runtime on kind/object-storage, aws/rds to Security'],
    ['os on everything to Network', 'assign os on everything to Network'],
    ['os to @platform', 'assign os on everything to Platform@platform'],
    ['os to <!subteam^S0NETWORK1|@network>', 'assign os on everything to network@network'],
    ['os to new team platfrom', 'assign os on everything to platfrom'],
  ])('%s', (text, command) => {
    expect(inShort(readTeamsCommand(`teams set ${text}`, context))).toBe(command);
  });

  it.each([
    ['runtme on rds to platform', 'layer? runtme | teams set runtime on rds to platform'],
    ['os on rdss to platform', 'scope? rdss | teams set os on aws/rds to platform'],
    ['runtme on rdss to platform', 'layer? runtme, rdss | teams set runtime on aws/rds to platform'],
    ['os to platfrom', 'team? platfrom | teams set os to Platform | teams set os to new team platfrom'],
    ['quux on rds to platform', 'layer? quux'],
    [
      'os on kubernetes to platform',
      expect.stringMatching(/^scope\? kubernetes \| teams set os on \S+ to platform \| /),
    ],
    ['os on rds', 'verb? set os on rds | teams edit'],
  ])('asks back rather than guess: %s', (text, command) => {
    expect(inShort(readTeamsCommand(`teams set ${text}`, context))).toEqual(command);
  });

  it('offers only what it understands', () => {
    const asked = readTeamsCommand('teams set runtme on rdss to platform', context);
    const [offer = ''] = asked.kind === 'unclear' ? asked.offers : [];
    expect(inShort(readTeamsCommand(offer, context))).toBe('assign runtime on aws/rds to Platform@platform');
  });
});

describe('/whoowns teams remove', () => {
  it.each([
    ['os on rds', 'release os on aws/rds'],
    ['platform', 'remove Platform?'],
    ['team platform', 'remove Platform now'],
    ['platfrom', 'team? platfrom | teams remove Platform'],
    ['os on rds from platform', 'verb? remove os on rds from platform | teams remove os on rds'],
    ['oss on rds', 'layer? oss'],
  ])('%s', (text, command) => {
    expect(inShort(readTeamsCommand(`teams remove ${text}`, context))).toMatch(command);
  });
});

describe('is it about this workspace’s teams?', () => {
  const teams = [...book.teams, team('Lambda'), team('AWS'), team('Identity'), team('Provider')];
  const isAbout = (text: string) => isAboutTeams(text, { teams, names, read });

  it.each([
    'teams',
    '<@U0WHOOWNS1> teams gaps',
    'what does platform own?',
    'What is Platform responsible for',
    'who is platform?',
    'what do the security team do',
    'what does platfrom own',
    'show platform’s layers',
    'what does identity own',
    'teams wibble wobble',
  ])('yes: %s', (text) => expect(isAbout(text)).toBe(true));

  it.each([
    'what does aws own',
    'what is aws responsible for',
    'what does lambda own',
    'what does the provider own',
    'what does rds own',
    'who is responsible for os on lambda',
    'what are we responsible for',
    'teams backup',
    'teams chat encryption',
    'os on lambda',
    'what does marketing own',
    'who owns the os',
  ])('no: %s', (text) => expect(isAbout(text)).toBe(false));
});
