import { existsSync } from 'node:fs'
import { readSettings } from '#app/settings.server.ts'
import { connect, type Db } from '#db/connect.ts'
import { preview } from './passport/preview.ts'
import { why } from './passport/why.ts'

/*
 * `npm run passport -- --why EMAIL` says in a sentence for each stamp and badge why somebody holds it
 * or not yet. `-- --preview` compares the rules as they are written with those released, over
 * everybody in the store, in counts, and with `--names` by name. Neither changes anything.
 */

const [option, ...more] = process.argv.slice(2)
const [email] = more
if (option === '--why' && email !== undefined && more.length === 1) {
  await withStore((db) => why(db, email))
} else if (option === '--preview' && (more.length === 0 || more.join() === '--names')) {
  await withStore((db) => preview(db, { isNamed: more.length > 0 }))
} else {
  fail(
    'Write: npm run passport -- --why EMAIL, or npm run passport -- --preview, and --names after it to see who',
  )
}

/** The store of the settings; the demonstration's where they name none. False from `work` is a failure. */
async function withStore(work: (db: Db) => Promise<boolean>) {
  const read = readSettings(process.env, 'demo')
  if ('mistakes' in read) return fail(read.mistakes.join('\n'))
  const { databaseUrl } = read.settings
  const file = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : null
  if (file !== null && !existsSync(file)) {
    return fail(`There is no store ${file}. Set DATABASE_URL as the service has it.`)
  }
  const db = connect(databaseUrl)
  try {
    if (!(await work(db))) process.exitCode = 1
  } finally {
    await db.destroy()
  }
}

function fail(sentence: string) {
  console.error(sentence)
  process.exitCode = 1
}
