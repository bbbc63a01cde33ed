import type { ReleasedPractice } from '#app/content/practice-file.ts'
import { addDays, londonDay } from '#app/domain/civil-days.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import { isLearner } from '#app/domain/people.ts'
import type { Db } from '#db/connect.ts'
import { tryingTheGym } from './gym.ts'
import type { Product } from './learner.ts'
import { learning } from './learning.ts'
import { assigning, importing } from './learning-team.ts'
import { callTheRoll } from './people.ts'
import { PROMOTED_IMPORTED, planProgramme } from './programme.ts'
import { seededIds } from './seeded-ids.ts'
import { play, type Story } from './story.ts'
import { markingAgain } from './work/second-marks.ts'
import { workingDayFrom } from './working-days.ts'

const SEED = 'Northmere'

/** The force's people were imported so many days before now. */
const IMPORTED = 340
/** The first task sent so many days before now waits for somebody who is away. */
const AWAY_SINCE = 130

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
  const roll = callTheRoll(seed)
  const stories: Story[] = []
  const product: Product = {
    db,
    curriculum,
    northmere,
    practice,
    newId: seededIds(seed),
    seed,
    today,
    ids: new Map(),
    inGym: new Set(),
    everybody: [...roll.founders, ...roll.promoted],
    standIn: { since: daysAgo(AWAY_SINCE), for: null },
    begin: (story) => stories.push(story),
  }
  const programme = planProgramme(curriculum, roll, today)
  const learners = [...roll.founders, ...roll.promoted].filter(isLearner)
  stories.push(
    importing(product, roll.founders, daysAgo(IMPORTED)),
    importing(product, roll.promoted, daysAgo(PROMOTED_IMPORTED)),
    ...programme.map((assignment) => assigning(product, assignment)),
    ...learners.map((person) => learning(product, person, programme)),
    ...learners.map((person) => tryingTheGym(product, person)),
    markingAgain(product),
  )
  await play(stories, now)
}
