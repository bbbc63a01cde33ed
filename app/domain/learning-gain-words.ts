import type { RightOn } from './construct-gain.ts'
import type { FormComparison } from './form-equating.ts'
import type { LearningGain, Survivors } from './learning-gain.ts'
import { type PairedGain, SMALLEST_GROUP_FOR_A_GAIN } from './statistics/gain.ts'
import { type Interval, isRefusal } from './statistics/refusal.ts'
import { wilsonInterval } from './statistics/wilson.ts'
import {
  formatCount,
  formatInterval,
  formatNumber,
  formatPart,
  tooFewToTell,
} from './statistics/words.ts'

const LEAST = SMALLEST_GROUP_FOR_A_GAIN

/** What a group too small to report is told, and no more: how many people are still needed. */
export function neededInWords(tookBoth: number): string {
  const needed = Math.max(0, LEAST - tookBoth)
  const people = needed === 1 ? 'person is' : 'people are'
  return `Learning gain is shown once ${LEAST} people have taken the diagnostic before the courses and the post-test after them. ${needed} more ${people} needed.`
}

/** The gain in one line: "People who took both tests got 3.1 more of 12 right (95% interval …), 30 people". */
export function gainInWords(gain: PairedGain, questions: number): string {
  const direction = formatted(gain.meanGain).startsWith('−') ? 'fewer' : 'more'
  const size = formatted(Math.abs(gain.meanGain))
  return `People who took both tests got ${size} ${direction} of ${questions} right (${intervalInWords(gain)}), ${peopleInWords(gain.people)}.`
}

/** Whether the interval leaves room for no change at all. */
export function verdictInWords({ lower, upper }: Interval): string {
  if (lower > 0) return 'The whole interval is above no change.'
  if (upper < 0) return 'The whole interval is below no change.'
  return 'The interval includes no change: too little to tell a gain from luck.'
}

/** An interval in questions: "95% interval 2.5 to 3.7". */
export function intervalInWords({ lower, upper }: Interval): string {
  return `95% interval ${formatted(lower)} to ${formatted(upper)}`
}

/** How many of those who began have taken both tests, which a gain must always be read beside. */
export function completionInWords({ began, tookBoth }: LearningGain): string {
  return `${formatPart(tookBoth, began)} of those who took the diagnostic have taken the post-test too. The gain is that of the people who finished, not of everybody who began: those who stopped on the way may have learnt less, and are not in it.`
}

/** Where those who finished started, beside where the others did; null before both can be shown. */
export function survivorsInWords(survivors: Survivors | null, questions: number): string {
  if (survivors === null) {
    return `Where those who finished started is compared with the others once each are ${LEAST} people or more.`
  }
  const { both, others, difference } = survivors
  return `In the diagnostic, those who took both tests averaged ${formatted(both.mean)} of ${questions} (${peopleInWords(both.people)}). Those who had taken only the diagnostic averaged ${formatted(others.mean)} (${peopleInWords(others.people)}): a difference of ${formatted(difference.difference)} (${intervalInWords(difference)}). ${startsInWords(difference)}`
}

function startsInWords({ lower, upper }: Interval): string {
  if (lower > 0) return 'Those who finish started higher: the gain may not hold for everybody.'
  if (upper < 0) return 'Those who finish started lower: the gain may not hold for everybody.'
  return 'The interval includes no difference: nothing here says that those who finish started elsewhere.'
}

/** Whether the forms proved equally hard, and what was done about it. */
export function formsInWords({ A, B, difference, addedToB }: FormComparison): string {
  if (difference === null) {
    return `Which form comes first is decided by chance. The forms are compared once ${LEAST} people have taken each as their diagnostic; until then scores are taken as they are.`
  }
  const compared = `Which form comes first is decided by chance. Before the courses, form A averaged ${formatted(A.mean ?? 0)} (${peopleInWords(A.people)}) and form B ${formatted(B.mean ?? 0)} (${peopleInWords(B.people)}): a difference of ${formatted(difference.difference)} (${intervalInWords(difference)}).`
  if (addedToB === 0) {
    return `${compared} The interval includes no difference, so the forms are taken as similar and scores as they are.`
  }
  const by = formatted(Math.abs(addedToB))
  const [harder, done] =
    addedToB > 0 ? ['harder', `${by} is added to`] : ['easier', `${by} is taken off`]
  return `${compared} Form B proved ${harder} by more than chance usually makes, so scores are equated by mean difference: ${done} every score on form B, which puts all scores on form A’s scale. The interval of the gain does not allow for how uncertain that difference is.`
}

/** What has stayed after twelve weeks, among those who took the delayed test. */
export function retentionInWords(retention: PairedGain | null, questions: number): string {
  if (retention === null) {
    return `What has stayed is shown once ${LEAST} people have taken the delayed test, twelve weeks after the post-test.`
  }
  const { people, meanPre, meanPost, meanGain } = retention
  return `${peopleInWords(people)} took the delayed test twelve weeks or more after the post-test. They averaged ${formatted(meanPre)} of ${questions} in the post-test and ${formatted(meanPost)} in the delayed test, a change of ${signed(meanGain)} (${intervalInWords(retention)}).`
}

/** The normalised gain, never without what is wrong with it; null where everybody began at full marks. */
export function normalisedInWords({ gOfMeans }: PairedGain): string | null {
  return gOfMeans === null
    ? null
    : `${formatNumber(gOfMeans, 2)}, of the means: the share of what was left to gain. It is here for comparison with published studies; it favours groups that began high, and single people’s are never averaged.`
}

/** What must be said beside every gain. */
export const CAUTIONS: readonly { title: string; words: string }[] = [
  {
    title: 'Not proof of cause',
    words:
      'A change from before to after is not proof that the courses caused it: people learn at work too, and a second test is easier for having met the first. Where the learning team can, start cohorts in a random order and compare those who have finished with those still waiting.',
  },
  {
    title: 'Regression to the mean',
    words:
      'Somebody with an unlucky first score tends to do better the second time whatever happens between, and somebody with a lucky one worse. Everybody who took both tests is counted, high and low, so this evens out in the mean; it would not in a group picked for its low scores.',
  },
  {
    title: 'A test is not the work',
    words:
      'What matters is what leaders do with figures in meetings. Compare real performance packs from before and after.',
  },
]

/** How many were right on an idea, in two lines: the count and its interval. */
export function rightInWords(given: RightOn | null): { share: string; interval: string } {
  if (given === null) return { share: 'Too few to show', interval: '' }
  const { people, right } = given
  if (right === 'nearly all') return { share: `90% or more of ${people}`, interval: '' }
  if (right === 'hardly any') return { share: `10% or fewer of ${people}`, interval: '' }
  const interval = wilsonInterval(right, people)
  const words = isRefusal(interval) ? interval.why : formatInterval(interval, people)
  const verdict = tooFewToTell(right, people)
  return {
    share: formatPart(right, people),
    interval: verdict ? `${verdict}: ${words}` : words,
  }
}

/** "1 person", "30 people". */
export function peopleInWords(people: number): string {
  return people === 1 ? '1 person' : `${formatCount(people)} people`
}

/** A number of questions with its sign: "+3.1", "−0.4", "0.0". */
export function signed(questions: number, decimals = 1): string {
  const words = formatNumber(questions, decimals)
  return words.startsWith('−') || Number(words) === 0 ? words : `+${words}`
}

function formatted(questions: number): string {
  return formatNumber(questions, 1)
}
