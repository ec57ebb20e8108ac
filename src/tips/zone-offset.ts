/** Zones that many live in come first where several have the same offset. */
const WELL_KNOWN = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Athens',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Africa/Lagos',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Australia/Perth',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Australia/Brisbane',
  'Australia/Sydney',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Denver',
  'America/Chicago',
  'America/Mexico_City',
  'America/New_York',
  'America/Toronto',
  'America/Bogota',
  'America/Lima',
  'America/Halifax',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
];

const HALF_A_YEAR = 182 * 86_400_000;

/** "+5:30", "UTC+2", "GMT-3", "Etc/GMT+5" (which is five hours behind): minutes ahead of UTC. */
export function readOffset(text: string): number | undefined {
  const [, name, sign, hours, minutes = '0'] =
    /^(utc|gmt|etc\/gmt)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const ahead = Number(hours) * 60 + Number(minutes);
  return (sign === '-') === (name === 'etc/gmt') ? ahead : -ahead;
}

/** The zones that are so far ahead of UTC on this day; half a year later it may be others. */
export function zonesAt(offset: number, today: string, zones: readonly string[]): string[] {
  const noon = new Date(`${today}T12:00:00Z`);
  const first = WELL_KNOWN.filter((zone) => offsetOf(zone, noon) === offset);
  return first.length > 0 ? first : zones.filter((zone) => offsetOf(zone, noon) === offset);
}

/** The clocks of these zones show the same time, in summer and in winter. */
export function areAlike(zones: readonly string[], today: string): boolean {
  const noon = Date.parse(`${today}T12:00:00Z`);
  return [noon, noon + HALF_A_YEAR].every(
    (moment) => new Set(zones.map((zone) => offsetOf(zone, new Date(moment)))).size === 1,
  );
}

function offsetOf(zone: string, moment: Date): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
