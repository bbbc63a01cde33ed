import { signBadges } from '#app/commands/sign-badges.server.ts'
import { connect } from '#db/connect.ts'
import { signingWith } from '#tests/support/badges.ts'

/** A second server over the same store: for every line it reads, it signs what waits and says how many. */
const [url = ''] = process.argv.slice(2)
const db = connect(url)
const signing = await signingWith(db)
process.stdout.write('ready\n')
process.stdin.on('data', async () => {
  const { signed, failures } = await signBadges(db, signing)
  process.stdout.write(`${JSON.stringify({ signed, failures: failures.length })}\n`)
})
process.stdin.on('end', () => void db.destroy())
