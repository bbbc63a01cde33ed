import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { Person } from '#app/domain/people.ts'
import { agreementInWords } from '#app/domain/workplace/agreement-words.ts'
import { rubricOf } from '#app/domain/workplace/rubric.ts'
import {
  type AgreementReport,
  agreement,
  secondMarkSample,
} from '#app/domain/workplace/second-marks.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { listAssessedBy, listReviews, listSecondMarks } from '#db/reviews.ts'
import { listMarkedTasks, type MarkedTask } from '#db/sign-offs.ts'
import { findSubmission, type Submission } from '#db/works.ts'
import { formTitle, sentWork } from './sign-offs.server.ts'

type Marker = Pick<Person, 'id'>
type Needs = Pick<RequestContext, 'db' | 'curriculum'>

/** The sample of second marks: how far it is, and what this member of the team may mark, oldest first. */
export async function secondMarksFor({ db, curriculum }: Needs, marker: Marker) {
  const sampled = await sampledTasks(db)
  const assessed = await listAssessedBy(db, marker.id)
  return {
    wanted: sampled.length,
    marked: sampled.filter(({ second }) => second !== null).length,
    toMark: sampled
      .filter((task) => task.second === null && mayMark(task, marker, assessed))
      .map(({ id, form, at }) => ({
        id,
        title: formTitle(curriculum(), form),
        decidedOn: writtenDay(londonDay(at)),
      })),
  }
}

/** Agreement of every pair of marks so far, criterion by criterion and over all. */
export async function readAgreement({ db, curriculum }: Needs): Promise<AgreementReport> {
  const { criteria } = curriculum().workplace.rubric
  return agreement(
    await listSecondMarks(db),
    criteria.map(({ id }) => id),
  )
}

/** The same in the words of the page's table. */
export function agreementView(
  { curriculum }: Pick<Needs, 'curriculum'>,
  { pairs, overall, verdict, criteria }: AgreementReport,
) {
  const titles = new Map(curriculum().workplace.rubric.criteria.map(({ id, title }) => [id, title]))
  return {
    pairs,
    verdict: agreementInWords(verdict, pairs),
    rows: [
      ...criteria.map(({ criterion, exact, withinOne }) => ({
        id: criterion,
        title: titles.get(criterion) ?? criterion,
        exact: agreementInWords(exact, exact.n),
        withinOne: agreementInWords(withinOne, withinOne.n),
      })),
      {
        id: 'all',
        title: 'All criteria together',
        exact: agreementInWords(overall.exact, pairs),
        withinOne: agreementInWords(overall.withinOne, pairs),
      },
    ],
  }
}

/** A task of the sample that this member of the team may mark, or has marked; otherwise a 404. */
export async function taskToMarkOr404(
  { db }: Pick<Needs, 'db'>,
  id: string | undefined,
  marker: Marker,
): Promise<{ task: MarkedTask; submission: Submission }> {
  const task = (await sampledTasks(db)).find((one) => one.id === id)
  const assessed = await listAssessedBy(db, marker.id)
  const submission = task ? await findSubmission(db, task.id) : null
  if (!task || !submission || !mayMark(task, marker, assessed)) throw notFound()
  return { task, submission }
}

/**
 * The page of a second mark, blind: the first marks are in it only once this marker's own are kept.
 * Nobody but the marker is shown what was written once it is marked.
 */
export async function secondMarkPage(
  { db, curriculum }: Needs,
  { task, submission }: Awaited<ReturnType<typeof taskToMarkOr404>>,
  marker: Marker,
) {
  const { title, sections, chart } = sentWork(submission)
  const criteria = rubricOf(curriculum().workplace.rubric, submission.form)?.criteria ?? []
  const by = task.second && {
    name: task.second.marker,
    on: writtenDay(londonDay(task.second.at)),
    isYou: task.second.markerId === marker.id,
  }
  if (by && !by.isYou) return { title, criteria, by, work: null, marks: null }
  const reviews = by ? await listReviews(db, [submission.id]) : []
  const marksOf = (purpose: 'sign-off' | 'second-mark') =>
    reviews.find((review) => review.purpose === purpose)?.words.marks ?? {}
  return {
    title,
    criteria,
    by,
    work: { sections, chart },
    marks: by && { first: marksOf('sign-off'), second: marksOf('second-mark') },
  }
}

async function sampledTasks(db: RequestContext['db']): Promise<MarkedTask[]> {
  const marked = await listMarkedTasks(db)
  const sample = new Set(
    secondMarkSample(
      marked.map(({ id, form, at }) => ({ id, group: form, at })),
      marked.filter(({ second }) => second !== null).map(({ id }) => id),
    ),
  )
  return marked.filter(({ id }) => sample.has(id))
}

/** Nobody marks blind what they wrote, decided, or may read with its first marks as an assessor. */
function mayMark(task: MarkedTask, marker: Marker, assessed: readonly string[]): boolean {
  const isConcerned = [task.personId, task.assessorId].includes(marker.id)
  return !isConcerned && !assessed.includes(task.personId)
}
