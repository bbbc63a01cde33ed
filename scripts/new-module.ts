import path from 'node:path'
import { makeModule } from '#app/content/new-module.ts'

/** `npm run new-module -- <course> <address> "<Title>"` makes a draft that is sound from the start. */
const [course = '', slug = '', title = '', ...more] = process.argv.slice(2)
const courses = path.join(import.meta.dirname, '../courses')

if (course === '' || slug === '' || more.length > 0) {
  console.error('Write: npm run new-module -- statistics luck-or-change "Luck or change?"')
  process.exitCode = 1
} else {
  const made = await makeModule({ courses, course, slug, title })
  if ('problems' in made) {
    for (const problem of made.problems) console.error(problem)
    console.error('Nothing was made.')
    process.exitCode = 1
  } else {
    console.log(`Made ${made.code}, a draft, in ${made.folder}:`)
    for (const file of made.files) console.log(`  ${file}`)
    console.log('Check it with npm run courses. How to write it: courses/README.md.')
  }
}
