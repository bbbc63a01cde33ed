import type { Problem } from '#app/domain/courses.ts'

/** In `dev`, what stands where a lesson would: every mistake its author has to put right. */
export function BrokenLesson({ problems }: { problems: Problem[] }) {
  return (
    <div className="app-feedback">
      <h2 className="govuk-heading-m">This lesson cannot be shown yet</h2>
      <ul className="govuk-list govuk-list--bullet">
        {problems.map(({ file, line, message }) => (
          <li key={`${file}${line}${message}`}>
            <code>{line ? `${file}:${line}` : file}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
