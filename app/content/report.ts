import type { Curriculum, Problem } from '#app/domain/courses.ts'

/** Mistakes as an author reads them, file by file, and how many there are. */
export function problemLines(problems: Problem[]): string[] {
  const sorted = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  )
  const count = problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`
  return [...sorted.map(problemLine), `${count}. Nothing was released.`]
}

/** `courses/statistics/course.yaml:3: "title" is missing`. */
export function problemLine({ file, line, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`
}

/** What there is, a line for each module; what is written but not released is a draft. */
export function courseTable(released: Curriculum, written = released): string[] {
  const finished = new Set(codesOf(released))
  const rows = written.courses.flatMap((course) => [
    `${course.title}${course.assessment === null ? '' : ', with an assessment'}`,
    ...course.modules.map((module) => {
      const forms = module.questions.filter((question) => question.form !== undefined).length
      const practice = module.questions.length - forms
      const pages = `${module.lesson.steps.length} pages`
      const questions = `${practice} practice and ${forms} assessment questions`
      const state = finished.has(module.code) ? '' : 'draft'
      return `  ${module.code}  ${state.padEnd(5)}  ${pages.padEnd(8)}  ${questions}  ${module.title}`
    }),
  ])
  return [...rows, `All is well. Content ${released.hash}.`]
}

function codesOf({ courses }: Curriculum): string[] {
  return courses.flatMap(({ modules }) => modules.map(({ code }) => code))
}
