import type { Migration } from '../migrate.js';

/** Teams with what they hold. The tables they take the place of were never written to. */
export const teams: Migration = {
  name: 'teams',
  sql: `
drop table team_change;
drop table team;

create table team (
  tenant text not null,
  id text not null,
  name text not null,
  user_group text,
  channel text,
  runbook text,
  primary key (tenant, id)
);

create table holding (
  tenant text not null,
  team text not null,
  layer text not null,
  scope text not null, -- 'everything', 'aws', 'kind/object-storage' or 'aws/rds'
  primary key (tenant, layer, scope) -- one holder each
);

create table team_change (
  id bigint generated always as identity primary key,
  tenant text not null,
  about text not null, -- a team, one of its details, what it holds, or who may edit
  name text not null, -- of what was changed
  before text, -- null: there was none
  after text, -- null: it was removed
  changed_by text not null,
  changed_at timestamptz not null
);
create index team_change_latest on team_change (tenant, id);

create table team_editor (
  tenant text not null,
  editor text not null,
  primary key (tenant, editor)
);

-- An import that waits for its confirmation.
create table team_import (
  id text primary key,
  tenant text not null,
  importer text not null,
  file text not null,
  made_at timestamptz not null
);
`,
};
