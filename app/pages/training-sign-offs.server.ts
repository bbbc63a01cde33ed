import { nameAssessor } from '#app/commands/name-assessor.server.ts'
import { addDays, daysBetween, londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { Person } from '#app/domain/people.ts'
import { median } from '#app/domain/statistics/describe.ts'
import { formatCount, formatNumber } from '#app/domain/statistics/words.ts'
import type { FormId } from '#app/domain/workplace/forms.ts'
import type { RequestContext } from '#app/server/context.ts'
import { findPersonByEmail } from '#db/people.ts'
import { listAssessors, listNewestSubmissions } from '#db/reviews.ts'
import { listDecisionTimes, listNamedAssessors } from '#db/sign-offs.ts'
import { formTitle, waitOf } from './sign-offs.server.ts'

/** The most rows of what waits: whoever waits longest comes first. */
const ROWS = 25

/** Decisions of so many days tell how long one takes now. */
const RECENT_DAYS = 84

/** What waits for a decision and for how long: counts, middles, and whose evidence waits longest. */
export async function waitingView({ db, clock, curriculum }: RequestContext) {
  const today = londonDay(clock())
  const waiting = (await listNewestSubmissions(db, 'everybody'))
    .filter(({ signOff }) => signOff === null)
    .reverse()
    .map((listed) => ({ ...listed, ...waitOf(listed.sentAt, today) }))
  const since = `${addDays(today, -RECENT_DAYS)}T00:00:00.000Z`
  const taken = (await listDecisionTimes(db, since)).map(({ sentAt, at }) =>
    daysBetween(londonDay(sentAt), londonDay(at)),
  )
  return {
    count: formatCount(waiting.length),
    medianDays: daysInWords(waiting.map(({ days }) => days)),
    decided: formatCount(taken.length),
    decidedDays: daysInWords(taken),
    weeks: RECENT_DAYS / 7,
    forms: formsOf(waiting, (form) => formTitle(curriculum(), form)),
    longest: await Promise.all(
      waiting.slice(0, ROWS).map(async ({ id, personId, person, form, sentOn, waits }) => ({
        id,
        person,
        title: formTitle(curriculum(), form),
        sentOn,
        waits,
        assessors: (await listAssessors(db, personId)).map(({ name }) => name),
      })),
    ),
  }
}

function formsOf(
  waiting: readonly { form: FormId; days: number }[],
  titleOf: (form: FormId) => string,
) {
  return [...new Set(waiting.map(({ form }) => form))].sort().map((form) => {
    const days = waiting.flatMap((one) => (one.form === form ? [one.days] : []))
    return {
      title: titleOf(form),
      count: formatCount(days.length),
      median: daysInWords(days),
      longest: daysInWords([Math.max(...days)]),
    }
  })
}

/** The middle of some numbers of days: “2.5 days”; null where there are none. */
function daysInWords(days: readonly number[]): string | null {
  const middle = median(days)
  if (middle === null) return null
  const written = formatNumber(middle, Number.isInteger(middle) ? 0 : 1)
  return `${written} ${middle === 1 ? 'day' : 'days'}`
}

/** Everybody who assesses for a line manager who is away. */
export async function assessorsView({ db }: RequestContext) {
  return (await listNamedAssessors(db)).map(({ namedAt, ...named }) => ({
    ...named,
    namedOn: writtenDay(londonDay(namedAt)),
  }))
}

/** What was typed to name somebody, by e-mail address. */
export interface NamingTyped {
  person: string
  assessor: string
}

export interface NamingRefused {
  outcome: 'refused'
  field: keyof NamingTyped
  problem: string
}

/** Names an assessor from two e-mail addresses; a problem says which of the two it is about. */
export async function nameByEmail(
  { db, clock, newId }: RequestContext,
  typed: NamingTyped,
  by: Person,
): Promise<{ outcome: 'named' } | NamingRefused> {
  const email = typed.person.trim().toLowerCase()
  const personId = email === '' ? null : await findPersonByEmail(db, email)
  if (personId === null) {
    const problem =
      email === ''
        ? 'Enter the e-mail address of the person whose evidence it is'
        : `Nobody here has the e-mail address ${email}. Check it`
    return { outcome: 'refused', field: 'person', problem }
  }
  const named = await nameAssessor(db, {
    personId,
    email: typed.assessor,
    by: by.id,
    at: clock(),
    newId,
  })
  return named.outcome === 'refused' ? { ...named, field: 'assessor' } : named
}
