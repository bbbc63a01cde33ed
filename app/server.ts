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
await startServer(read.settings)
