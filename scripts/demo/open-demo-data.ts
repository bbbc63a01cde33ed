import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { openCurriculum } from '#app/content/released.server.ts'
import type { Settings } from '#app/settings.server.ts'
import { connect } from '#db/connect.ts'
import { clearAway, isBlank } from '#db/demo/clear-away.ts'
import { migrate } from '#db/migrations/index.ts'
import { loadForce, whoIsIn } from '../demo-force/load-force.ts'

/**
 * Opens or makes the database and loads the demo force into it, once; with `fresh` it begins anew.
 * Gives what to tell whoever started it. Throws a sentence where the database holds other people.
 */
export async function openDemoData(
  { databaseUrl, demoNow }: Settings,
  { released, fresh = false }: { released: string; fresh?: boolean },
): Promise<string> {
  const file = /^file:(.+)$/.exec(databaseUrl)?.[1]
  if (file) await mkdir(path.dirname(file), { recursive: true })
  if (fresh) await beginAnew(databaseUrl)

  const db = connect(databaseUrl)
  try {
    await migrate(db)
    const holding = await whoIsIn(db)
    if (holding === 'other people') throw new Error(OTHER_PEOPLE)
    if (holding === 'demo force') return 'The demo force is as it was left.'
    const courses = openCurriculum(released)
    await loadForce(db, {
      curriculum: courses.current(),
      northmere: courses.tables(),
      practice: courses.practice(),
      now: demoNow ?? new Date().toISOString(),
    })
    return 'The demo force has been made.'
  } finally {
    await db.destroy()
  }
}

const OTHER_PEOPLE =
  'This database holds people who are not the demo force, so it is left alone. Set DATABASE_URL to another, or leave it out'

async function beginAnew(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl)
  try {
    if (await isBlank(db)) return
    if ((await whoIsIn(db)) === 'other people') throw new Error(OTHER_PEOPLE)
    await clearAway(db)
  } finally {
    await db.destroy()
  }
}
