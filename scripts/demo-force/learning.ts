import type { PersonToImport } from '#app/commands/import-people.server.ts'
import { addDays, daysBetween } from '#app/domain/civil-days.ts'
import type { Course } from '#app/domain/courses.ts'
import { keyedStream, normal } from '#app/domain/randomness.ts'
import { findPerson } from '#db/people.ts'
import { openDiary } from './diary.ts'
import { blankMemory, type Learner, type Product } from './learner.ts'
import { assignedAt, idOf } from './learning-team.ts'
import { ordinaryMind, steadyMind, traitsOf } from './mind.ts'
import { LEFT_FOR_LAST, type NamedStory, storyOf } from './named-people.ts'
import type { Assignment } from './programme.ts'
import { refreshAfterFourWeeks } from './refreshing.ts'
import { everythingBut, everythingIn, learnAsPlanned, learnAtOwnPace } from './stories.ts'
import type { Story } from './story.ts'
import { isOfTeam } from './work/team.ts'

/** The half-way learner last did something so many days before now. */
const HALF_WAY_SINCE = 4
/** The graduate finished so many days after the last course was assigned: in good time. */
const FINISHED_AFTER = 70
/** Both begin a course so many days after it is assigned. */
const BEGUN_AFTER = 4
/** How much surer of themselves people are than they should be, in log-odds. */
const OVERCONFIDENCE = { mean: 0.6, spread: 0.4 }

/** One person's year: the story of a named person, or their own pace. */
export async function* learning(
  product: Product,
  person: PersonToImport,
  programme: readonly Assignment[],
): Story {
  const own = programme.filter(({ people }) => people.includes(person))
  const [first] = own
  const last = own.at(-1)
  const story = storyOf(person)
  if (!first || !last || story === 'not-begun') return false
  yield assignedAt(first)
  const learner = await enrol(product, person, story)
  const courses = own.map(({ course }) => course)
  if (story === 'half-way') {
    const days = spread(own, addDays(product.today, -HALF_WAY_SINCE))
    return yield* learnAsPlanned(learner, everythingBut(courses, LEFT_FOR_LAST), days)
  }
  if (story === 'finished') {
    const days = spread(own, addDays(last.on, FINISHED_AFTER))
    return yield* learnAsPlanned(learner, everythingIn(courses), days)
  }
  yield* learnAtOwnPace(learner, own)
  return yield* refreshAfterFourWeeks(learner, null)
}

async function enrol(
  product: Product,
  person: PersonToImport,
  story: NamedStory | null,
): Promise<Learner> {
  const { staffNumber } = person
  const personId = idOf(product, person)
  const found = await findPerson(product.db, personId)
  if (!found) throw new Error(`Nobody has the staff number ${staffNumber}`)
  const { seed } = product
  const stream = keyedStream(seed, 'learner', staffNumber)
  const overconfidence = OVERCONFIDENCE.mean + OVERCONFIDENCE.spread * normal(stream)
  return {
    product,
    person,
    personId,
    stream,
    seed: found.seed,
    memory: blankMemory(),
    diary: openDiary(keyedStream(seed, 'diary', staffNumber)),
    mind:
      story || isOfTeam(product, person)
        ? steadyMind(stream)
        : ordinaryMind(seed, traitsOf(seed, staffNumber), overconfidence, stream),
  }
}

/** Days spread evenly from the first assignment to `lastDay`, none before its course is assigned. */
function spread(own: readonly Assignment[], lastDay: string) {
  const firstDay = addDays(own[0]?.on ?? lastDay, BEGUN_AFTER)
  return (course: Course, place: number, of: number) => {
    const share = of > 1 ? place / (of - 1) : 1
    const even = addDays(firstDay, Math.round(share * daysBetween(firstDay, lastDay)))
    const assigned = own.find((one) => one.course === course)?.on ?? even
    return even > assigned ? even : addDays(assigned, BEGUN_AFTER)
  }
}
