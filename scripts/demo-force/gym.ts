import { decideGymScenario } from '#app/commands/decide-gym-scenario.server.ts'
import type { PersonToImport } from '#app/commands/import-people.server.ts'
import { openGymScenario } from '#app/commands/open-gym-scenario.server.ts'
import type { ReleasedPractice } from '#app/content/practice-file.ts'
import { addDays } from '#app/domain/civil-days.ts'
import type { Course } from '#app/domain/courses.ts'
import { write } from '#app/domain/dashboards/address.ts'
import { gymEvidence } from '#app/domain/gym/evidence.ts'
import { openedBy, stateOf } from '#app/domain/gym/looks.ts'
import type { Decided } from '#app/domain/gym/marked.ts'
import { scenarioOf } from '#app/domain/gym/pinned.ts'
import { happens, keyedStream, type Stream, wholeBelow } from '#app/domain/randomness.ts'
import { findGymAttempt, type GymAttempt, listGymRecords } from '#db/gym.ts'
import { findPerson } from '#db/people.ts'
import { type Diary, openDiary } from './diary.ts'
import type { Learner, Product } from './learner.ts'
import { idOf } from './learning-team.ts'
import { traitsOf } from './mind.ts'
import { storyOf } from './named-people.ts'
import type { Story } from './story.ts'

/** One person in so many has tried the gym without having passed its course. */
const ONE_IN = 20
/** They decide up to so many; who goes on until the gym is met stops after so many at the latest. */
const MOST = 5
const MOST_UNTIL_MET = 36
/** It was opened so many days ago. */
const OPEN_SINCE = 55
/** The share of those who pass the course of dashboards and go on until the gym is met. */
const UNTIL_MET = 0.55

/** Some practise a few scenarios in the gym; the half-way learner leaves one open. */
export async function* tryingTheGym(product: Product, person: PersonToImport): Story {
  const { practice, seed, today, inGym } = product
  const stream = keyedStream(seed, 'gym', person.staffNumber)
  const story = storyOf(person)
  const many = 1 + wholeBelow(MOST, stream)
  const isIn = story === 'half-way' || (story === null && happens(1 / ONE_IN, stream))
  if (!practice || !isIn) return false
  const diary = openDiary(keyedStream(seed, 'gym-diary', person.staffNumber))
  yield diary.sitDownOn(addDays(today, -(OPEN_SINCE - wholeBelow(30, stream))))
  if (inGym.has(person.staffNumber)) return false
  inGym.add(person.staffNumber)
  const practising = { product, practice, person, diary, stream }
  return yield* decideScenarios(practising, many, story === 'half-way')
}

/** Somebody who has passed the course of dashboards may go on in the gym until its part is met. */
export function beginGym({ product, person, diary }: Learner, { id }: Course): void {
  const { practice, seed, begin } = product
  const stream = keyedStream(seed, 'gym-until-met', person.staffNumber)
  const story = storyOf(person)
  const isIn = story === 'finished' || (story === null && happens(UNTIL_MET, stream))
  if (!practice || id !== 'dashboards' || !isIn) return
  begin(untilMet({ product, practice, person, diary, stream }, diary.dayAfter(2)))
}

interface Practising {
  product: Product
  practice: ReleasedPractice
  person: PersonToImport
  diary: Diary
  stream: Stream
}

async function* untilMet(practising: Practising, day: string): Story {
  const { product, person } = practising
  if (product.inGym.has(person.staffNumber)) return false
  product.inGym.add(person.staffNumber)
  const diary = openDiary(keyedStream(product.seed, 'gym-diary', person.staffNumber))
  yield diary.sitDownOn(day)
  return yield* decideScenarios({ ...practising, diary }, MOST_UNTIL_MET, false)
}

/** So many scenarios, or fewer once the gym is met; where the last is left open, it is not decided. */
async function* decideScenarios(
  { product, practice, person, diary, stream }: Practising,
  many: number,
  leavesLast: boolean,
): Story {
  const found = await findPerson(product.db, idOf(product, person))
  if (!found) return false
  const { db, newId, curriculum } = product
  const { ability } = traitsOf(product.seed, person.staffNumber)
  const skill = many === MOST_UNTIL_MET ? Math.max(0.6, ability) : ability
  for (let nth = 1; nth <= many; nth++) {
    const opened = await openGymScenario(db, { person: found, practice, at: diary.now(), newId })
    if (opened.outcome === 'none') return false
    if (leavesLast && nth === many) return true
    yield diary.spend(4)
    const attempt = await findGymAttempt(db, opened.attemptId, found.id)
    if (!attempt) return false
    const chance = 1 / (1 + Math.exp(-skill - 0.1 * nth))
    await decideGymScenario(db, {
      attemptId: attempt.id,
      personId: found.id,
      newId,
      ...decidedBy(attempt, happens(chance, stream), stream),
      certainty: happens(0.5, stream) ? 2 : happens(0.5, stream) ? 1 : 3,
      facts: practice.facts,
      curriculum,
      at: diary.now(),
    })
    if (gymEvidence(await listGymRecords(db, found.id)).isMet) return true
    // Three or four at a time, then another day.
    if (nth % 3 === 0) yield diary.sitDownOn(diary.dayAfter(1 + wholeBelow(3, stream)))
    else yield diary.spend(1)
  }
  return true
}

/** What is decided, and the page that is handed in with it. */
function decidedBy(
  { version, opened }: GymAttempt,
  isRight: boolean,
  stream: Stream,
): { decided: Decided; query: string } {
  const { task, faults } = version.scenario
  const { values, start } = opened
  switch (task.kind) {
    case 'judge': {
      const wrong = task.options.findIndex((option) => !option.isRight)
      const claims = isRight ? faults : happens(0.5, stream) ? task.others.slice(0, 1) : []
      const option = isRight ? task.options.findIndex((one) => one.isRight) : wrong
      return { decided: { kind: 'judge', option, claims }, query: start }
    }
    case 'read': {
      const name = isRight ? task.truth : (task.wrong[0]?.value ?? '')
      return { decided: { kind: 'read', value: values[name]?.value ?? 0 }, query: start }
    }
    case 'set':
      return { decided: { kind: 'set' }, query: isRight ? honestPage({ version, opened }) : start }
  }
}

/** The page set as its scenario asks, as its address has it. */
function honestPage({ version, opened }: Pick<GymAttempt, 'version' | 'opened'>): string {
  const scenario = scenarioOf(version, opened)
  const { dashboard } = openedBy(scenario, version.dashboard)
  return `?${write(stateOf(scenario.honest.query, version.dashboard), dashboard)}`
}
