import { startServer } from '#app/server/start.ts'
import { build } from './build/build.ts'
import { openDemoData } from './demo/open-demo-data.ts'
import { portInUse } from './demo/port-in-use.ts'
import { settingsOrExit } from './demo/settings-or-exit.ts'
import { welcome } from './demo/welcome.ts'

/** `npm run demo` builds what has changed, makes the demo force once, and serves. `-- --fresh` begins anew. */
process.env.NODE_ENV ||= 'production'
const settings = await settingsOrExit('demo')
const problem = await portInUse(settings)
if (problem) stop(problem)
if (!(await build())) stop('The demonstration cannot start until the above is put right.')

const fresh = process.argv.includes('--fresh')
const data = await openDemoData(settings, { released: '.courses', fresh }).catch(stop)
await startServer(settings)
for (const line of welcome(settings, data)) console.log(line)

function stop(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : reason)
  process.exit(1)
}
