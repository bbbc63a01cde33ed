import type { ReleasedPractice } from '#app/content/practice-file.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import type { Db } from '#db/connect.ts'
import { copyRows } from '#db/demo/copy-rows.ts'
import { openInMemory } from '#db/demo/in-memory.ts'
import { findAccount, listKnownPeople } from '#db/people.ts'
import { makeForce } from './make-force.ts'
import { INSPECTOR } from './named-people.ts'

/** What a database holds, as far as the demonstration is concerned. */
export type Holding = 'nobody' | 'demo force' | 'other people'

export async function whoIsIn(db: Db): Promise<Holding> {
  if (await findAccount(db, INSPECTOR)) return 'demo force'
  return (await listKnownPeople(db)).length === 0 ? 'nobody' : 'other people'
}

/**
 * Puts the demo force into an empty, migrated database. It is made in memory and comes over in one
 * transaction: stopped half-way, nothing has been loaded and it can simply be done again.
 */
export async function loadForce(
  db: Db,
  courses: {
    curriculum: Curriculum
    northmere: NorthmereTables
    practice: ReleasedPractice
    now: string
  },
): Promise<void> {
  const memory = await openInMemory()
  await makeForce({ db: memory, ...courses })
  await copyRows(memory, db)
  await memory.destroy()
}
