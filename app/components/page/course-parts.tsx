import { writtenDay } from '#app/domain/civil-days.ts'
import type {
  AssessmentStanding,
  AssessmentStatus,
  CourseStanding,
  ModuleStanding,
  ModuleStatus,
} from '#app/domain/standing.ts'
import { formatCount } from '#app/domain/statistics/words.ts'
import { ENOUGH_PEOPLE } from '#app/domain/study-time.ts'
import { TaskList } from '../govuk/task-list.tsx'
import { Progress } from './progress.tsx'
import { StatusTag } from './status-tag.tsx'

/** The modules and the assessment of a course, each with its length and where the reader stands on it. */
export function CourseTasks({ course }: { course: CourseStanding }) {
  const { assessment } = course
  return (
    <TaskList
      idPrefix={course.id}
      items={[
        ...course.modules.map(({ title, href, minutes, timedBy, status }) => ({
          title,
          href,
          hint: `About ${minutes} minutes${timedBy === null ? '' : ` (${formatCount(timedBy)} people)`}`,
          status: <ModuleTag status={status} />,
        })),
        ...(assessment
          ? [
              {
                title: assessment.title,
                href: assessment.status === 'cannot-start' ? undefined : assessment.href,
                hint: assessmentHint(assessment),
                status: <AssessmentTag status={assessment.status} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** Which of a course's times were measured and which are estimates, in one sentence. */
export function timesInWords(modules: readonly Pick<ModuleStanding, 'timedBy'>[]): string {
  return modules.some(({ timedBy }) => timedBy !== null)
    ? 'Times with a number of people are the middle of what those people took; the others are estimates.'
    : `Times are estimates until ${ENOUGH_PEOPLE} people have finished a module.`
}

/** How a learner stands on a module, in words or as a tag. */
export function ModuleTag({ status }: { status: ModuleStatus }) {
  switch (status) {
    case 'not-begun':
      return <StatusTag status="not yet started" />
    case 'in-progress':
      return <StatusTag status="in progress" />
    case 'complete':
      return 'Complete'
    case 'secure':
      return 'Complete and secure'
  }
}

function assessmentHint({ status, minutes, opensOn }: AssessmentStanding): string {
  if (status === 'cannot-start') return 'Opens when every module is complete'
  if (opensOn !== null) return `The next try opens on ${writtenDay(opensOn)}`
  return `About ${minutes} minutes`
}

/** How a learner stands on an assessment, in words or as a tag. */
export function AssessmentTag({ status }: { status: AssessmentStatus }) {
  switch (status) {
    case 'cannot-start':
      return <StatusTag status="cannot start yet" />
    case 'ready':
      return <StatusTag status="not yet started" />
    case 'open':
      return <StatusTag status="in progress" />
    case 'not-yet-shown':
    case 'opens-later':
      return 'Not yet shown'
    case 'passed':
      return 'Passed'
  }
}

/** How far along a course is, what is left and by when. */
export function CourseProgress({ course }: { course: CourseStanding }) {
  const { modulesDone, modules, minutesLeft, status, dueOn, isOverdue } = course
  return (
    <Progress done={modulesDone} total={modules.length} label="Modules complete">
      {status === 'completed' ? (
        <>You have completed this course.</>
      ) : (
        <>
          <strong>
            {modulesDone} of {modules.length}
          </strong>{' '}
          {modules.length === 1 ? 'module' : 'modules'} complete. About{' '}
          <strong>{minutesLeft} minutes</strong> left
          {dueOn ? (
            <>
              , {isOverdue ? 'overdue since' : 'due by'} {writtenDay(dueOn)}
            </>
          ) : null}
          .
        </>
      )}
    </Progress>
  )
}
