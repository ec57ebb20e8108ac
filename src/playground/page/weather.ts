import { perform } from './api.js';
import { byId } from './dom.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import type { Snapshot, Weather } from './wire.js';

interface Sky {
  weather: Weather;
  label: string;
  description: string;
}

const FINE: Sky = { weather: 'fine', label: 'All well', description: 'Slack answers at once' };

const SKIES: readonly Sky[] = [
  FINE,
  { weather: 'slow', label: 'Slow: 3 s', description: 'Every call that the app makes takes three seconds' },
  { weather: 'rate-limited', label: '429', description: 'Each call is sent away once, with Retry-After: 2' },
  { weather: 'broken', label: '500', description: 'Slack answers every other call with its own failure' },
  {
    weather: 'refuses-blocks',
    label: 'Refuses blocks',
    description: 'Messages with blocks are refused (invalid_blocks)',
  },
];

/** How Slack treats the app: for those who want to see what it does when Slack fails. */
export function weatherControl(): (snapshot: Snapshot) => void {
  const button = byId('weather');
  let shown: Weather | null = null;
  button.addEventListener('click', () =>
    openMenu(
      button,
      SKIES.map(({ weather, label, description }) => ({
        label,
        description,
        isChosen: weather === shown,
        pick: () => void perform({ verb: 'weather', weather }),
      })),
    ),
  );
  return ({ weather }) => {
    if (weather === shown) return;
    shown = weather;
    const { label } = SKIES.find((sky) => sky.weather === weather) ?? FINE;
    button.replaceChildren(icon('pulse'), weather === 'fine' ? '' : `Slack: ${label}`);
    button.setAttribute('aria-label', `How Slack behaves: ${label}`);
    button.title = `How Slack behaves: ${label}`;
    button.classList.toggle('on', weather !== 'fine');
  };
}
