import { openCurriculum } from '#app/content/released.server.ts'
import { connectSqlite, openSqlite } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { makeForce } from './demo-force/make-force.ts'
import { writeFileSync } from 'node:fs'
const c = openCurriculum('.courses').current()
const raw = openSqlite(':memory:')
const db = connectSqlite(raw)
await migrate(db)
const t = performance.now()
await makeForce({ db, curriculum: c, now: process.argv[2] ?? '2026-11-24T10:00:00.000Z' })
console.log('made in', Math.round(performance.now() - t))
writeFileSync('/tmp/try.db', raw.serialize())
