import { type SoFar, soFar } from '#app/domain/exercises/so-far.ts'
import { AS_FOUND, totalThrough } from '#app/domain/exercises/trail-page.ts'
import { IN_A_SET, questionsOf } from '#app/domain/exercises/trail-questions.ts'
import { DASHBOARD_OPENING } from '#app/domain/northmere/dashboard-opening.ts'
import type { Play, Solver } from './solver.ts'

/** Checks the known total, then reads each number; who slips leaves the district as it was found, once through. */
export const solveFilterTrail: Solver = ({ seed, records, northmere }, { slips }): Play => {
  const { at } = soFar(records)
  const { count } = DASHBOARD_OPENING.knownTotal
  const isChecked = at('known').some((body) => Reflect.get(Object(body), 'given') === count)
  if (!isChecked) return { fields: { ask: 'known', shown: String(slips ? 0 : count) }, query: {} }
  const answered = answeredIn(at)
  const [question] = questionsOf(seed, Math.floor(answered / IN_A_SET)).slice(answered % IN_A_SET)
  if (question === undefined) throw new Error('Every set has five questions')
  const filters =
    slips && answered < IN_A_SET
      ? { ...question.answeredBy, district: AS_FOUND.district }
      : question.answeredBy
  const number = String(totalThrough(northmere.monthly, filters))
  return { fields: { ask: `answer-${answered + 1}`, number, sure: slips ? '3' : '2' }, query: {} }
}

function answeredIn(at: SoFar['at']): number {
  let answered = 0
  while (at(`answer-${answered + 1}`).length > 0) answered += 1
  return answered
}
