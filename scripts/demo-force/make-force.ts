import { assignPeople } from '#app/commands/assign-people.server.ts'
import { importPeople, type PersonToImport } from '#app/commands/import-people.server.ts'
import { addDays, daysBetween, londonDay } from '#app/domain/civil-days.ts'
import type { Course, Curriculum } from '#app/domain/courses.ts'
import { isLearner } from '#app/domain/people.ts'
import { keyedStream, normal } from '#app/domain/randomness.ts'
import type { Db } from '#db/connect.ts'
import { findPerson } from '#db/people.ts'
import { openDiary } from './diary.ts'
import type { Learner, Product } from './learner.ts'
import { ordinaryMind, steadyMind, traitsOf } from './mind.ts'
import { NAMED_PEOPLE, type NamedStory } from './named-people.ts'
import { callTheRoll } from './people.ts'
import { type Assignment, PROMOTED_IMPORTED, planProgramme } from './programme.ts'
import { seededIds } from './seeded-ids.ts'
import { allButTheLastModule, everythingIn, learnAsPlanned, learnAtOwnPace } from './stories.ts'
import { play, type Story } from './story.ts'
import { londonInstant, workingDayFrom } from './working-days.ts'

const SEED = 'Northmere'

/** The force's people were imported so many days before now. */
const IMPORTED = 340
/** The learning team imports people at 9:00 and assigns courses at 9:30. */
const IMPORTS_AT = 32_400
const ASSIGNS_AT = 34_200
/** How much surer of themselves people are than they should be, in log-odds. */
const OVERCONFIDENCE = { mean: 0.6, spread: 0.4 }

interface Making {
  db: Db
  curriculum: Curriculum
  /** The year ends here; nothing is made that lies after it. */
  now: string
  seed?: string
}

/**
 * Makes the people of Northmere Constabulary and a year of their learning in an empty, migrated
 * database, through the product's own commands and in the order of time. The same curriculum, now
 * and seed give the same rows, but for the salt of passwords.
 */
export async function makeForce({ db, curriculum, now, seed = SEED }: Making): Promise<void> {
  const today = londonDay(now)
  const product: Product = { db, curriculum, newId: seededIds(seed) }
  const roll = callTheRoll(seed)
  const programme = planProgramme(curriculum, roll, today)
  const ids = new Map<string, string>()

  await play(
    [
      importing(product, ids, roll.founders, workingDayFrom(addDays(today, -IMPORTED))),
      importing(product, ids, roll.promoted, workingDayFrom(addDays(today, -PROMOTED_IMPORTED))),
      ...programme.map((assignment) => assigning(product, ids, assignment)),
      ...[...roll.founders, ...roll.promoted]
        .filter(isLearner)
        .map((person) => learning(product, ids, person, programme, seed, today)),
    ],
    now,
  )
}

type Ids = Map<string, string>

async function* importing(
  { db, newId }: Product,
  ids: Ids,
  people: PersonToImport[],
  day: string,
): Story {
  const at = londonInstant(day, IMPORTS_AT)
  yield at
  const imported = await importPeople(db, { people, fromDay: day, source: 'import', at, newId })
  if ('problems' in imported) throw new Error(imported.problems.join('\n'))
  for (const [staffNumber, id] of imported.recorded) ids.set(staffNumber, id)
  return true
}

async function* assigning(
  { db, newId }: Product,
  ids: Ids,
  { people, course, on, dueOn, reason }: Assignment,
): Story {
  const at = londonInstant(on, ASSIGNS_AT)
  yield at
  const personIds = people.map((person) => idOf(ids, person))
  await assignPeople(db, { personIds, course: course.id, dueOn, reason, at, newId })
  return true
}

async function* learning(
  product: Product,
  ids: Ids,
  person: PersonToImport,
  programme: readonly Assignment[],
  seed: string,
  today: string,
): Story {
  const own = programme.filter(({ people }) => people.includes(person))
  const [first] = own
  const story = NAMED_PEOPLE.find(({ email }) => email === person.email)?.story ?? null
  if (!first || story === 'not-begun') return false
  yield londonInstant(first.on, ASSIGNS_AT + 1)
  const learner = await enrol(product, idOf(ids, person), person.staffNumber, story, seed)
  const courses = own.map(({ course }) => course)
  switch (story) {
    case 'half-way':
      return yield* learnAsPlanned(
        learner,
        allButTheLastModule(courses),
        spread(own, addDays(today, -HALF_WAY_SINCE)),
      )
    case 'finished':
      return yield* learnAsPlanned(
        learner,
        everythingIn(courses),
        spread(own, addDays(own.at(-1)?.on ?? first.on, FINISHED_AFTER)),
      )
    default:
      return yield* learnAtOwnPace(learner, own)
  }
}

/** The named learners last did something so many days before now, or after their last assignment. */
const HALF_WAY_SINCE = 4
const FINISHED_AFTER = 70
/** They begin a course so many days after it is assigned. */
const BEGUN_AFTER = 4

/** Days spread evenly from the first assignment to `lastDay`, none before its course is assigned. */
function spread(own: readonly Assignment[], lastDay: string) {
  const [first] = own
  return (course: Course, place: number, of: number) => {
    const firstDay = addDays(first?.on ?? lastDay, BEGUN_AFTER)
    const share = of > 1 ? place / (of - 1) : 1
    const even = addDays(firstDay, Math.round(share * daysBetween(firstDay, lastDay)))
    const assigned = own.find((one) => one.course === course)?.on ?? even
    return even > assigned ? even : addDays(assigned, BEGUN_AFTER)
  }
}

async function enrol(
  product: Product,
  personId: string,
  staffNumber: string,
  story: NamedStory | null,
  seed: string,
): Promise<Learner> {
  const person = await findPerson(product.db, personId)
  if (!person) throw new Error(`Nobody has the staff number ${staffNumber}`)
  const stream = keyedStream(seed, 'learner', staffNumber)
  const overconfidence = OVERCONFIDENCE.mean + OVERCONFIDENCE.spread * normal(stream)
  return {
    ...{ product, personId, stream, seed: person.seed },
    diary: openDiary(keyedStream(seed, 'diary', staffNumber)),
    mind: story
      ? steadyMind(stream)
      : ordinaryMind(seed, traitsOf(seed, staffNumber), overconfidence, stream),
  }
}

function idOf(ids: Ids, { staffNumber }: PersonToImport): string {
  const id = ids.get(staffNumber)
  if (id === undefined) throw new Error(`${staffNumber} has not been imported yet`)
  return id
}
