import { writtenDay } from '#app/domain/civil-days.ts'
import type { AssessmentStatus, CourseStanding, ModuleStatus } from '#app/domain/standing.ts'
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
        ...course.modules.map(({ title, href, minutes, status }) => ({
          title,
          href,
          hint: `About ${minutes} minutes`,
          status: <ModuleTag status={status} />,
        })),
        ...(assessment
          ? [
              {
                title: assessment.title,
                href: assessment.status === 'cannot-start' ? undefined : assessment.href,
                hint:
                  assessment.status === 'cannot-start'
                    ? 'Opens when every module is complete'
                    : `About ${assessment.minutes} minutes`,
                status: <AssessmentTag status={assessment.status} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function ModuleTag({ status }: { status: ModuleStatus }) {
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

function AssessmentTag({ status }: { status: AssessmentStatus }) {
  switch (status) {
    case 'cannot-start':
      return <StatusTag status="cannot start yet" />
    case 'ready':
      return <StatusTag status="not yet started" />
    case 'open':
      return <StatusTag status="in progress" />
    case 'not-yet-shown':
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
