import type { TipsOn } from './command.js';
import { commandText } from './command-text.js';
import type { Unclear } from './unclear.js';

const LIKELY = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'Asia/Kolkata'];

/** Asks back for the time zone where none was said and the asker's is not known. */
export function askZone({ time, days, topics, said }: TipsOn): Unclear {
  const kept = {
    ...(said.includes('time') && { time }),
    ...(said.includes('days') && { days }),
    ...(said.includes('topics') && { topics }),
  };
  const offers = LIKELY.map((zone) => ({ label: zone, command: commandText({ ...kept, zone }) }));
  return { kind: 'unclear', about: 'zone', heard: '', offers };
}
