import { nameAssessor } from '#app/commands/name-assessor.server.ts'
import { reviewWork } from '#app/commands/review-work.server.ts'
import { addDays, londonDay } from '#app/domain/civil-days.ts'
import { happens, keyedStream, type Stream } from '#app/domain/randomness.ts'
import type { Level, Marks, ReviewDraft, Verdict } from '#app/domain/workplace/rubric.ts'
import { findWork, listSubmissions } from '#db/works.ts'
import { openDiary } from '../diary.ts'
import { idOf } from '../learning-team.ts'
import { LEARNING_TEAM, storyOf } from '../named-people.ts'
import { oneOf } from './answers-for.ts'
import type { Filler } from './filling.ts'
import { CONFIRMED, GOOD_COMMENTS, OBSERVED, OBSTACLES } from './review-texts.ts'
import { isOfTeam } from './team.ts'

/** The share of criteria in which work that is accepted is leading, and of levels with a comment. */
const LEADING = 0.22
const COMMENTED = 0.25
/** Somebody whose line manager is away waits so many days until the learning team names an assessor. */
const DAYS_UNTIL_NAMED = 6

/** The line manager, or who was named for them, reviews what was sent last. Gives when they did. */
export async function* reviewing(
  filler: Filler,
  verdict: Verdict,
  days: number,
): AsyncGenerator<string, string, void> {
  const { product, person, personId, form, stream } = filler
  const { db, curriculum, newId } = product
  const sent = await lastSent(filler)
  const diary = openDiary(keyedStream(product.seed, 'review', sent.id))
  const named = yield* namingSomebody(filler, londonDay(sent.sentAt))
  const assessorId = named?.id ?? managerOf(filler)
  const at = diary.sitDownOn(addDays(named?.on ?? londonDay(sent.sentAt), days))
  yield at
  const draft = draftOf(filler, verdict, stream)
  const review = { submissionId: sent.id, assessorId, draft, curriculum, at, newId }
  const reviewed = await reviewWork(db, review)
  if (reviewed.outcome !== 'reviewed')
    throw new Error(
      `${form.id} of ${person.staffNumber} (${personId}): ${JSON.stringify(reviewed)}`,
    )
  return at
}

async function lastSent({ product: { db }, personId, form }: Filler) {
  const work = await findWork(db, personId, form.id)
  const sent = work && (await listSubmissions(db, work.id)).at(-1)
  if (!sent) throw new Error(`Nothing of ${form.id} was sent`)
  return sent
}

function managerOf({ product, person }: Filler): string {
  const manager = product.everybody.find((one) => one.staffNumber === person.lineManagerStaffNumber)
  if (!manager) throw new Error(`${person.staffNumber} has no line manager`)
  return idOf(product, manager)
}

/**
 * Once, somebody's line manager is away: the learning team names another of the same rank and
 * command. Gives that assessor and the civil day, or null for everybody else.
 */
async function* namingSomebody(
  { product, person, personId, form }: Filler,
  sentOn: string,
): AsyncGenerator<string, { id: string; on: string } | null, void> {
  const { db, newId, everybody, standIn } = product
  const manager = everybody.find((one) => one.staffNumber === person.lineManagerStaffNumber)
  const isOrdinary = storyOf(person) === null && !isOfTeam(product, person)
  const other = everybody.find(
    ({ rank, command, staffNumber }) =>
      rank === manager?.rank && command === manager.command && staffNumber !== manager.staffNumber,
  )
  const isNow = form.kind === 'task' && sentOn >= standIn.since && standIn.for === null
  if (!isNow || !isOrdinary || !other || other.staffNumber === person.staffNumber) return null
  standIn.for = person.staffNumber
  const diary = openDiary(keyedStream(product.seed, 'stand-in'))
  const at = diary.sitDownOn(addDays(sentOn, DAYS_UNTIL_NAMED))
  yield at
  const team = everybody.find(({ email }) => email === LEARNING_TEAM)
  if (!team) throw new Error('There is no learning team')
  const by = idOf(product, team)
  const named = await nameAssessor(db, { personId, email: other.email, by, at, newId })
  if (named.outcome !== 'named') throw new Error(named.problem)
  return { id: idOf(product, other), on: londonDay(at) }
}

function draftOf({ product, form, filled }: Filler, verdict: Verdict, stream: Stream): ReviewDraft {
  const isAccepted = verdict === 'accepted'
  const next = isAccepted ? '' : filled.weak.next
  if (form.kind === 'confirmation') {
    const said = isAccepted ? oneOf(CONFIRMED[form.id] ?? [''], stream) : ''
    return { verdict, marks: {}, observed: said, obstacle: '', next }
  }
  const { rubric } = product.curriculum.workplace
  const { criterion = '', comment = '' } = filled.weak
  const low = isAccepted ? {} : { [criterion]: { level: 1 as const, comment } }
  const ids = rubric.criteria.map(({ id }) => id)
  const words = OBSERVED[form.id as keyof typeof OBSERVED]
  return {
    verdict,
    next,
    marks: { ...marksFor(ids, stream), ...low },
    observed: isAccepted ? oneOf(words, stream) : '',
    obstacle: isAccepted ? oneOf(OBSTACLES, stream) : '',
  }
}

function marksFor(criteria: readonly string[], stream: Stream): Marks {
  const marks = criteria.map((id): [string, Marks[string]] => {
    const level: Level = happens(LEADING, stream) ? 3 : 2
    const comment = happens(COMMENTED, stream) ? oneOf(GOOD_COMMENTS[id] ?? [''], stream) : ''
    return [id, { level, comment }]
  })
  return Object.fromEntries(marks)
}
