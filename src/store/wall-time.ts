import { z } from 'zod';
import { queryOne, type Sql } from './database.js';

const WallDate = z.templateLiteral([z.number(), '-', z.number(), '-', z.number()]);
type WallDate = z.infer<typeof WallDate>;

/**
 * What calendar and clock on the wall of a zone show. The database works it out, as it does the schedule: Node has time
 * zones of its own, and where one of the two is out of date they promise different hours.
 */
export const WallTime = z.object({ date: WallDate, time: z.string() });
export type WallTime = z.infer<typeof WallTime>;

const dateOf = (moment: string, tz: string): string => `to_char(${moment} at time zone ${tz}, 'YYYY-MM-DD')`;

/** As SQL, to be read with `WallTime.nullable()`. */
export const wallTimeOf = (moment: string, tz: string): string =>
  `case when ${moment} is not null then
     jsonb_build_object('date', ${dateOf(moment, tz)}, 'time', to_char(${moment} at time zone ${tz}, 'HH24:MI')) end`;

/** Which day it is in a zone. */
export async function dateThere(sql: Sql, tz: string, moment: Date): Promise<WallDate> {
  const row = await queryOne(sql, z.object({ date: WallDate }), `select ${dateOf('$1::timestamptz', '$2')} as date`, [
    moment,
    tz,
  ]);
  if (!row) throw new Error('A select without a table returned no row');
  return row.date;
}
