import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { AssessmentOutcome, CourseResults, Score } from '#app/domain/course-results.ts'
import { AppLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { AssessmentTag, ModuleTag } from '../page/course-parts.tsx'

/** One course's results: its modules with status and best check, then what its assessment came to. */
export function CourseResultsTable({ course }: { course: CourseResults }) {
  const { title, href, modules, assessment } = course
  return (
    <>
      <h3 className="govuk-heading-s">
        <AppLink to={href}>{title}</AppLink>
      </h3>
      <Table
        caption={`Results: ${title}`}
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        head={[{ content: 'Module' }, { content: 'Status' }, { content: 'Best check' }]}
        rows={modules.map((module) => [
          { content: <AppLink to={module.href}>{module.title}</AppLink> },
          { content: <ModuleTag status={module.status} /> },
          { content: module.best ? score(module.best) : '–', className: 'app-nowrap' },
        ])}
      />
      {assessment && (
        <p className="govuk-body">
          <strong>{assessment.title}</strong>:{' '}
          {assessment.result ? (
            outcomeInWords(assessment.result)
          ) : (
            <AssessmentTag status={assessment.status} />
          )}
        </p>
      )}
    </>
  )
}

/** "passed 10 of 12 on 3 March 2026", or "not yet shown: best 7 of 12". */
export function outcomeInWords(result: AssessmentOutcome): string {
  if (result.kind === 'not-yet-shown') return `not yet shown: best ${score(result.best)}`
  const marks = result.score ? ` ${score(result.score)}` : ''
  return `passed${marks} on ${writtenDay(londonDay(result.at))}`
}

function score({ right, of }: Score): string {
  return `${right} of ${of}`
}
