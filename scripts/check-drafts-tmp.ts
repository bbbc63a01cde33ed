import { readCourses } from '#app/content/courses.ts'
import { renderEveryPage } from '#app/content/render-check.ts'
import { courseTable, problemLines } from '#app/content/report.ts'

const read = await readCourses({ courses: '/work/drafts/courses' })
const problems =
  read.problems.length > 0 ? read.problems : await renderEveryPage(read, '/work/main')
for (const line of problems.length > 0 ? problemLines(problems) : courseTable(read.curriculum))
  console.log(line)
