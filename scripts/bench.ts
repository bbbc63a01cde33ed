import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCurriculum } from '#app/content/released.server.ts'
import { measure } from './bench/measure.ts'
import { randomPages } from './bench/random-pages.ts'
import { signedIn } from './bench/signed-in.ts'
import { asTable } from './bench/table.ts'
import { startDemo } from './demo/start-service.ts'

/*
 * `npm run bench`: how long the built service takes to answer, page by page, on a fresh demo force: what
 * it says that it took itself, and the whole way to the last byte. For an idle machine; on a busy one
 * only the medians of one run can be compared. `npm run bench -- --json` for a program.
 */

/** Each page is asked for so often, after a few that are not counted. */
const REQUESTS = 40
/** So many random states of every dashboard, asked for once each. */
const STATES = 60

const folder = await mkdtemp(path.join(tmpdir(), 'passport-bench-'))
const service = await startDemo(`file:${path.join(folder, 'bench.db')}`)
try {
  const results = []
  const ask = await signedIn(service.address, 'chief.inspector')
  const again = (address: string) => Array.from({ length: REQUESTS }, () => address)
  results.push(await measure('A page without data (/help)', ask, again('/help')))
  results.push(await measure('Home', ask, again('/')))
  results.push(
    await measure('A lesson', ask, again('/courses/performance/plot-the-dots?step=explain')),
  )
  results.push(await measure('Own progress', ask, again('/progress')))
  for (const dashboard of openCurriculum('.courses').practice().dashboards) {
    const address = `/practice/${dashboard.id}`
    results.push(await measure(`${dashboard.title}, as it opens`, ask, again(address)))
    results.push(
      await measure(
        `${dashboard.title}, any filters`,
        ask,
        randomPages(dashboard, STATES).map((query) => `${address}${query}`),
      ),
    )
  }
  const team = await signedIn(service.address, 'learning')
  results.push(await measure('Completions', team, again('/training/completions')))
  console.log(process.argv.includes('--json') ? JSON.stringify(results, null, 2) : asTable(results))
} finally {
  await service.stop()
  await rm(folder, { recursive: true, force: true })
}
