import { wholeBatches } from './batches.ts'
import type { Course, Module } from './courses.ts'
import { type Learner, type Sitting, shownFinishers, shownRetainers } from './learning-gain.ts'
import { constructWords, moduleOfConstruct } from './starting-point.ts'
import { SMALLEST_GROUP_FOR_A_GAIN } from './statistics/gain.ts'

/** Groups in which all but one in ten or fewer agree are not counted out: the count would tell on all. */
const NEARLY_ALL = 0.9

/** One idea of the diagnostic: the module it belongs to and the question of each form that asks it. */
export interface Construct {
  module: string
  title: string
  itemIds: readonly string[]
}

/** How many were right on an idea: a count, or no more than that nearly all or hardly any were. */
export type RightOn =
  | { people: number; right: number }
  | { people: number; right: 'nearly all' | 'hardly any' }

export interface ConstructGain {
  module: string
  title: string
  before: RightOn | null
  after: RightOn | null
  /** Twelve weeks after the post-test. */
  later: RightOn | null
}

/** The ideas of the diagnostic in the order of the curriculum: by module as the courses have them. */
export function constructsOf(
  { questions }: Pick<Module, 'questions'>,
  courses: readonly Course[],
): Construct[] {
  const modules = courses.flatMap((course) => course.modules.map(({ code }) => code))
  const names = [...new Set(questions.flatMap(({ construct }) => construct ?? []))]
  return names
    .map((name) => ({
      module: moduleOfConstruct(name),
      title: constructWords(name),
      itemIds: questions.filter(({ construct }) => construct === name).map(({ id }) => id),
    }))
    .sort((a, b) => modules.indexOf(a.module) - modules.indexOf(b.module))
}

/** How many were right on each idea before, after and later; null where fewer than ten were asked it. */
export function constructGains(
  learners: readonly Learner[],
  constructs: readonly Construct[],
): ConstructGain[] {
  const [both, retainers] = [shownFinishers(learners), shownRetainers(learners)]
  return constructs.map(({ module, title, itemIds }) => ({
    module,
    title,
    before: rightOn(
      both.map(({ diagnostic }) => diagnostic),
      itemIds,
    ),
    after: rightOn(
      both.map(({ postTest }) => postTest),
      itemIds,
    ),
    later: rightOn(
      retainers.map(({ delayedTest }) => delayedTest),
      itemIds,
    ),
  }))
}

function rightOn(sittings: readonly Sitting[], itemIds: readonly string[]): RightOn | null {
  // Whoever was asked a question that is no longer in the courses is left out, and batches close up.
  const answers = wholeBatches(
    sittings.flatMap(
      (sitting) => sitting.answers.find(({ itemId }) => itemIds.includes(itemId)) ?? [],
    ),
    SMALLEST_GROUP_FOR_A_GAIN,
  )
  const people = answers.length
  if (people === 0) return null
  const right = answers.filter(({ isRight }) => isRight).length
  if (right / people >= NEARLY_ALL) return { people, right: 'nearly all' }
  // Counted from the other end: 1 − 0.9 is not quite a tenth.
  if ((people - right) / people >= NEARLY_ALL) return { people, right: 'hardly any' }
  return { people, right }
}
