import type { TipsOn } from './command.js';
import { commandText, saidIn } from './command-text.js';
import type { Unclear } from './unclear.js';

const LIKELY = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'Asia/Kolkata'];

/** Asks back for the time zone where none was said and the asker's is not known. */
export function askZone(command: TipsOn): Unclear {
  const offers = LIKELY.map((zone) => ({ label: zone, command: commandText({ ...saidIn(command), zone }) }));
  return { kind: 'unclear', about: 'zone', heard: '', offers };
}
