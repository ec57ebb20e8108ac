import { perform } from './api.js';
import { h, type Keyed, patch } from './dom.js';
import { channelOf, type State } from './store.js';

/** Questions to click, over the box one writes in. Each goes once it was asked. */
export function examplesRow(onGone: () => void): { node: HTMLElement; show: (state: State) => void } {
  const asked = new Set<string>();
  const list = h('div', { class: 'examples-list' });
  const node = h(
    'div',
    { class: 'examples', role: 'group', 'aria-label': 'Questions to try' },
    h('span', { class: 'examples-label' }, 'Try'),
    list,
  );

  const example = (text: string, state: State): Keyed => ({
    key: `${state.screen.channel} ${text}`,
    version: '',
    draw: () =>
      h(
        'button',
        {
          class: 'example',
          type: 'button',
          onclick: () => {
            asked.add(text);
            onGone();
            show(state);
            void perform({ verb: 'send', channel: state.screen.channel, text });
          },
        },
        text,
      ),
  });

  function show(state: State): void {
    const { examples } = state.snapshot;
    const isDirect = channelOf(state)?.directWith !== null;
    const texts = isDirect ? examples.map((text) => text.replace(/^[/@]\w+ /, '')) : examples;
    const left = texts.filter((text) => !asked.has(text));
    node.hidden = state.screen.tab === 'home' || left.length === 0;
    patch(
      list,
      left.map((text) => example(text, state)),
    );
  }

  return { node, show };
}
