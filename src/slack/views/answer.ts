import type { Answer } from '../../answer/answer.js';
import { checklistMessage } from './checklist.js';
import { comparisonMessage } from './comparison.js';
import { conceptMessage } from './concept.js';
import { helpMessage, unknownMessage } from './help.js';
import { layerMessage } from './layer.js';
import { listMessage } from './list.js';
import { matrixMessage } from './matrix.js';
import type { Message } from './message.js';
import { modesMessage } from './modes.js';
import { overviewMessage } from './overview.js';
import { pictureMessage } from './picture.js';
import { tipMessage } from './tip.js';
import { verdictMessage } from './verdict.js';
import { chooseMessage, unsureMessage } from './which.js';

/** How each kind of answer looks. */
export function answerMessage(answer: Answer): Message {
  switch (answer.kind) {
    case 'verdict':
      return verdictMessage(answer);
    case 'overview':
      return overviewMessage(answer);
    case 'modes':
      return modesMessage(answer);
    case 'comparison':
      return comparisonMessage(answer);
    case 'checklist':
      return checklistMessage(answer);
    case 'picture':
      return pictureMessage(answer);
    case 'layer':
      return layerMessage(answer);
    case 'matrix':
      return matrixMessage(answer);
    case 'concept':
      return conceptMessage(answer);
    case 'list':
      return listMessage(answer);
    case 'tip':
      return tipMessage(answer);
    case 'choose':
      return chooseMessage(answer);
    case 'unsure':
      return unsureMessage(answer);
    case 'unknown':
      return unknownMessage(answer);
    case 'help':
      return helpMessage(answer);
  }
}
