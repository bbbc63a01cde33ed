import { startServer } from './server/start.ts'
import { readSettings } from './settings.server.ts'

/** Production: every mistake in the settings is named at once, and nothing starts on unsafe ones. */
const read = readSettings(process.env, 'production')
if ('mistakes' in read) {
  process.stderr.write(
    `The service cannot start:\n${read.mistakes.map((m) => `  ${m}\n`).join('')}`,
  )
  process.exit(1)
}
// React is loaded with the build, after this: by default it would be the slow one for developers.
process.env.NODE_ENV ??= 'production'
await startServer(read.settings)
