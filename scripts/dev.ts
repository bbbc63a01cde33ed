import path from 'node:path'
import { createServer } from 'vite'
import { problemLine } from '#app/content/report.ts'
import { watchCourses } from '#app/content/watch.server.ts'
import { startServer } from '#app/server/start.ts'
import { buildStamps } from './build/stamps.ts'
import { openDemoData } from './demo/open-demo-data.ts'
import { portInUse } from './demo/port-in-use.ts'
import { settingsOrExit } from './demo/settings-or-exit.ts'
import { welcome } from './demo/welcome.ts'

/** Not `.courses`: what is compiled here may hold lessons with mistakes. */
const AS_WRITTEN = '.tmp/courses'
/** What running and testing write, and the courses, which have their own way: no reason to reload. */
const NOT_SOURCE = ['.courses', '.tmp', 'build', 'courses', 'data', 'tests']

/** Vite sees these before what is the server's is taken out of a route, and would bundle them. */
const SERVER_ONLY = [
  '@node-rs/argon2',
  '@remix-run/node',
  'better-sqlite3',
  'kysely',
  'pg',
  'zod',
  'pdfkit',
  'qrcode',
]

/**
 * `npm run dev` serves from source: code, lessons and questions reload as they are saved. It shows
 * the demo force, unless DATABASE_URL names a database of the developer's own.
 */
const hasOwnData = Boolean(process.env.DATABASE_URL)
process.env.DATABASE_URL ||= 'file:data/demo.db'
const settings = await settingsOrExit('dev')
const problem = await portInUse(settings)
if (problem) {
  console.error(problem)
  process.exit(1)
}

const vite = await createServer({
  optimizeDeps: { exclude: SERVER_ONLY },
  appType: 'custom',
  server: {
    middlewareMode: true,
    watch: { ignored: NOT_SOURCE.map((folder) => path.resolve(folder, '**')) },
  },
})
const courses = watchCourses({
  courses: 'courses',
  data: 'courses/data',
  into: AS_WRITTEN,
  onCompiled(problems) {
    for (const each of problems) console.error(problemLine(each))
    vite.ws.send({ type: 'custom', event: 'course:update' })
  },
  onFailure: (error) => console.error(error),
})
await courses.settled()
await buildStamps()
const data = hasOwnData
  ? `The data is ${settings.databaseUrl}.`
  : await openDemoData(settings, { released: AS_WRITTEN })
await startServer(settings, { vite, courses: AS_WRITTEN })
for (const line of welcome(settings, data)) console.log(line)
