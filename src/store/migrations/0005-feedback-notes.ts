import type { Migration } from '../migrate.js';

export const feedbackNotes: Migration = {
  name: 'what people say of a wrong answer',
  sql: `
create table feedback_note (
  tenant text not null,
  id text not null, -- of the form: one that is sent twice counts once
  question text not null,
  note text not null,
  source text, -- where it is written, if that was said
  noted_at timestamptz not null,
  primary key (tenant, id)
);
create index feedback_note_question on feedback_note (question, noted_at);
`,
};
