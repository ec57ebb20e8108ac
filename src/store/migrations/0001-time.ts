import type { Migration } from '../migrate.js';

/**
 * Wall clock times are worked out by the database alone, so that one source knows the time zones. A local time that
 * the clocks skip runs later by as much as they were put forward; where that would be the next day, earlier instead.
 */
export const time: Migration = {
  name: 'local times and next runs',
  sql: `
create function local_time(day date, at time, tz text) returns timestamptz language plpgsql stable strict as $$
declare
  run timestamptz := (day + at) at time zone tz;
begin
  if (run at time zone tz)::date <> day then
    run := run - ((run at time zone tz) - (day + at));
  end if;
  if (run at time zone tz)::date <> day then
    return null; -- the zone skipped this whole day, as Apia did on 2011-12-30
  end if;
  return run;
end $$;

-- The first run after that moment, or null if there is none. Monday is the lowest bit of "days".
-- Sixteen days: a weekly run whose only day was skipped comes a week later.
create function next_run(after timestamptz, tz text, at time, days int) returns timestamptz language plpgsql stable strict as $$
declare
  day date := (after at time zone tz)::date;
  run timestamptz;
begin
  for step in 0..15 loop
    if days >> (extract(isodow from day)::int - 1) & 1 = 1 then
      run := local_time(day, at, tz);
      if run > after then
        return run;
      end if;
    end if;
    day := day + 1;
  end loop;
  return null;
end $$;
`,
};
