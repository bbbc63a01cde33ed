import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { AssessmentOutcome, CourseResults, Score } from '#app/domain/course-results.ts'
import { AppLink } from '../govuk/link.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import { AssessmentTag, ModuleTag } from '../page/course-parts.tsx'

/** One course's results: its modules with status and best check, then what its assessment came to. */
export function CourseResultsList({ course }: { course: CourseResults }) {
  const { id, title, href, modules, assessment } = course
  return (
    <>
      <h3 className="govuk-heading-s">
        <AppLink to={href}>{title}</AppLink>
      </h3>
      <TaskList
        idPrefix={`results-${id}`}
        items={[
          ...modules.map((module) => ({
            title: module.title,
            href: module.href,
            hint: module.best ? `Best check: ${score(module.best)}` : undefined,
            status: <ModuleTag status={module.status} />,
          })),
          ...(assessment
            ? [
                {
                  title: assessment.title,
                  href: assessment.status === 'cannot-start' ? undefined : assessment.href,
                  hint: assessment.result ? outcomeInWords(assessment.result) : undefined,
                  status: <AssessmentTag status={assessment.status} />,
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** "Passed 10 of 12 on 3 March 2026", or "Not yet shown: best 7 of 12". */
export function outcomeInWords(result: AssessmentOutcome): string {
  if (result.kind === 'not-yet-shown') return `Not yet shown: best ${score(result.best)}`
  const marks = result.score ? ` ${score(result.score)}` : ''
  return `Passed${marks} on ${writtenDay(londonDay(result.at))}`
}

function score({ right, of }: Score): string {
  return `${right} of ${of}`
}
