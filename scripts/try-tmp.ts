import { importPeople } from '#app/commands/import-people.server.ts'
import { newId } from '#app/gateways/new-id.ts'
import { startServer } from '#app/server/start.ts'
import { readSettings } from '#app/settings.server.ts'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'

process.env.DATABASE_URL = 'file:/tmp/try.db'
process.env.PORT = '3900'
process.env.SESSION_SECRET = 'x'.repeat(40)
process.env.LOG_LEVEL = 'info'
const r = readSettings(process.env, 'demo')
if ('mistakes' in r) throw new Error(r.mistakes.join())
const db = connect(process.env.DATABASE_URL)
await migrate(db)
const p = (n: string, g: string, f: string, rank: string, roles: any[] = []) => ({
  staffNumber: n,
  givenName: g,
  familyName: f,
  email: `${g.toLowerCase()}@northmere.example`,
  rank,
  command: 'Harrowbank',
  lineManagerStaffNumber: null,
  roles,
  password: 'plot the dots',
})
console.log(
  await importPeople(db, {
    people: [
      p('1', 'chief', 'Okafor', 'Chief Inspector'),
      p('2', 'learning', 'Lee', 'Police staff', [{ role: 'learning', command: null }]),
      p('3', 'officer', 'Marsh', 'Assistant Chief Constable', [{ role: 'leader', command: null }]),
      p('4', 'admin', 'Admin', 'Police staff', [{ role: 'admin', command: null }]),
    ],
    fromDay: '2026-01-01',
    source: 'x',
    at: new Date().toISOString(),
    newId,
  }),
)
await db.destroy()
await startServer(r.settings)
console.log('up')
