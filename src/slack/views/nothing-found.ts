import { context, section } from './blocks.js';
import type { Message } from './message.js';
import { bold } from './mrkdwn.js';

const LEAD = 'That message names no service and no layer that I know.';
const NEXT = 'Ask in your own words with /whoowns, as in “/whoowns os on lambda”.';

export const nothingFoundMessage: Message = {
  text: `${LEAD} ${NEXT}`,
  blocks: [section(bold(LEAD)), context(NEXT)],
};
