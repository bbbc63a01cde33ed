import { inOrderOf, inWholeBatches, nearestShowable } from './batches.ts'
import { compareForms, type Form, type FormComparison, onOneScale } from './form-equating.ts'
import { mean } from './statistics/describe.ts'
import { gainToShow, type PairedGain, SMALLEST_GROUP_FOR_A_GAIN } from './statistics/gain.ts'
import { isRefusal, type Refusal } from './statistics/refusal.ts'
import { type MeanDifference, welchDifference } from './statistics/welch.ts'
import { roundHalfAway } from './statistics/words.ts'

/** One of the programme's tests as somebody took it. */
export interface Sitting {
  /** Null for the delayed test, which is half of each form. */
  form: Form | null
  finishedAt: string
  /** How many questions were right. */
  score: number
  answers: readonly { itemId: string; isRight: boolean }[]
}

/** A test taken on one form. */
export interface FormSitting extends Sitting {
  form: Form
}

/** Somebody who took the diagnostic, and what they took after the courses. */
export interface Learner {
  diagnostic: FormSitting
  postTest: FormSitting | null
  delayedTest: Sitting | null
}

export type Finisher = Learner & { postTest: FormSitting }

/** What the force as a whole learnt. Headcounts are of today; every score is of whole batches. */
export interface LearningGain {
  /** How many took the diagnostic, and how many of them the post-test too. */
  began: number
  tookBoth: number
  forms: FormComparison
  /** Refused for fewer than ten people. */
  gain: PairedGain | Refusal
  /** Whether fewer than a batch wait to be shown. */
  areSomeWaiting: boolean
  /** How many people gained so many questions, rounded to whole ones: every step from least to most. */
  gains: { gain: number; people: number }[]
  survivors: Survivors | null
  retention: PairedGain | null
}

/** The diagnostic of those who went on to take both tests beside that of those who have not. */
export interface Survivors {
  both: { people: number; mean: number }
  others: { people: number; mean: number }
  /** The first mean less the second, with its 95% interval. */
  difference: MeanDifference
}

/**
 * The learning gain of the force as section 5 of the curriculum has it. `learners` are everybody who
 * took the diagnostic, in an order that never changes; `questions` is how many a form asks.
 */
export function learningGain(learners: readonly Learner[], questions: number): LearningGain {
  const finishers = learners.filter(hasBoth)
  const shown = shownFinishers(learners)
  const forms = compareForms(learners.map(({ diagnostic }) => diagnostic))
  const before = shown.map(({ diagnostic }) => onOneScale(diagnostic, forms))
  const after = shown.map(({ postTest }) => onOneScale(postTest, forms))
  return {
    began: learners.length,
    tookBoth: finishers.length,
    forms,
    gain: gainToShow(before, after, questions, forms.addedToB),
    areSomeWaiting: shown.length < finishers.length,
    gains: spread(after.map((score, at) => score - (before[at] ?? 0))),
    survivors: survivors(learners, shown, forms),
    retention: retention(learners, questions, forms),
  }
}

/** The people whose gain may be shown: whole batches, in the order in which they took the post-test. */
export function shownFinishers(learners: readonly Learner[]): Finisher[] {
  const finishedAt = ({ postTest }: Finisher) => postTest.finishedAt
  return inWholeBatches(learners.filter(hasBoth), finishedAt, SMALLEST_GROUP_FOR_A_GAIN)
}

/** The people whose delayed test may be shown: whole batches, in the order in which they took it. */
export function shownRetainers(
  learners: readonly Learner[],
): (Finisher & { delayedTest: Sitting })[] {
  const taken = learners.filter(hasBoth).flatMap((learner) => {
    const { delayedTest } = learner
    return delayedTest === null ? [] : [{ ...learner, delayedTest }]
  })
  return inWholeBatches(
    taken,
    ({ delayedTest }) => delayedTest.finishedAt,
    SMALLEST_GROUP_FOR_A_GAIN,
  )
}

/**
 * The people who have taken the diagnostic and not the post-test, fewer than ten people out of date
 * so that no two days' groups differ by fewer; null where they are fewer than ten.
 */
export function shownOthers(learners: readonly Learner[]): ReadonlySet<Learner> | null {
  const changes = learners.flatMap((member) => [
    { member, joins: true, at: member.diagnostic.finishedAt },
    ...(hasBoth(member) ? [{ member, joins: false, at: member.postTest.finishedAt }] : []),
  ])
  return nearestShowable(
    inOrderOf(changes, ({ at }) => at),
    SMALLEST_GROUP_FOR_A_GAIN,
  )
}

function survivors(
  learners: readonly Learner[],
  shown: readonly Finisher[],
  forms: FormComparison,
): Survivors | null {
  const scoresOf = (people: Iterable<Learner>) =>
    [...people].map(({ diagnostic }) => onOneScale(diagnostic, forms))
  const [both, others] = [scoresOf(shown), scoresOf(shownOthers(learners) ?? [])]
  const [bothMean, othersMean] = [mean(both), mean(others)]
  const difference = welchDifference(both, others)
  if (bothMean === null || othersMean === null || isRefusal(difference)) return null
  return {
    both: { people: both.length, mean: bothMean },
    others: { people: others.length, mean: othersMean },
    difference,
  }
}

/** From the post-test to the delayed test, among those who took it: half its questions are form B's. */
function retention(
  learners: readonly Learner[],
  questions: number,
  forms: FormComparison,
): PairedGain | null {
  const shown = shownRetainers(learners)
  const kept = gainToShow(
    shown.map(({ postTest }) => onOneScale(postTest, forms)),
    shown.map(({ delayedTest }) => delayedTest.score + forms.addedToB / 2),
    questions,
    forms.addedToB,
  )
  return isRefusal(kept) ? null : kept
}

function spread(gains: readonly number[]): { gain: number; people: number }[] {
  const whole = gains.map((gain) => roundHalfAway(gain))
  const least = whole.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = whole.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return Array.from({ length: whole.length === 0 ? 0 : most - least + 1 }, (_, step) => ({
    gain: least + step,
    people: whole.filter((gain) => gain === least + step).length,
  }))
}

function hasBoth(learner: Learner): learner is Finisher {
  return learner.postTest !== null
}
