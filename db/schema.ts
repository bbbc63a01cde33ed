import type { AttemptKind } from '#app/domain/instruments.ts'
import type { FormId } from '#app/domain/workplace/forms.ts'

/**
 * The tables as the program sees them. Columns are text or integer only; instants are ISO-8601 UTC
 * text, days are civil dates, flags are 0 or 1, JSON is text. What a column means is said in
 * `migrations/`, where it is made.
 */

export type Flag = 0 | 1

export interface Tables {
  person: {
    id: string
    staff_number: string
    given_name: string
    family_name: string
    email: string
    seed: string
    created_at: string
  }
  account: { person_id: string; password_hash: string; set_at: string }
  session: {
    id_hash: string
    person_id: string
    created_at: string
    ends_at: string
  }
  sign_in_failure: { id: string; subject: string; at: string }
  posting: {
    id: string
    person_id: string
    rank: string
    command: string
    line_manager_id: string | null
    from_day: string
    to_day: string | null
    source: string
  }
  role: {
    id: string
    person_id: string
    role: 'learning' | 'leader' | 'admin'
    command: string | null
    granted_at: string
    ended_at: string | null
  }
  course_version: { course: string; hash: string; first_used_at: string }
  item_version: {
    id: string
    item_id: string
    module: string
    assess_hash: string
    text_hash: string
    definition: string
    recorded_at: string
  }
  assignment: {
    id: string
    person_id: string
    course: string
    cycle: number
    due_on: string | null
    reason: string
    assigned_at: string
    closed_at: string | null
  }
  attempt: {
    id: string
    assignment_id: string
    person_id: string
    kind: AttemptKind
    subject: string
    form: 'A' | 'B' | null
    course_hash: string
    seed: string
    state: 'open' | 'finished'
    started_at: string
    finished_at: string | null
  }
  attempt_slot: {
    attempt_id: string
    slot: number
    item_version_id: string
    variant: number
    asks_certainty: Flag
  }
  attempt_step: {
    id: string
    attempt_id: string
    slot: number
    seq: number
    answer: string
    certainty: number | null
    at: string
  }
  mark: {
    attempt_id: string
    slot: number
    seq: number
    marked_against: string
    step_id: string | null
    is_right: Flag
    certainty_mark: number | null
    reason: 'answer' | 'finish' | 're-mark'
    at: string
  }
  lesson_record: {
    id: string
    assignment_id: string
    module: string
    part: 'prediction' | 'exercise' | 'faded'
    subject: string
    body: string
    certainty: number | null
    outcome: 'kept' | 'not-yet' | 'met'
    at: string
  }
  milestone: {
    assignment_id: string
    subject: string
    standard: 'complete' | 'secure' | 'passed'
    achieved_at: string
  }
  completion: {
    assignment_id: string
    achieved_at: string
    rule_hash: string
    evidence: string
  }
  study_time: {
    assignment_id: string
    module: string
    seconds: number
    finished_at: string
  }
  note: {
    id: string
    person_id: string
    module: string
    step: string
    seq: number
    body: string
    at: string
  }
  bookmark: { person_id: string; module: string; step: string; at: string }
  gym_scenario: {
    id: string
    scenario_id: string
    hash: string
    definition: string
    recorded_at: string
  }
  gym_attempt: {
    id: string
    person_id: string
    nth: number
    gym_scenario_id: string
    seed: string
    opened: string
    opened_at: string
  }
  gym_decision: {
    id: string
    attempt_id: string
    decided: string
    query: string
    certainty: number
    is_right: Flag
    faults: string
    wrongly_claimed: string
    at: string
  }
  award: {
    id: string
    person_id: string
    badge: string
    rules_version: number
    awarded_at: string
    evidence: string
    revoked_at: string | null
  }
  work: { id: string; person_id: string; form: FormId; nth: number; opened_at: string }
  work_text: { work_id: string; field: string; seq: number; body: string; at: string }
  submission: {
    id: string
    work_id: string
    nth: number
    form_version: string
    form_definition: string
    body: string
    sent_at: string
  }
  review: {
    id: string
    submission_id: string
    purpose: 'sign-off' | 'second-mark'
    assessor_id: string
    verdict: 'accepted' | 'returned'
    body: string
    at: string
  }
  check_back: { work_id: string; body: string; at: string }
  assessor: {
    id: string
    person_id: string
    assessor_id: string
    named_by: string
    named_at: string
    ended_at: string | null
  }
  achievement_version: { slug: string; version: number; definition: string; recorded_at: string }
  award_end: {
    award_id: string
    why: 'revoked' | 'moved'
    ended_by: string | null
    reason: string
    at: string
  }
  award_reopening: { award_id: string; reopened_by: string; at: string }
  renewal: { award_id: string; nth: number; attempt_id: string; at: string }
  badge: {
    id: string
    award_id: string
    subject_id: string
    salt: string
    status_index: number
    made_at: string
  }
  badge_version: {
    badge_id: string
    n: number
    kid: string
    valid_from: string
    valid_until: string | null
    credential: string
    signed_at: string
  }
  issuer_key: {
    kid: string
    public_key_multibase: string
    created_at: string
    retired_at: string | null
    revoked_at: string | null
  }
  sharing: {
    thing: string
    seq: number
    person_id: string
    is_shared: Flag
    shows_name: Flag
    at: string
  }
  passport_page: { person_id: string; id: string }
}
