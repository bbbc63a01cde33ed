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

/** What there is, a line for each module. */
export function courseTable({ courses, hash }: Curriculum): string[] {
  const rows = courses.flatMap((course) => [
    `${course.title}${course.assessment === null ? '' : ', with an assessment'}`,
    ...course.modules.map((module) => {
      const forms = module.questions.filter((question) => question.form !== undefined).length
      const practice = module.questions.length - forms
      const pages = `${module.lesson.steps.length} pages`
      const questions = `${practice} practice and ${forms} assessment questions`
      return `  ${module.code}  ${module.title.padEnd(36)} ${pages.padEnd(9)} ${questions}`
    }),
  ])
  return [...rows, `All is well. Content ${hash}.`]
}
