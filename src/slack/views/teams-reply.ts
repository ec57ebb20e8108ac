import type { Catalog } from '../../catalog/catalog.js';
import type { TeamsReply } from '../../teams/desk.js';
import { exportMessages } from './export-parts.js';
import type { Message } from './message.js';
import { confirmRemovalMessage, teamCardMessage } from './teams-card.js';
import { changedMessage, historyMessage, impossibleText, plainMessage } from './teams-changed.js';
import { editorsMessage, refusedMessage } from './teams-editors.js';
import { gapsMessage } from './teams-gaps.js';
import { teamsHelpMessage } from './teams-help.js';
import { importPlanMessage } from './teams-import.js';
import { importWrongMessage } from './teams-import-report.js';
import { teamsListMessage } from './teams-list.js';
import { unclearMessage, whichPeopleMessage } from './teams-unclear.js';

/** How a `teams` command is answered: in one message, but for an export that fills several. */
export function teamsReplyMessages(catalog: Catalog, reply: TeamsReply, maxMessages: number): Message[] {
  return reply.kind === 'export'
    ? exportMessages(reply.filename, reply.content, maxMessages)
    : [teamsReplyMessage(catalog, reply)];
}

function teamsReplyMessage(catalog: Catalog, reply: Exclude<TeamsReply, { kind: 'export' }>): Message {
  switch (reply.kind) {
    case 'list':
      return teamsListMessage(reply);
    case 'team':
      return teamCardMessage(reply);
    case 'gaps':
      return gapsMessage(reply);
    case 'changed':
      return changedMessage(catalog, reply);
    case 'impossible':
      return plainMessage(impossibleText(reply.why));
    case 'refused':
      return refusedMessage(reply);
    case 'confirmRemoval':
      return confirmRemovalMessage(reply);
    case 'importWrong':
      return importWrongMessage(reply.problems);
    case 'importPlan':
      return importPlanMessage(reply.id, reply.plan);
    case 'importGone':
      return plainMessage('That import was offered to somebody else, or more than a day ago: import it again.');
    case 'history':
      return historyMessage(catalog, reply.changes);
    case 'editors':
      return editorsMessage(reply);
    case 'whichPeople':
      return whichPeopleMessage();
    case 'help':
      return teamsHelpMessage();
    case 'unclear':
      return unclearMessage(reply);
  }
}
