import { checkBack } from '#app/commands/check-back.server.ts'
import { saveWork } from '#app/commands/save-work.server.ts'
import { sendWork } from '#app/commands/send-work.server.ts'
import { addDays, londonDay } from '#app/domain/civil-days.ts'
import type { Course } from '#app/domain/courses.ts'
import { keyedStream, type Stream, wholeBelow } from '#app/domain/randomness.ts'
import { type Answers, fieldsOf, type WorkForm } from '#app/domain/workplace/forms.ts'
import { type Diary, openDiary } from '../diary.ts'
import type { Learner } from '../learner.ts'
import type { Story } from '../story.ts'
import { workingDayFrom } from '../working-days.ts'
import { type FilledForm, fillIn } from './answers-for.ts'
import { type Plan, planFor } from './plan.ts'
import { reviewing } from './reviewing.ts'

/** Somebody with a form before them. */
export interface Filler extends Pick<Learner, 'product' | 'personId' | 'person'> {
  form: WorkForm
  filled: FilledForm
  diary: Diary
  stream: Stream
}

/** Days in which what was returned is put right. */
const DAYS_TO_MEND = 7
/** The check of a decision is planned so many days after it. */
const CHECK_PLANNED_AFTER = 65

/** Begins what this learner does at work once a course is passed: every form of it that they do. */
export function beginWork(learner: Learner, course: Course): void {
  const { product } = learner
  for (const form of product.curriculum.workplace.forms) {
    const plan = form.course === course.id ? planFor(learner, form) : null
    if (plan) product.begin(filling(learner, form, plan))
  }
}

/** One form from its first words to what came of it. */
async function* filling({ product, person, personId }: Learner, form: WorkForm, plan: Plan): Story {
  const key = [person.staffNumber, form.id] as const
  const stream = keyedStream(product.seed, 'work', ...key)
  const diary = openDiary(keyedStream(product.seed, 'work-diary', ...key))
  const about = {
    command: person.command,
    decidedOn: plan.decidedOn,
    day: plan.beginsOn,
    checkOn: workingDayFrom(addDays(plan.decidedOn, CHECK_PLANNED_AFTER)),
  }
  const filler = {
    product,
    person,
    personId,
    form,
    diary,
    stream,
    filled: fillIn(form.id, about, stream),
  }
  yield diary.sitDownOn(plan.beginsOn)
  await save(filler)
  if (plan.isDraft) return false
  yield diary.sitDownOn(plan.sentOn)
  if (!(yield* untilAccepted(filler, plan))) return false
  if (plan.checkBackAfter === null) return true
  return yield* lookBackOn(filler, addDays(plan.decidedOn, plan.checkBackAfter))
}

/** The first half of it, kept to go on with. */
async function save({ product, personId, form, filled, diary }: Filler): Promise<void> {
  const fields = fieldsOf(form)
  const begun = fields.slice(0, Math.ceil(fields.length / 3)).map(({ id }) => id)
  const typed = Object.fromEntries(
    Object.entries(filled.answers).filter(([id]) => begun.includes(id)),
  )
  const { db, newId } = product
  await saveWork(db, { personId, form, typed, at: diary.now(), newId })
}

/** Sends it, and where it comes back puts it right and sends it again. */
async function* untilAccepted(filler: Filler, plan: Plan): Story {
  const { filled, diary, stream } = filler
  const first = plan.returned ? { ...filled.answers, ...filled.weak.fields } : filled.answers
  await send(filler, first)
  if (plan.daysToReview === null) return false
  const verdict = plan.returned ? 'returned' : 'accepted'
  const returnedAt = yield* reviewing(filler, verdict, plan.daysToReview)
  if (!plan.returned) return true
  if (!plan.returned.isSentAgain) return false
  const mended = addDays(londonDay(returnedAt), 1 + wholeBelow(DAYS_TO_MEND, stream))
  yield diary.sitDownOn(mended)
  await send(filler, filled.answers)
  yield* reviewing(filler, 'accepted', 1 + wholeBelow(4, stream))
  return true
}

async function send({ product, personId, form, diary }: Filler, typed: Answers): Promise<void> {
  const { db, newId } = product
  const at = diary.now()
  const sent = await sendWork(db, { personId, form, typed, isChecked: false, at, newId })
  if (sent.outcome !== 'sent') throw new Error(`${form.id} was not sent: ${JSON.stringify(sent)}`)
}

async function* lookBackOn({ product, personId, form, filled, diary }: Filler, day: string): Story {
  yield diary.sitDownOn(day)
  const { db, curriculum, newId } = product
  const typed = filled.checkBack
  const given = { personId, form: form.id, typed, curriculum, at: diary.now(), newId }
  const told = await checkBack(db, given)
  if (told.outcome !== 'kept') throw new Error(`${form.id}: ${JSON.stringify(told)}`)
  return true
}
