import type {
  ActionsBlockElement,
  Button,
  ContextActionsBlockElement,
  FeedbackButtons,
  IconButton,
  Overflow,
  WorkflowButton,
} from '@slack/types';
import { control } from './controls.js';
import { h } from './dom.js';
import { type IconName, icon } from './icons.js';
import { openMenu } from './menu.js';
import { act, focusKey, type Scene, type Spot } from './scene.js';
import { plain } from './text.js';

/** An element that tells the app at once. */
export function drawAction(
  element: ActionsBlockElement | ContextActionsBlockElement,
  blockId: string,
  scene: Scene,
): HTMLElement {
  const spot: Spot = { scene, blockId, actionId: element.action_id ?? '' };
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return drawButton(element, spot);
    case 'overflow':
      return overflow(element, spot);
    case 'feedback_buttons':
      return feedback(element, spot);
    case 'icon_button':
      return iconButton(element, spot);
    default: {
      const confirm = 'confirm' in element ? element.confirm : undefined;
      return control(element, spot, '', (value) => void act(spot, value, confirm)).node;
    }
  }
}

function drawButton(element: Button | WorkflowButton, spot: Spot): HTMLElement {
  const url = element.type === 'button' ? element.url : undefined;
  const attributes = {
    class: `button ${element.style ?? ''}`,
    'aria-label': element.accessibility_label,
    'data-focus': focusKey(spot),
    title: plain(element.text),
  };
  const press = async (button: HTMLElement): Promise<void> => {
    button.setAttribute('aria-busy', 'true');
    await act(spot, null, element.confirm);
    button.removeAttribute('aria-busy');
  };
  if (url !== undefined && /^https?:\/\//.test(url)) {
    const anchor = h(
      'a',
      { ...attributes, href: url, target: '_blank', rel: 'noopener noreferrer', onclick: () => void press(anchor) },
      plain(element.text),
    );
    return anchor;
  }
  const button = h('button', { ...attributes, type: 'button', onclick: () => void press(button) }, plain(element.text));
  return button;
}

function overflow(element: Overflow, spot: Spot): HTMLElement {
  const button = h(
    'button',
    {
      class: 'button overflow',
      type: 'button',
      'aria-label': 'More choices',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-focus': focusKey(spot),
      onclick: () =>
        openMenu(
          button,
          element.options.map(({ text, description, value }) => ({
            label: plain(text),
            description: description === undefined ? undefined : plain(description),
            pick: () => void act(spot, value ?? null, element.confirm),
          })),
        ),
    },
    icon('more'),
  );
  return button;
}

/** Slack remembers which of the two was pressed; so does this page, until it is loaded again. */
const pressed = new Map<string, string>();

function feedback(element: FeedbackButtons, spot: Spot): HTMLElement {
  const key = `${JSON.stringify(spot.scene.place)} ${focusKey(spot)}`;
  const half = (of: FeedbackButtons['positive_button'], name: IconName): HTMLElement => {
    const button = h(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        title: plain(of.text),
        'aria-label': of.accessibility_label ?? plain(of.text),
        'aria-pressed': String(pressed.get(key) === of.value),
        'data-focus': focusKey(spot, `/${of.value}`),
        onclick: async () => {
          for (const one of pair.querySelectorAll('button')) one.setAttribute('aria-pressed', String(one === button));
          pressed.set(key, of.value);
          await act(spot, of.value, undefined);
        },
      },
      icon(name),
    );
    return button;
  };
  const pair = h(
    'span',
    { class: 'feedback', role: 'group', 'aria-label': 'Feedback' },
    half(element.positive_button, 'thumbUp'),
    half(element.negative_button, 'thumbDown'),
  );
  return pair;
}

function iconButton(element: IconButton, spot: Spot): HTMLElement {
  const { viewer } = spot.scene.names;
  return h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      hidden: element.visible_to_user_ids?.includes(viewer) === false,
      title: plain(element.text),
      'aria-label': element.accessibility_label ?? plain(element.text),
      'data-focus': focusKey(spot),
      onclick: () => void act(spot, null, element.confirm),
    },
    icon(element.icon === 'trash' ? 'trash' : 'more'),
  );
}
