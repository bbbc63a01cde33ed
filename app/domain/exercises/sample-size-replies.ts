import { type SurveyRow, trueConfidence } from '../northmere/survey.ts'
import { formatCount } from '../statistics/words.ts'
import type { Situation } from './exercise.ts'
import type { FeedbackPart } from './panels.ts'
import { feedback } from './parts.ts'
import { numbers, word } from './records.ts'
import { percent, points } from './sample-size-surveys.ts'
import {
  gapBetween,
  hasMoved,
  largestStep,
  type Quarter,
  quartersOf,
  RISE,
  together,
} from './survey-quarters.ts'

/** Whether a try names the quarters of T6, all of them and no others, and stops the release for the right reason. */
export function isJudged(body: unknown, { northmere }: Pick<Situation, 'northmere'>): boolean {
  return areRight(numbers(body, 'moved'), quartersOf(northmere.survey)) && isStopped(body)
}

function areRight(marked: readonly number[], quarters: readonly Quarter[]): boolean {
  return quarters.every((quarter, at) => marked.includes(at) === hasMoved(quarter))
}

function isStopped(body: unknown): boolean {
  return word(body, 'release') === 'reject'
}

/** What a try is answered with, from the figures themselves. */
export function replyToQuarters(
  body: unknown,
  survey: readonly SurveyRow[],
  quarters: readonly Quarter[],
): FeedbackPart {
  const marked = numbers(body, 'moved')
  const [isFound, stopped] = [areRight(marked, quarters), isStopped(body)]
  const text = [
    isFound ? aboutTheChange(survey, quarters) : aboutMarks(marked, quarters),
    aboutRelease(word(body, 'release'), quarters),
  ]
  if (isFound && stopped)
    return feedback('right', 'Both are right', ...text, aboutLargestStep(quarters))
  return isFound || stopped
    ? feedback('partly', 'One of the two', ...text)
    : feedback('not-right', 'Not yet', ...text)
}

function aboutTheChange(survey: readonly SurveyRow[], quarters: readonly Quarter[]): string {
  const after = quarters.filter(hasMoved)
  const before = quarters.filter((quarter) => !hasMoved(quarter))
  const [then, now] = [before, after].map((some) =>
    together(
      survey,
      some.map(({ number }) => number),
    ),
  )
  if (!then || !now) return ''
  const { gap, margin } = gapBetween(then, now)
  const truth = [before, after].map((some) => percent(100 * trueConfidence(some[0]?.number ?? 1)))
  return `${listOf(after)}. Alone, each is close to its own margin. Together they are ${percent(now.estimate)} of ${formatCount(now.interviews)} interviews against ${percent(then.estimate)} in the ${before.length} quarters before, and that gap of ${points(-gap)} has a margin of ±${points(margin)}. True confidence fell from ${truth[0]} to ${truth[1]}.`
}

function aboutMarks(marked: readonly number[], quarters: readonly Quarter[]): string {
  const before = marked.flatMap((at) => {
    const quarter = quarters[at]
    return quarter && !hasMoved(quarter) ? [{ at, quarter }] : []
  })
  const [first] = before
  if (first === undefined)
    return 'What you marked did come after the change. The change stayed: does any other quarter belong with it?'
  const next = quarters[first.at + 1]
  const others = before.length === 1 ? '' : ` So are ${before.length - 1} of the others you marked.`
  const after = next ? ` The next quarter was ${percent(next.estimate)}.` : ''
  return `${first.quarter.label}, at ${percent(first.quarter.estimate)} give or take ${points(first.quarter.margin)}, is from before the change.${others}${after} One quarter high or low is what luck looks like. Look for quarters that agree with each other and do not go back.`
}

function aboutRelease(release: string, quarters: readonly Quarter[]): string {
  const { from, to } = riseOf(quarters)
  const { gap, margin } = gapBetween(from, to)
  const sizes = `The step is ${points(gap)}. Both surveys wobble, so its margin is ±${points(margin)}`
  switch (release) {
    case 'reject':
      return `${sizes}: it may be a rise, nothing, or a small fall.`
    case 'worthless':
      return `${sizes}, so it is right to stop it. But 600 interviews can show a change that is large enough, and smaller ones when quarters are taken together.`
    case 'soften':
      return `${sizes}. “Slightly” still says that confidence rose, and the survey cannot tell.`
    default:
      return `${sizes}. The survey cannot tell it from no change at all.`
  }
}

function aboutLargestStep(quarters: readonly Quarter[]): string {
  const { from, to } = largestStep(quarters)
  const { gap, margin } = gapBetween(from, to)
  return `The largest step of all was luck. From ${from.label} to ${to.label} the survey moved ${points(Math.abs(gap))}, more than its margin of ±${points(margin)}, and nothing had changed. Look at ${quarters.length - 1} steps and luck will now and then pass one of them.`
}

function riseOf(quarters: readonly Quarter[]): { from: Quarter; to: Quarter } {
  const [from, to] = [quarters[RISE.from - 1], quarters[RISE.to - 1]]
  if (!from || !to) throw new RangeError('The survey has no quarter of the press release')
  return { from, to }
}

/** The two quarters of the press release, in words. */
export function riseInWords(quarters: readonly Quarter[]): string {
  const { from, to } = riseOf(quarters)
  return `It was ${percent(from.estimate)} in the quarter to ${from.label} and ${percent(to.estimate)} in the next`
}

/** Quarters by the months they end in: "Dec 2024 and Mar 2025". */
export function listOf(quarters: readonly Quarter[]): string {
  const labels = quarters.map(({ label }) => label)
  return labels.length < 2
    ? (labels[0] ?? 'None')
    : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}
