import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.js';
import { LAYER_IDS } from '../../src/catalog/schema.js';
import type { Question } from '../../src/question/question.js';
import { checkMessage, checkView } from '../../src/slack/check-blocks.js';
import { formValues } from '../../src/slack/teams-form-values.js';
import { answerMessage } from '../../src/slack/views/answer.js';
import type { Message } from '../../src/slack/views/message.js';
import { escapeMrkdwn } from '../../src/slack/views/mrkdwn.js';
import { shareable, shared } from '../../src/slack/views/share.js';
import { teamsDialog } from '../../src/slack/views/teams-dialog.js';
import { teamsForm } from '../../src/slack/views/teams-form.js';
import { importForm, importPlanView } from '../../src/slack/views/teams-import.js';
import { teamsReplyMessages } from '../../src/slack/views/teams-reply.js';
import { changesBetween } from '../../src/teams/changes.js';
import type { TeamsReply } from '../../src/teams/desk.js';
import { dutiesOf } from '../../src/teams/duties.js';
import { ordered } from '../../src/teams/edit.js';
import { teamsAsCsv } from '../../src/teams/export-file.js';
import { gapsOf } from '../../src/teams/gaps.js';
import { NO_TEAMS, type Scope, type Team, type TeamBook } from '../../src/teams/team-book.js';
import { writtenTeams } from '../../src/teams/written-file.js';
import { TODAY, testCatalog } from '../catalog.js';

const catalog = testCatalog();
const answer = createAnswerer(catalog);
const services = [...catalog.services.keys()];
/** Kinds of which there are many, and the longest names there are. */
const six = [...services].sort((a, b) => name(b).length - name(a).length).slice(0, 6);

function name(id: (typeof services)[number]): string {
  const service = catalog.services.get(id);
  return service?.short ?? service?.name ?? '';
}

function workspaceOf(nameOf: (at: number) => string): TeamBook {
  const teams = Array.from({ length: 40 }, (_, at): Team => {
    const runbook = `https://runbooks.example.com/${'&'.repeat(250)}`;
    return {
      id: `team-${at}`,
      name: nameOf(at),
      userGroup: `@${'g'.repeat(70)}`,
      channel: `C${'0'.repeat(20)}`,
      runbook,
    };
  });
  const scopes: Scope[] = [
    { of: 'everything' },
    ...services.slice(0, 60).map((service): Scope => ({ of: 'service', service })),
  ];
  const holdings = scopes.flatMap((scope, s) =>
    LAYER_IDS.map((layer, l) => ({ team: teams[(s + l) % 40]?.id ?? '', layer, scope })),
  );
  return ordered({ teams, holdings });
}

const WIDE = workspaceOf((at) => `${'<&>'.repeat(24)}${String(at).padStart(3, '0')}`);
const NASTY = '<!channel> *x* <https://evil|aws>';
const nasty = workspaceOf((at) => (at === 0 ? NASTY : `${NASTY} ${at}`));

/** Everything that is said of a workspace's teams. */
function replies(teams: TeamBook): TeamsReply[] {
  const known = { catalog, teams };
  const reader = {
    is: 'reader',
    installer: 'U1',
    editors: Array.from({ length: 300 }, (_, at) => `U${at}`),
    knowsAdmins: true,
  } as const;
  const changes = changesBetween(NO_TEAMS, teams);
  const [team] = teams.teams;
  if (!team) throw new Error('no team');
  return [
    { kind: 'list', teams: teams.teams.map((each) => ({ team: each, layers: 22 })) },
    ...teams.teams.map((each): TeamsReply => ({ kind: 'team', team: each, duties: dutiesOf(known, each) })),
    { kind: 'gaps', gaps: gapsOf({ catalog, teams: NO_TEAMS }, services), areModels: false, subjects: services.length },
    { kind: 'changed', changes },
    { kind: 'changed', changes: changesBetween(teams, NO_TEAMS) },
    {
      kind: 'history',
      changes: changes.slice(0, 40).map((each, at) => ({ ...each, changedBy: `U${at % 20}`, changedAt: new Date(at) })),
    },
    { kind: 'confirmRemoval', team, layers: 1342 },
    { kind: 'refused', reader },
    { kind: 'editors', editors: reader.editors, installer: null },
    {
      kind: 'importPlan',
      id: 'x',
      plan: { teams: 40, layers: 2000, replaces: teams.teams.map((each) => each.name), moves: 9 },
    },
    {
      kind: 'importWrong',
      problems: Array.from({ length: 3000 }, (_, at) => ({ line: at, what: '<'.repeat(90), remedy: '&'.repeat(200) })),
    },
    {
      kind: 'unclear',
      about: 'team',
      heard: '<'.repeat(3000),
      offers: teams.teams.map((each) => `teams edit ${each.name}`),
    },
    { kind: 'help' },
    { kind: 'export', filename: 'teams.csv', content: teamsAsCsv(writtenTeams(teams)) },
  ];
}

const refusals = (message: Message): string[] =>
  [message.blocks, message.tableless ?? []].flatMap((blocks) =>
    checkMessage({ text: escapeMrkdwn(message.text), blocks: [...blocks] }).map(
      ({ error, message: why }) => `${error} ${why}`,
    ),
  );

const QUESTIONS: readonly Question[] = [
  ...six.flatMap((id): Question[] => [
    { kind: 'ask', subjects: [id], layers: [] },
    { kind: 'ask', subjects: [id], layers: LAYER_IDS.slice(0, 4) },
    { kind: 'ask', subjects: [id], layers: LAYER_IDS.slice(8, 12) },
  ]),
  { kind: 'compare', subjects: six, layers: [] },
  { kind: 'ask', subjects: [], layers: [...LAYER_IDS] },
];

const answered = (question: Question, teams: TeamBook): Message => {
  const reply = answer(question, TODAY, teams);
  return shared(shareable(answerMessage(reply), reply, question, { thread: null }), 'U1');
};

describe('forty teams with the longest names', () => {
  it.each(replies(WIDE).map((reply) => [reply.kind, reply] as const))('fit into Slack: %s', (kind, reply) => {
    for (const message of teamsReplyMessages(catalog, reply, 5)) {
      // the content of a long export stands in the blocks, whole
      const text = kind === 'export' ? reply.kind : message.text;
      expect(refusals({ ...message, text })).toEqual([]);
      if (kind !== 'export') expect(checkView(teamsDialog(message))).toEqual([]);
    }
  });

  it('fit into answers', () => {
    expect(QUESTIONS.flatMap((question) => refusals(answered(question, WIDE)))).toEqual([]);
  });

  it('fit into the forms', () => {
    const [team = null] = WIDE.teams;
    const scopes = ['everything', 'provider', 'kind', 'service'] as const;
    for (const canPickGroup of [true, false]) {
      const values = formValues(WIDE, { team, name: '', layers: LAYER_IDS }, canPickGroup);
      for (const scopeOf of scopes) expect(checkView(teamsForm(catalog, { ...values, scopeOf }))).toEqual([]);
    }
    const plan = { teams: 40, layers: 2000, replaces: WIDE.teams.map(({ name }) => name), moves: 9 };
    expect(checkView(importPlanView('x', plan))).toEqual([]);
    expect([true, false].flatMap((takesFiles) => checkView(importForm(takesFiles)))).toEqual([]);
  });
});

/** Every text in which Slack would see a mention, a link or bold letters. */
function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
}

describe(`a team called ${NASTY}`, () => {
  it('is text in every answer, and where that is shared', () => {
    const messages = QUESTIONS.map((question) => answered(question, nasty));
    expectText(messages);
    const [first] = messages.slice(1);
    expect(first?.text).toContain('<!channel> ∗x∗ <https://evil|aws>');
    expect(mrkdwnIn(first?.blocks).join('\n')).toContain('&lt;!channel&gt; ∗x∗ &lt;https://evil|aws&gt;');
  });

  it('is text in all that is said of teams', () => {
    expectText(replies(nasty).flatMap((reply) => teamsReplyMessages(catalog, reply, 5)));
  });

  it('is text in a tip, which names no team', () => {
    const tip = answer({ kind: 'tip', layers: [], subjects: [] }, TODAY, nasty);
    expect(JSON.stringify(answerMessage(tip))).not.toContain('channel>');
  });

  function expectText(messages: readonly Message[]): void {
    for (const message of messages) {
      const texts = [...mrkdwnIn(message.blocks), ...mrkdwnIn(message.tableless), escapeMrkdwn(message.text)];
      for (const text of texts) {
        expect(text).not.toMatch(/<!channel|<https:\/\/evil|<!subteam/);
        if (text !== escapeMrkdwn(message.text)) expect(text).not.toContain('*x*');
      }
    }
  }
});
