import { decideGymScenario } from '#app/commands/decide-gym-scenario.server.ts'
import type { PersonToImport } from '#app/commands/import-people.server.ts'
import { openGymScenario } from '#app/commands/open-gym-scenario.server.ts'
import type { ReleasedPractice } from '#app/content/practice-file.ts'
import { addDays } from '#app/domain/civil-days.ts'
import type { Decided } from '#app/domain/gym/marked.ts'
import type { ScenarioVersion } from '#app/domain/gym/pinned.ts'
import { happens, keyedStream, type Stream, wholeBelow } from '#app/domain/randomness.ts'
import { findGymAttempt } from '#db/gym.ts'
import { findPerson } from '#db/people.ts'
import { openDiary } from './diary.ts'
import type { Product } from './learner.ts'
import { idOf } from './learning-team.ts'
import { traitsOf } from './mind.ts'
import { storyOf } from './named-people.ts'
import type { Story } from './story.ts'

/** One person in so many has tried the gym. */
const ONE_IN = 20
/** The graduate has decided so many; others fewer. */
const GRADUATES = 12
const MOST = 5
/** It was opened so many days ago. */
const OPEN_SINCE = 55

/** Some of the learners practise on dashboards, a few scenarios each; the half-way one has one open. */
export async function* practisingInGym(
  product: Product,
  practice: ReleasedPractice,
  person: PersonToImport,
  today: string,
): Story {
  const stream = keyedStream(product.seed, 'gym', person.staffNumber)
  const story = storyOf(person)
  const many = story === 'finished' ? GRADUATES : 1 + wholeBelow(MOST, stream)
  const isIn = story === 'finished' || story === 'half-way' || happens(1 / ONE_IN, stream)
  if (story === 'not-begun' || !isIn) return false
  const { ability } = traitsOf(product.seed, person.staffNumber)
  const diary = openDiary(keyedStream(product.seed, 'gym-diary', person.staffNumber))
  yield diary.sitDownOn(addDays(today, -(OPEN_SINCE - wholeBelow(30, stream))))
  const found = await findPerson(product.db, idOf(product, person))
  if (!found) return false
  const { db, newId } = product
  for (let nth = 1; nth <= many; nth++) {
    const opened = await openGymScenario(db, { person: found, practice, at: diary.now(), newId })
    if (opened.outcome === 'none') return false
    if (story === 'half-way' && nth === many) return true
    yield diary.spend(4)
    const attempt = await findGymAttempt(db, opened.attemptId, found.id)
    if (!attempt) return false
    const chance = 1 / (1 + Math.exp(-ability - 0.1 * nth))
    await decideGymScenario(db, {
      ...{ attemptId: attempt.id, personId: found.id, query: attempt.opened.start, newId },
      ...{ decided: decidedBy(attempt.version, happens(chance, stream), attempt.opened, stream) },
      certainty: happens(0.5, stream) ? 2 : happens(0.5, stream) ? 1 : 3,
      ...{ facts: practice.facts, curriculum: product.curriculum, at: diary.now() },
    })
    yield diary.sitDownOn(diary.dayAfter(1 + wholeBelow(3, stream)))
  }
  return true
}

function decidedBy(
  { scenario: { task, faults } }: ScenarioVersion,
  isRight: boolean,
  { values }: { values: Readonly<Record<string, { value: number }>> },
  stream: Stream,
): Decided {
  switch (task.kind) {
    case 'judge': {
      const wrong = task.options.findIndex((option) => !option.isRight)
      const claims = isRight ? faults : happens(0.5, stream) ? task.others.slice(0, 1) : []
      const option = isRight ? task.options.findIndex((one) => one.isRight) : wrong
      return { kind: 'judge', option, claims }
    }
    case 'read':
      return {
        kind: 'read',
        value: values[isRight ? task.truth : (task.wrong[0]?.value ?? '')]?.value ?? 0,
      }
    case 'set':
      return { kind: 'set' }
  }
}
