import type { Migration } from '../migrate.js';

/** The tenant is the workspace, or the organisation that installed the app for all of its workspaces. */
export const tables: Migration = {
  name: 'tables',
  sql: `
create table installation (
  tenant text primary key,
  is_enterprise boolean not null,
  token bytea not null, -- encrypted before it comes here
  updated_at timestamptz not null
);

create table tip_sub (
  tenant text not null,
  channel text not null,
  creator text not null,
  tz text not null,
  at time not null,
  days int not null check (days between 1 and 127), -- Monday is the lowest bit
  topics text[] not null,
  jitter_seconds int not null,
  paused boolean not null default false,
  paused_until date,
  off_at timestamptz,
  off_reason text,
  next_run_at timestamptz, -- what people are told; null while off or paused for good
  due_at timestamptz, -- next_run_at and the jitter
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant, channel)
);
create index tip_sub_due on tip_sub (due_at);
create index tip_sub_creator on tip_sub (tenant, creator);

create table tip_send (
  id uuid primary key default gen_random_uuid(),
  tenant text not null,
  channel text not null,
  day date not null, -- in the subscription's zone
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'unknown')),
  due_at timestamptz not null,
  ready_at timestamptz not null, -- nobody may take it before: it waits for a retry, or is in somebody's hands
  wake_at timestamptz not null, -- then it needs a new job: its retry is due, or the job it had is lost
  attempts int not null default 0,
  tip text,
  ts text, -- of the message in Slack
  error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (tenant, channel, day)
);
create index tip_send_open on tip_send (wake_at) where state in ('queued', 'sending');

-- The first run of a subscription that is new or changed: a channel that had its tip today waits until tomorrow.
create function first_run(of_tenant text, of_channel text, tz text, at time, days int, after timestamptz)
returns timestamptz language sql stable as $$
  select next_run(
    greatest(after, (
      select (max(day) + 1)::timestamp at time zone tz - interval '1 microsecond'
      from tip_send where tenant = of_tenant and channel = of_channel
    )), tz, at, days)
$$;

create table thread (
  tenant text not null,
  channel text not null,
  thread_ts text not null,
  subjects text[] not null,
  layers text[] not null,
  updated_at timestamptz not null,
  primary key (tenant, channel, thread_ts)
);
create index thread_age on thread (updated_at);

create table team (
  tenant text not null,
  layer text not null,
  subject text not null, -- a service, or '' for all
  name text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant, layer, subject)
);
create table team_change (
  id uuid primary key default gen_random_uuid(),
  tenant text not null,
  layer text not null,
  subject text not null,
  before text, -- null: there was none
  after text, -- null: it was removed
  changed_by text not null,
  changed_at timestamptz not null
);
create index team_change_latest on team_change (tenant, changed_at);

create table miss (
  tenant text not null,
  question text not null,
  times int not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant, question)
);

create table feedback (
  tenant text not null,
  question text not null,
  right_times int not null,
  wrong_times int not null,
  last_at timestamptz not null,
  primary key (tenant, question)
);

create table channel_default (
  tenant text not null,
  channel text not null,
  provider text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant, channel)
);

create table recent (
  tenant text not null,
  asker text not null,
  question text not null,
  asked_at timestamptz not null,
  primary key (tenant, asker, question)
);

create table seen_event (
  tenant text not null,
  id text not null,
  claimed_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant, id)
);
create index seen_event_age on seen_event (claimed_at);
`,
};
