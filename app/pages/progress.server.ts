import type { CalibrationProps } from '#app/components/progress/calibration.tsx'
import type { ErrorToPutRight } from '#app/components/progress/error-list.tsx'
import type { HistoryEntry } from '#app/components/progress/history-table.tsx'
import { attemptHref, attemptResultHref, moduleHref } from '#app/domain/addresses.ts'
import { type CertainAnswer, calibrationOf } from '#app/domain/calibration.ts'
import { londonDay, shortDay, writtenDay } from '#app/domain/civil-days.ts'
import { confidentErrors } from '#app/domain/confident-errors.ts'
import { type CourseResults, courseResults } from '#app/domain/course-results.ts'
import { type Curriculum, moduleWithCode } from '#app/domain/courses.ts'
import { listPage } from '#app/domain/list-pages.ts'
import { asSeen } from '#app/domain/question-as-seen.ts'
import type { Question } from '#app/domain/questions.ts'
import type { CourseStanding } from '#app/domain/standing.ts'
import { moduleOfConstruct } from '#app/domain/starting-point.ts'
import { certaintyTotal } from '#app/domain/statistics/calibration.ts'
import type { RequestContext } from '#app/server/context.ts'
import { listOpenAssignments } from '#db/assignments.ts'
import { listFinishedAttempts } from '#db/attempts.ts'
import { listMilestones } from '#db/completions.ts'
import {
  listMarkedAnswers,
  listPinnedQuestions,
  listRemarkedAttempts,
  type MarkedAnswer,
} from '#db/progress.ts'
import { placeOf } from './attempt.server.ts'

const ATTEMPTS_A_PAGE = 20

type Store = Pick<RequestContext, 'db' | 'curriculum'>
type Learner = { id: string }

/** Where somebody was sure and mistaken, and how well being sure and being right go together. */
export async function certaintyOf(context: Store, { id }: Learner) {
  const answers = await listMarkedAnswers(context.db, id)
  return {
    errors: await errorsToPutRight(context, answers),
    calibration: calibrationView(answers),
  }
}

async function errorsToPutRight(
  { db, curriculum }: Store,
  answers: readonly MarkedAnswer[],
): Promise<ErrorToPutRight[]> {
  const errors = confidentErrors(answers)
  const versions = [...new Set(errors.map(({ itemVersionId }) => itemVersionId))]
  const questions = await listPinnedQuestions(db, versions)
  return errors.flatMap(({ attempt, slot, variant, certainty, at, itemVersionId }) => {
    const question = questions.get(itemVersionId)
    if (!question) return []
    return [
      {
        certainty,
        slot,
        stem: asSeen(question, { seed: attempt.seed, slot, variant }).stem,
        attempt: nameOf(curriculum(), attempt),
        on: writtenDay(londonDay(at)),
        answerHref:
          attempt.state === 'finished'
            ? `${attemptResultHref(attempt.id)}#question-${slot}`
            : attemptHref(attempt.id, slot),
        lesson: lessonFor(curriculum(), question),
      },
    ]
  })
}

/** The lesson that a question is about: for one of the diagnostic, the one its construct names. */
function lessonFor({ courses }: Curriculum, { module, construct = '' }: Question) {
  const lesson =
    moduleWithCode(courses, moduleOfConstruct(construct)) ?? moduleWithCode(courses, module)
  return lesson ? { title: lesson.title, href: moduleHref(lesson) } : null
}

function calibrationView(answers: readonly MarkedAnswer[]): CalibrationProps {
  const certain = answers.flatMap(({ certainty, isRight }): CertainAnswer[] =>
    certainty === null ? [] : [{ certainty, isRight }],
  )
  return {
    rows: calibrationOf(certain),
    marks: { total: certaintyTotal(certain), of: certain.length },
  }
}

/** Results by course, and one page (from 1; beyond the last the last) of everything finished, newest first. */
export async function resultsOf(
  { db, curriculum }: Store,
  { id }: Learner,
  standings: readonly CourseStanding[],
  asked: number,
) {
  const finished = await listFinishedAttempts(db, id)
  const milestones = await listMilestones(db, id)
  const remarked = await listRemarkedAttempts(db, id)
  const assignments = new Set((await listOpenAssignments(db, id)).map((one) => one.id))
  const current = finished.filter(({ assignmentId }) => assignments.has(assignmentId))
  const { page, pages, offset } = listPage(finished.length, ATTEMPTS_A_PAGE, asked)
  return {
    courses: standings
      .filter(({ isAssigned, status }) => isAssigned || status !== 'not-begun')
      .map((standing): CourseResults => {
        const passed = milestones.find(
          ({ subject, standard }) => subject === standing.id && standard === 'passed',
        )
        return courseResults(standing, current, passed?.achievedAt ?? null)
      }),
    history: {
      page,
      pages,
      first: offset + 1,
      total: finished.length,
      entries: finished.slice(offset, offset + ATTEMPTS_A_PAGE).map(
        (attempt): HistoryEntry => ({
          href: attemptResultHref(attempt.id),
          name: nameOf(curriculum(), attempt),
          form: attempt.form,
          on: shortDay(londonDay(attempt.finishedAt)),
          right: attempt.right,
          of: attempt.of,
          isRemarked: remarked.has(attempt.id),
        }),
      ),
    },
  }
}

function nameOf(curriculum: Curriculum, attempt: Parameters<typeof placeOf>[1]): string {
  const { title, backText } = placeOf(curriculum, attempt)
  return attempt.kind === 'check' ? `${title}: ${backText}` : title
}
