import { addDays } from '#app/domain/civil-days.ts'
import { happens, keyedStream, logNormal, type Stream, wholeBelow } from '#app/domain/randomness.ts'
import type { WorkForm } from '#app/domain/workplace/forms.ts'
import type { Learner } from '../learner.ts'
import { traitsOf } from '../mind.ts'
import { storyOf } from '../named-people.ts'
import { workingDayFrom } from '../working-days.ts'
import { teamEndOf } from './team.ts'

/** When one person fills in one form, and what comes of it. Civil days. */
export interface Plan {
  beginsOn: string
  /** The real meeting or decision; for what is no task, the day it is about. */
  decidedOn: string
  sentOn: string
  /** Days until the line manager looks at it; null where it still waits now. */
  daysToReview: number | null
  /** What a first try comes back with is put right and sent again, or stays; null where it is accepted at once. */
  returned: { isSentAgain: boolean } | null
  /** Days after the decision on which what happened is told; null where it is not. */
  checkBackAfter: number | null
  /** Only begun: nothing is sent. */
  isDraft: boolean
}

/** The chance that somebody with no and with the greatest engagement does a form, and looks back. */
const DOES: Record<WorkForm['kind'], [least: number, most: number]> = {
  task: [0.2, 0.95],
  confirmation: [0.25, 0.98],
}
const LOOKS_BACK: [least: number, most: number] = [0.4, 0.97]
const RETURNED = 0.17
const ONLY_BEGUN = 0.08
/** Half look at what was sent within so many days. */
const DAYS_TO_REVIEW = 5
const SPREAD_OF_REVIEW = 1
/** Half begin within so many days of passing the assessment. */
const DAYS_TO_BEGIN = 9
/** The check-back opens after 56 days and is due after 84; one in ten is late. */
const OPENS = 56
const DUE = 84
const LATE = 0.1
/** The half-way learner's decision was so many days ago: her check-back is open, and she has not told. */
const DECIDED_AGO = 62

/** What this person does with a form once its course is passed; null where they do nothing. */
export function planFor(learner: Learner, form: WorkForm): Plan | null {
  const { person, product } = learner
  const { today } = product
  const stream = keyedStream(product.seed, 'work-plan', person.staffNumber, form.id)
  const { engagement } = traitsOf(product.seed, person.staffNumber)
  const ordinary = ordinaryPlan(learner, form, engagement, stream)
  const end = teamEndOf(product, person, form.id)
  if (end) return endingAs(end, ordinary, today)
  switch (storyOf(person)) {
    case 'finished':
      return {
        ...ordinary,
        isDraft: false,
        checkBackAfter: form.kind === 'task' ? OPENS + 3 : null,
        returned: form.id === 'task-p' ? { isSentAgain: true } : null,
      }
    case 'half-way':
      return halfWayPlan(form, ordinary, today)
    default: {
      const [least, most] = DOES[form.kind]
      return happens(least + (most - least) * engagement, stream) ? ordinary : null
    }
  }
}

function ordinaryPlan(
  { diary }: Learner,
  form: WorkForm,
  engagement: number,
  stream: Stream,
): Plan {
  const begins = 2 + Math.round(logNormal(DAYS_TO_BEGIN, 0.8, stream))
  const beginsOn = workingDayFrom(addDays(diary.today(), begins))
  const decidedOn = workingDayFrom(addDays(beginsOn, 1 + wholeBelow(8, stream)))
  const [least, most] = LOOKS_BACK
  const looksBack = happens(least + (most - least) * engagement, stream)
  const isLate = happens(LATE, stream)
  const after = isLate ? DUE + 3 + wholeBelow(14, stream) : OPENS + wholeBelow(DUE - OPENS, stream)
  return {
    beginsOn,
    decidedOn,
    sentOn: workingDayFrom(addDays(decidedOn, 1 + wholeBelow(4, stream))),
    daysToReview: Math.max(1, Math.round(logNormal(DAYS_TO_REVIEW, SPREAD_OF_REVIEW, stream))),
    returned: happens(RETURNED, stream) ? { isSentAgain: true } : null,
    checkBackAfter: form.kind === 'task' && looksBack ? after : null,
    isDraft: happens(ONLY_BEGUN, stream),
  }
}

/** Of the named Chief Inspector everything of the first course is done but the check-back, which is open. */
function halfWayPlan(form: WorkForm, ordinary: Plan, today: string): Plan | null {
  if (form.id === 'task-s') {
    const decidedOn = workingDayFrom(addDays(today, -DECIDED_AGO))
    return {
      beginsOn: workingDayFrom(addDays(decidedOn, -5)),
      decidedOn,
      sentOn: workingDayFrom(addDays(decidedOn, 2)),
      daysToReview: 3,
      returned: null,
      checkBackAfter: null,
      isDraft: false,
    }
  }
  const done = { ...ordinary, returned: null, checkBackAfter: null }
  if (form.id === 'data-card') return { ...done, isDraft: false }
  return form.id === 'task-d' ? { ...done, isDraft: true } : null
}

/** A plan whose end lies before everybody's eyes now: days ago, from the day it was sent. */
function endingAs(
  { sent, returned }: { sent: number; returned: number | null },
  plan: Plan,
  today: string,
): Plan {
  const sentOn = workingDayFrom(addDays(today, -sent))
  return {
    sentOn,
    beginsOn: workingDayFrom(addDays(sentOn, -9)),
    checkBackAfter: null,
    decidedOn: workingDayFrom(addDays(sentOn, -4)),
    daysToReview: returned === null ? null : sent - returned,
    returned: returned === null ? plan.returned : { isSentAgain: false },
    isDraft: false,
  }
}
