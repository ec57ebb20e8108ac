import { perform } from './api.js';
import { byId } from './dom.js';
import type { Snapshot } from './wire.js';

const TIME = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const HOURS = { 'clock-hour': 1, 'clock-day': 24 };

/** The playground's own time, and buttons that move it on: daily tips can be seen without waiting for tomorrow. */
export function clockControl(): (snapshot: Snapshot) => void {
  for (const [id, hours] of Object.entries(HOURS)) {
    byId(id).addEventListener('click', () => void perform({ verb: 'clock', hours }));
  }
  let ahead = 0;
  const tell = (): void => {
    byId('clock-time').textContent = TIME.format(Date.now() + ahead);
  };
  setInterval(tell, 10_000);
  return ({ now, clockMoves }) => {
    ahead = now - Date.now();
    byId('clock').hidden = !clockMoves;
    tell();
  };
}
