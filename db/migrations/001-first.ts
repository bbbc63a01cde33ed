import type { Statements } from './index.ts'

/** Everything the first release needs. Facts are append-only: see the triggers at the end. */
export const first: Statements = {
  tables: [
    `create table person (
      id text primary key,
      staff_number text not null unique,
      given_name text not null,
      family_name text not null,
      email text not null unique check (email = lower(email)),
      seed text not null,
      created_at text not null
    )`,
    `create table account (
      person_id text primary key references person (id),
      password_hash text not null,
      set_at text not null
    )`,
    `create table session (
      id_hash text primary key,
      person_id text not null references person (id),
      created_at text not null,
      ends_at text not null
    )`,
    `create table sign_in_failure (
      id text primary key,
      subject text not null,
      at text not null
    )`,
    `create table posting (
      id text primary key,
      person_id text not null references person (id),
      rank text not null,
      command text not null,
      line_manager_id text references person (id),
      from_day text not null,
      to_day text,
      source text not null,
      check (line_manager_id is null or line_manager_id <> person_id),
      check (to_day is null or to_day >= from_day)
    )`,
    `create table role (
      id text primary key,
      person_id text not null references person (id),
      role text not null check (role in ('learning', 'leader', 'admin')),
      command text,
      granted_at text not null,
      ended_at text,
      check (role = 'leader' or command is null)
    )`,
    `create table course_version (
      course text not null,
      hash text not null,
      first_used_at text not null,
      primary key (course, hash)
    )`,
    `create table item_version (
      id text primary key,
      item_id text not null,
      module text not null,
      assess_hash text not null,
      text_hash text not null,
      definition text not null,
      recorded_at text not null,
      unique (item_id, assess_hash, text_hash)
    )`,
    `create table assignment (
      id text primary key,
      person_id text not null references person (id),
      course text not null,
      cycle integer not null check (cycle >= 1),
      due_on text,
      reason text not null,
      assigned_at text not null,
      closed_at text,
      unique (person_id, course, cycle)
    )`,
    `create table attempt (
      id text primary key,
      assignment_id text not null references assignment (id),
      person_id text not null references person (id),
      kind text not null check (kind in ('check', 'assessment')),
      subject text not null,
      form text check (form in ('A', 'B')),
      course_hash text not null,
      seed text not null,
      state text not null check (state in ('open', 'finished')),
      started_at text not null,
      finished_at text,
      check ((state = 'finished') = (finished_at is not null))
    )`,
    `create table attempt_slot (
      attempt_id text not null references attempt (id),
      slot integer not null check (slot >= 1),
      item_version_id text not null references item_version (id),
      variant integer not null check (variant >= 0),
      asks_certainty integer not null check (asks_certainty in (0, 1)),
      primary key (attempt_id, slot)
    )`,
    `create table attempt_step (
      id text primary key,
      attempt_id text not null,
      slot integer not null,
      seq integer not null check (seq >= 1),
      answer text not null,
      certainty integer check (certainty in (1, 2, 3)),
      at text not null,
      unique (attempt_id, slot, seq),
      foreign key (attempt_id, slot) references attempt_slot (attempt_id, slot)
    )`,
    `create table mark (
      attempt_id text not null,
      slot integer not null,
      seq integer not null check (seq >= 1),
      marked_against text not null references item_version (id),
      step_id text references attempt_step (id),
      is_right integer not null check (is_right in (0, 1)),
      certainty_mark integer,
      reason text not null check (reason in ('answer', 'finish', 're-mark')),
      at text not null,
      primary key (attempt_id, slot, seq),
      foreign key (attempt_id, slot) references attempt_slot (attempt_id, slot)
    )`,
    `create table lesson_record (
      id text primary key,
      assignment_id text not null references assignment (id),
      module text not null,
      part text not null check (part in ('prediction', 'exercise', 'faded')),
      subject text not null,
      body text not null,
      certainty integer check (certainty in (1, 2, 3)),
      outcome text not null check (outcome in ('kept', 'not-yet', 'met')),
      at text not null
    )`,
    // A module complete or secure, an assessment passed: when it first was, which never moves.
    `create table milestone (
      assignment_id text not null references assignment (id),
      subject text not null,
      standard text not null check (standard in ('complete', 'secure', 'passed')),
      achieved_at text not null,
      primary key (assignment_id, subject, standard)
    )`,
    `create table completion (
      assignment_id text primary key references assignment (id),
      achieved_at text not null,
      rule_hash text not null,
      evidence text not null
    )`,
    `create table award (
      id text primary key,
      person_id text not null references person (id),
      badge text not null,
      rules_version integer not null,
      awarded_at text not null,
      evidence text not null,
      revoked_at text
    )`,
  ],
  indexes: [
    `create unique index one_current_posting on posting (person_id) where to_day is null`,
    `create index posting_command on posting (command) where to_day is null`,
    `create index posting_line_manager on posting (line_manager_id) where to_day is null`,
    `create index role_person on role (person_id) where ended_at is null`,
    `create index sign_in_failure_subject on sign_in_failure (subject, at)`,
    `create index session_person on session (person_id)`,
    `create unique index one_open_assignment on assignment (person_id, course) where closed_at is null`,
    `create unique index one_open_attempt on attempt (person_id, kind, subject) where state = 'open'`,
    `create index attempt_person on attempt (person_id, kind, subject, started_at)`,
    `create index attempt_assignment on attempt (assignment_id)`,
    `create index lesson_record_assignment on lesson_record (assignment_id, module)`,
    // The one prediction that counts is the one made before the explanation.
    `create unique index one_prediction on lesson_record (assignment_id, module, subject) where part = 'prediction'`,
    `create unique index one_award on award (person_id, badge) where revoked_at is null`,
    `create index person_family_name on person (family_name, given_name, id)`,
  ],
  appendOnly: [
    'attempt_step',
    'mark',
    'attempt_slot',
    'item_version',
    'lesson_record',
    'milestone',
    'completion',
  ],
  guards: [
    {
      name: 'no_answer_after_its_mark',
      before: 'insert',
      on: 'attempt_step',
      when: `exists (select 1 from mark where mark.attempt_id = new.attempt_id and mark.slot = new.slot)`,
      says: 'this question has been marked, so its answer cannot change',
    },
    {
      name: 'no_attempt_reopened',
      before: 'update',
      on: 'attempt',
      when: `old.state = 'finished'`,
      says: 'a finished attempt does not change',
    },
    {
      name: 'no_award_removed',
      before: 'delete',
      on: 'award',
      when: '1 = 1',
      says: 'an award is revoked, not removed',
    },
    {
      name: 'no_award_changed_but_revoked',
      before: 'update',
      on: 'award',
      when: `old.revoked_at is not null or new.person_id <> old.person_id or new.badge <> old.badge or new.awarded_at <> old.awarded_at or new.evidence <> old.evidence`,
      says: 'an award may only be revoked, once',
    },
  ],
}
