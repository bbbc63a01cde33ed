import type { Statements } from './index.ts'

/** The dashboard gym: the scenarios as they were opened, who opened which, and what was decided. */
export const gym: Statements = {
  tables: [
    // A scenario and its dashboard as they stood when somebody opened them: they are marked by it.
    `create table gym_scenario (
      id text primary key,
      scenario_id text not null,
      hash text not null,
      definition text not null,
      recorded_at text not null,
      unique (scenario_id, hash)
    )`,
    // One after the other: the next is opened once this one is decided. Two that are opened at once
    // would be the same nth, so nobody has two.
    `create table gym_attempt (
      id text primary key,
      person_id text not null references person (id),
      nth integer not null check (nth >= 1),
      gym_scenario_id text not null references gym_scenario (id),
      seed text not null,
      opened text not null,
      opened_at text not null,
      unique (person_id, nth)
    )`,
    // The first decision stands. What was spotted is kept as it was marked.
    `create table gym_decision (
      id text primary key,
      attempt_id text not null unique references gym_attempt (id),
      decided text not null,
      query text not null,
      certainty integer not null check (certainty in (1, 2, 3)),
      is_right integer not null check (is_right in (0, 1)),
      faults text not null,
      wrongly_claimed text not null,
      at text not null
    )`,
  ],
  indexes: [],
  appendOnly: ['gym_scenario', 'gym_attempt', 'gym_decision'],
  guards: [],
}
