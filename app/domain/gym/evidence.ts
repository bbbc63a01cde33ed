import { FAULT_IDS } from './faults.ts'
import type { GymRecord } from './history.ts'

/** How many scenarios count at the most, the newest: what somebody can do now. */
export const NEWEST_SCENARIOS = 12

/** Faults to spot among the newest scenarios, of different kinds. */
export const DIFFERENT_FAULTS = 6

/** Sound pages to judge as sound among the newest scenarios. */
export const SOUND_PAGES = 2

/** Whether the gym’s part of the strand *equipped* (course D) is met, and if not why not yet. */
export interface GymEvidence {
  isMet: boolean
  /** When the decision was made with which it was first met; null while it is not. */
  metAt: string | null
  needs: { says: string; done: number; of: number }[]
  /** One sentence; null when it is met. */
  whyNotYet: string | null
}

/**
 * The rule. Curriculum, section 7, course D: "one real question answered with the filters recorded and
 * a known total checked". Of a learner’s newest 12 decisions in the gym: at least one page set, and one
 * value read, rightly (the question answered, the filters in the address, the total checked by the
 * engine); six different faults spotted; and two sound pages judged without claiming a fault. Once met
 * it stays met: it is the evidence of a day, like a pass.
 */
export function gymEvidence(history: readonly GymRecord[]): GymEvidence {
  for (let end = 1; end <= history.length; end++) {
    const needs = needsOf(history.slice(0, end))
    if (needs.every(({ done, of }) => done >= of)) {
      return { isMet: true, metAt: history[end - 1]?.at ?? null, needs, whyNotYet: null }
    }
  }
  const needs = needsOf(history)
  const left = needs.flatMap(({ says, done, of }) =>
    done < of ? [`${says} (${done} of ${of})`] : [],
  )
  return { isMet: false, metAt: null, needs, whyNotYet: `Not yet: ${left.join('; ')}.` }
}

function needsOf(history: readonly GymRecord[]): GymEvidence['needs'] {
  const newest = history.slice(-NEWEST_SCENARIOS)
  const right = (task: GymRecord['task']) =>
    Math.min(1, newest.filter((one) => one.task === task && one.isRight).length)
  const spotted = FAULT_IDS.filter((id) =>
    newest.some(({ faults }) => faults.some(({ fault, isSpotted }) => fault === id && isSpotted)),
  ).length
  const sound = newest.filter(
    ({ task, faults, wronglyClaimed }) =>
      task === 'judge' && faults.length === 0 && wronglyClaimed.length === 0,
  ).length
  return [
    { says: 'set a page so that it answers a question', done: right('set'), of: 1 },
    { says: 'read the right number off a page', done: right('read'), of: 1 },
    {
      says: 'spot different kinds of fault',
      done: Math.min(spotted, DIFFERENT_FAULTS),
      of: DIFFERENT_FAULTS,
    },
    {
      says: 'judge sound pages as sound',
      done: Math.min(sound, SOUND_PAGES),
      of: SOUND_PAGES,
    },
  ]
}
