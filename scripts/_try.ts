import { rmSync } from 'node:fs'
import { openCurriculum } from '#app/content/released.server.ts'
import { connect } from '#db/connect.ts'
import { copyRows } from '#db/demo/copy-rows.ts'
import { openInMemory } from '#db/demo/in-memory.ts'
import { migrate } from '#db/migrations/index.ts'
import { makeForce } from './demo-force/make-force.ts'

const c = openCurriculum('.courses').current()
const db = await openInMemory()
let t = performance.now()
await makeForce({ db, curriculum: c, now: process.argv[2] ?? '2026-11-24T10:00:00.000Z' })
console.log('made in', Math.round(performance.now() - t), (process.cpuUsage().user / 1000) | 0)
rmSync('/tmp/force', { recursive: true, force: true })
;(await import('node:fs')).mkdirSync('/tmp/force')
const f = connect('file:/tmp/force/f.db')
await migrate(f)
t = performance.now()
await copyRows(db, f)
console.log('copied in', Math.round(performance.now() - t))
await f.destroy()
