import { drawBlocks } from './blocks.js';
import { h, keepFocus, keepTyped } from './dom.js';
import type { Snapshot } from './wire.js';

/** Draws App Home as the app has published it last. */
export function showHome(panel: HTMLElement, snapshot: Snapshot): void {
  const { home } = snapshot;
  const version = home === null ? 'none' : `${home.hash} ${JSON.stringify(home.state.values)}`;
  if (panel.dataset.version === version) return;
  panel.dataset.version = version;
  const drawn =
    home === null
      ? h('p', { class: 'home-empty' }, 'This app has not put anything here yet.')
      : drawBlocks(home.blocks, {
          place: { home: true },
          names: snapshot,
          state: home.state.values,
          form: { errors: {}, answers: new Map() },
        });
  keepFocus(panel, panel, () => keepTyped(panel, () => panel.replaceChildren(drawn)));
}
