import { addDays, daysBetween, londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { fullName, type Person } from '#app/domain/people.ts'
import { answersInWords } from '#app/domain/workplace/answers-in-words.ts'
import { decisionWord } from '#app/domain/workplace/decision-word.ts'
import { type FormId, formWithId, type Rubric } from '#app/domain/workplace/forms.ts'
import { ownChartFigure } from '#app/domain/workplace/own-chart-figure.ts'
import { rubricOf } from '#app/domain/workplace/rubric.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { listAwardHistory } from '#db/awards.ts'
import { findPerson } from '#db/people.ts'
import {
  listAssessedBy,
  listAssessors,
  listNewestSubmissions,
  listReviews,
  type Review,
} from '#db/reviews.ts'
import { findSubmission, listSubmissions, type Submission } from '#db/works.ts'

/** For so many days a decision stands in the list of what was done lately. */
const LATELY_DAYS = 56

/** What waits for this assessor, oldest first, and what was decided lately; a 404 for anybody else. */
export async function signOffsOr404({ db, clock, curriculum }: RequestContext, person: Person) {
  const people = await listAssessedBy(db, person.id)
  if (people.length === 0) throw notFound()
  const today = londonDay(clock())
  const since = addDays(today, -LATELY_DAYS)
  const all = (await listNewestSubmissions(db, people)).map((listed) => ({
    id: listed.id,
    person: listed.person,
    rank: listed.rank,
    command: listed.command,
    title: formTitle(curriculum(), listed.form),
    kind: formWithId(curriculum().workplace, listed.form)?.kind ?? 'task',
    isAgain: listed.nth > 1,
    sentAt: listed.sentAt,
    signOff: listed.signOff,
  }))
  const decided = all.flatMap(({ signOff, ...one }) =>
    signOff && londonDay(signOff.at) >= since ? { ...one, ...signOff } : [],
  )
  const deciders = await listReviews(
    db,
    decided.map(({ id }) => id),
  )
  return {
    waiting: all
      .filter(({ signOff }) => signOff === null)
      .reverse()
      .map(({ sentAt, signOff: _, kind: _kind, ...one }) => ({ ...one, ...waitOf(sentAt, today) })),
    done: decided
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ id, person: holder, title, kind, verdict, at, assessorId }) => ({
        id,
        person: holder,
        title,
        on: writtenDay(londonDay(at)),
        did: decisionWord(kind, verdict),
        by:
          assessorId === person.id
            ? 'you'
            : (deciders.find((one) => one.submissionId === id && one.assessorId === assessorId)
                ?.assessor ?? ''),
      })),
  }
}

/** A submission that this person may decide on, or could have; otherwise a 404. */
export async function submissionToAssessOr404(
  { db }: RequestContext,
  id: string | undefined,
  person: Person,
): Promise<Submission> {
  const submission = id === undefined ? null : await findSubmission(db, id)
  const assessors = submission ? await listAssessors(db, submission.personId) : []
  if (!submission || !assessors.some((one) => one.id === person.id)) throw notFound()
  return submission
}

/** Everything the page of a sign-off shows: what was sent, how it is marked, and what was decided. */
export async function signOffPage(context: RequestContext, submission: Submission, person: Person) {
  const { db, clock, curriculum } = context
  const holder = await findPerson(db, submission.personId)
  const assessors = await listAssessors(db, submission.personId)
  const sent = await listSubmissions(db, submission.workId)
  const reviews = (
    await listReviews(
      db,
      sent.map(({ id }) => id),
    )
  ).filter(({ purpose }) => purpose === 'sign-off')
  const before = sent.find(({ nth }) => nth === submission.nth - 1)
  const returned = reviews.find(({ submissionId }) => submissionId === before?.id)
  const decided = reviews.find(({ submissionId }) => submissionId === submission.id)
  return {
    ...sentWork(submission),
    rubric: rubricFor(context, submission),
    holder: {
      name: holder ? fullName(holder) : '',
      rank: holder?.rank ?? '',
      command: holder?.command ?? '',
    },
    ...waitOf(submission.sentAt, londonDay(clock())),
    others: assessors.filter(({ id }) => id !== person.id).map(({ name }) => name),
    returned: returned
      ? { on: writtenDay(londonDay(returned.at)), next: returned.words.next }
      : null,
    decided: decided
      ? {
          ...decisionOf(decided, person.id),
          earned: await earnedBy(context, submission.personId, decided.at, curriculum()),
        }
      : null,
  }
}

function decisionOf({ assessorId, assessor, verdict, at, words }: Review, reader: string) {
  return {
    verdict,
    on: writtenDay(londonDay(at)),
    words,
    by: assessor,
    isYou: assessorId === reader,
  }
}

/** What a decision earned its holder: awards are dated by the last of the evidence. */
async function earnedBy(
  { db }: RequestContext,
  personId: string,
  at: string,
  { passport }: ReturnType<RequestContext['curriculum']>,
): Promise<string[]> {
  const awards = await listAwardHistory(db, personId)
  return awards
    .filter(({ awardedAt }) => awardedAt === at)
    .map(({ badge }) => passport.achievements.find(({ slug }) => slug === badge)?.title ?? badge)
}

/** What was sent, for reading, without a word on who sent it. */
export function sentWork({ form, answers }: Submission) {
  return {
    title: form.title,
    kind: form.kind,
    sections: answersInWords(form, answers),
    chart: ownChartFigure(answers),
  }
}

/** How a submission is marked (`rubricOf`). */
export function rubricFor(
  { curriculum }: RequestContext,
  { form }: Pick<Submission, 'form'>,
): Rubric | null {
  return rubricOf(curriculum().workplace.rubric, form)
}

/** A form's title as it is now; its id where the release has it no longer. */
export function formTitle(
  { workplace }: ReturnType<RequestContext['curriculum']>,
  form: FormId,
): string {
  return formWithId(workplace, form)?.title ?? form
}

/** When something was sent, and for how long it has waited, in whole days. */
export function waitOf(sentAt: string, today: string) {
  const sentOn = londonDay(sentAt)
  const days = daysBetween(sentOn, today)
  return { sentOn: writtenDay(sentOn), days, waits: daysInWords(days) }
}

function daysInWords(days: number): string {
  if (days === 0) return 'since today'
  return days === 1 ? '1 day' : `${days} days`
}
