import type { KnownBlock } from '@slack/types';
import { h } from './dom.js';

const BUILDER = 'https://app.slack.com/block-kit-builder/#';

/** The message's JSON, and a way to see them as Slack draws them. */
export function jsonPanel(blocks: readonly KnownBlock[], text: string): HTMLElement {
  const payload = blocks.length === 0 ? { text } : { text, blocks };
  return h(
    'div',
    { class: 'json' },
    h(
      'p',
      {},
      h('strong', {}, 'As Slack holds it'),
      blocks.length > 0 &&
        h(
          'a',
          {
            href: `${BUILDER}${encodeURIComponent(JSON.stringify({ blocks }))}`,
            target: '_blank',
            rel: 'noopener noreferrer',
          },
          'Open in Block Kit Builder',
        ),
    ),
    h('pre', { tabindex: 0, 'aria-label': 'JSON' }, JSON.stringify(payload, null, 2)),
  );
}
