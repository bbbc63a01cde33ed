import type { Statements } from './index.ts'

/** The passport: evidence from work and who confirmed it, and badges that their holders can show. */
export const passport: Statements = {
  widened: [
    {
      table: 'attempt',
      column: 'kind',
      values: [
        'check',
        'assessment',
        'diagnostic',
        'post-test',
        'delayed-test',
        'refresh',
        'renewal',
      ],
    },
  ],
  tables: [
    // One person's nth filling of a workplace form; the next is opened once this one is accepted.
    `create table work (
      id text primary key,
      person_id text not null references person (id),
      form text not null,
      nth integer not null check (nth >= 1),
      opened_at text not null,
      unique (person_id, form, nth)
    )`,
    // Every text a field has had; the newest is shown, and nothing typed is ever lost.
    `create table work_text (
      work_id text not null references work (id),
      field text not null,
      seq integer not null check (seq >= 1),
      body text not null,
      at text not null,
      primary key (work_id, field, seq)
    )`,
    // What was sent to the assessors, as it stood: they decide on this text and no other.
    `create table submission (
      id text primary key,
      work_id text not null references work (id),
      nth integer not null check (nth >= 1),
      form_version text not null,
      form_definition text not null,
      body text not null,
      sent_at text not null,
      unique (work_id, nth)
    )`,
    `create table review (
      id text primary key,
      submission_id text not null references submission (id),
      purpose text not null check (purpose in ('sign-off', 'second-mark')),
      assessor_id text not null references person (id),
      verdict text not null check (verdict in ('accepted', 'returned')),
      body text not null,
      at text not null,
      unique (submission_id, purpose)
    )`,
    // What had happened 8 to 12 weeks after the decision.
    `create table check_back (
      work_id text primary key references work (id),
      body text not null,
      at text not null
    )`,
    // Who may review for a person while the line manager is away.
    `create table assessor (
      id text primary key,
      person_id text not null references person (id),
      assessor_id text not null references person (id),
      named_by text not null references person (id),
      named_at text not null,
      ended_at text,
      check (assessor_id <> person_id)
    )`,
    // An achievement as it was declared when somebody first earned it.
    `create table achievement_version (
      slug text not null,
      version integer not null,
      definition text not null,
      recorded_at text not null,
      primary key (slug, version)
    )`,
    // Why an award ended: revoked by the learning team, or lapsed with a change of post.
    `create table award_end (
      award_id text primary key references award (id),
      why text not null check (why in ('revoked', 'moved')),
      ended_by text references person (id),
      reason text not null,
      at text not null,
      check ((why = 'revoked') = (ended_by is not null))
    )`,
    // What was revoked is earned again only when the learning team says so.
    `create table award_reopening (
      award_id text primary key references award (id),
      reopened_by text not null references person (id),
      at text not null
    )`,
    `create table renewal (
      award_id text not null references award (id),
      nth integer not null check (nth >= 1),
      attempt_id text not null unique references attempt (id),
      at text not null,
      primary key (award_id, nth)
    )`,
    // What makes an award portable. Made with it; signed afterwards.
    `create table badge (
      id text primary key,
      award_id text not null unique references award (id),
      subject_id text not null unique,
      salt text not null,
      status_index integer not null unique check (status_index between 0 and 131071),
      made_at text not null
    )`,
    // A credential as it was signed, byte for byte.
    `create table badge_version (
      badge_id text not null references badge (id),
      n integer not null check (n >= 1),
      kid text not null,
      valid_from text not null,
      valid_until text,
      credential text not null,
      signed_at text not null,
      primary key (badge_id, n)
    )`,
    `create table issuer_key (
      kid text primary key,
      public_key_multibase text not null unique,
      created_at text not null,
      retired_at text,
      revoked_at text
    )`,
    // Whether a badge or a whole passport is shown to whoever has its address: the newest counts.
    `create table sharing (
      thing text not null,
      seq integer not null check (seq >= 1),
      person_id text not null references person (id),
      is_shared integer not null check (is_shared in (0, 1)),
      shows_name integer not null check (shows_name in (0, 1)),
      at text not null,
      primary key (thing, seq)
    )`,
    `create table passport_page (
      person_id text primary key references person (id),
      id text not null unique
    )`,
  ],
  indexes: [
    `create index submission_work on submission (work_id, nth)`,
    `create index submission_sent on submission (sent_at)`,
    `create index review_assessor on review (assessor_id)`,
    `create unique index one_assessor on assessor (person_id, assessor_id) where ended_at is null`,
    `create index assessor_of on assessor (assessor_id) where ended_at is null`,
  ],
  appendOnly: [
    'work',
    'work_text',
    'submission',
    'review',
    'check_back',
    'achievement_version',
    'award_end',
    'award_reopening',
    'renewal',
    'badge',
    'badge_version',
    'sharing',
    'passport_page',
  ],
  guards: [
    {
      name: 'nobody_reviews_themselves',
      before: 'insert',
      on: 'review',
      when: `exists (select 1 from submission join work on work.id = submission.work_id where submission.id = new.submission_id and work.person_id = new.assessor_id)`,
      says: 'nobody reviews their own work',
    },
    {
      name: 'no_text_after_acceptance',
      before: 'insert',
      on: 'work_text',
      when: `exists (select 1 from review join submission on submission.id = review.submission_id where submission.work_id = new.work_id and review.purpose = 'sign-off' and review.verdict = 'accepted')`,
      says: 'this work has been accepted, so its text cannot change',
    },
  ],
}
