import type { ReleasedPractice } from '#app/content/practice-file.ts'
import { addDays, londonDay } from '#app/domain/civil-days.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import { isLearner } from '#app/domain/people.ts'
import type { Db } from '#db/connect.ts'
import { practisingInGym } from './gym.ts'
import type { Product } from './learner.ts'
import { learning } from './learning.ts'
import { assigning, importing } from './learning-team.ts'
import { callTheRoll } from './people.ts'
import { PROMOTED_IMPORTED, planProgramme } from './programme.ts'
import { seededIds } from './seeded-ids.ts'
import { play } from './story.ts'
import { workingDayFrom } from './working-days.ts'

const SEED = 'Northmere'

/** The force's people were imported so many days before now. */
const IMPORTED = 340

interface Making {
  db: Db
  curriculum: Curriculum
  northmere: NorthmereTables
  /** What is practised on; without it nobody has tried the gym. */
  practice?: ReleasedPractice
  /** The year ends here; nothing is made that lies after it. */
  now: string
  seed?: string
}

/**
 * Makes the people of Northmere Constabulary and a year of their learning in an empty, migrated
 * database, through the product's own commands and in the order of time. The same curriculum, now
 * and seed give the same rows, but for the salt of passwords.
 */
export async function makeForce(making: Making): Promise<void> {
  const { db, curriculum, northmere, practice, now, seed = SEED } = making
  const today = londonDay(now)
  const daysAgo = (days: number) => workingDayFrom(addDays(today, -days))
  const product: Product = {
    ...{ db, curriculum, northmere, newId: seededIds(seed), seed },
    ids: new Map(),
  }
  const roll = callTheRoll(seed)
  const programme = planProgramme(curriculum, roll, today)
  const learners = [...roll.founders, ...roll.promoted].filter(isLearner)
  await play(
    [
      importing(product, roll.founders, daysAgo(IMPORTED)),
      importing(product, roll.promoted, daysAgo(PROMOTED_IMPORTED)),
      ...programme.map((assignment) => assigning(product, assignment)),
      ...learners.map((person) => learning(product, person, programme, today)),
      ...(practice
        ? learners.map((person) => practisingInGym(product, practice, person, today))
        : []),
    ],
    now,
  )
}
