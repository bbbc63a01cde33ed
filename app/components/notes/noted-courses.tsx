import type { NotedCourse, NotedModule, NotedPage } from '#app/domain/noted-courses.ts'
import { AppLink } from '../govuk/link.tsx'

/** Notes and bookmarks by course and module, each with a link to its page. */
export function NotedCourses({ courses }: { courses: NotedCourse[] }) {
  return courses.map((course) => (
    <section key={course.title} className="app-panel">
      <h2 className="govuk-heading-l">{course.title}</h2>
      {course.modules.map((module) => (
        <Module key={module.code} module={module} />
      ))}
    </section>
  ))
}

function Module({ module }: { module: NotedModule }) {
  return (
    <>
      <h3 className="govuk-heading-m">{module.title}</h3>
      <ul className="govuk-list">
        {module.pages.map((page) => (
          <Page key={page.step} page={page} />
        ))}
      </ul>
    </>
  )
}

function Page({ page: { title, href, note, isBookmarked } }: { page: NotedPage }) {
  return (
    <li className="app-noted">
      {href === null ? title : <AppLink to={href}>{title}</AppLink>}
      {isBookmarked && <strong className="app-bookmarked">Bookmarked</strong>}
      {note && (
        <>
          <p className="govuk-body app-note-text">{note.body}</p>
          <p className="govuk-body-s app-quiet">Saved on {note.savedOn}</p>
        </>
      )}
    </li>
  )
}
