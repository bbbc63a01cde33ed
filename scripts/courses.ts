import path from 'node:path'
import { readCourses } from '#app/content/courses.ts'
import { recordRelease } from '#app/content/ledger.ts'
import { recordRulesReleased } from '#app/content/passport-ledger.ts'
import { publish } from '#app/content/release.ts'
import { renderEveryPage } from '#app/content/render-check.ts'
import { courseTable, problemLines } from '#app/content/report.ts'

/**
 * `npm run courses` checks everything in `courses/`; `-- --release` publishes it to `.courses/` and
 * writes down in `courses/released.json` and `courses/passport-released.json` what was released.
 */
const repository = path.join(import.meta.dirname, '..')
const courses = path.join(repository, 'courses')
const read = await readCourses({ courses })
const problems =
  read.problems.length > 0 ? read.problems : await renderEveryPage(read.written, repository)

if (problems.length > 0) {
  for (const line of problemLines(problems)) console.error(line)
  process.exitCode = 1
} else {
  for (const line of courseTable(read.curriculum, read.written.curriculum)) console.log(line)
  if (process.argv.includes('--release')) {
    const { release } = await publish(read, path.join(repository, '.courses'))
    console.log(`Released as .courses/${release}`)
    if (await recordRelease(courses, read.curriculum))
      console.log('courses/released.json says what was released: commit it with your change.')
    if (await recordRulesReleased(courses, read.curriculum.passport))
      console.log('courses/passport-released.json names the new rules: commit it with your change.')
  }
}
