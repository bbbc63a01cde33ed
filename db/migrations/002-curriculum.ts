import type { Statements } from './index.ts'

/** The whole curriculum: the programme's own tests and refreshes, time taken, notes and bookmarks. */
export const curriculum: Statements = {
  widened: [
    {
      table: 'attempt',
      column: 'kind',
      values: ['check', 'assessment', 'diagnostic', 'post-test', 'delayed-test', 'refresh'],
    },
  ],
  tables: [
    // How long a module took from the first thing recorded in it to its completion, breaks left out.
    `create table study_time (
      assignment_id text not null references assignment (id),
      module text not null,
      seconds integer not null check (seconds >= 0),
      finished_at text not null,
      primary key (assignment_id, module)
    )`,
    // Every text a note has had; the newest is shown, and nothing typed is ever lost.
    `create table note (
      id text primary key,
      person_id text not null references person (id),
      module text not null,
      step text not null,
      seq integer not null check (seq >= 1),
      body text not null,
      at text not null,
      unique (person_id, module, step, seq)
    )`,
    `create table bookmark (
      person_id text not null references person (id),
      module text not null,
      step text not null,
      at text not null,
      primary key (person_id, module, step)
    )`,
  ],
  indexes: [
    `create index study_time_module on study_time (module, finished_at)`,
    `create index mark_marked_against on mark (marked_against)`,
    `create index item_version_item on item_version (item_id)`,
  ],
  appendOnly: ['study_time', 'note'],
  guards: [],
}
