import { isFinished } from '#app/domain/exercises/checks-finish.ts'
import { areFound, CHECKS } from '#app/domain/exercises/checks-inspect.ts'
import { robbery } from '#app/domain/exercises/checks-page.ts'
import { modelSentence, PARTS, sentenceAsk } from '#app/domain/exercises/checks-sentence.ts'
import { sinceReset, word } from '#app/domain/exercises/records.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

/** Makes the five checks, finishes the month and writes; who slips believes the tile at first. */
export const solveFiveChecks: Solver = (situation, { slips }) => {
  const so = soFar(situation.records)
  if (!areFound(so.at('checks'))) {
    const found = CHECKS.map(({ id, found }) => [id, slips && id === 'freshness' ? 'whole' : found])
    return play({ ask: 'checks', ...Object.fromEntries(found) })
  }
  if (!isFinished(situation, so.at('finish'))) {
    const { march, likely } = robbery(situation.northmere)
    return play({ ask: 'finish', likely: String(Math.round(slips ? march * 1.18 : likely)) })
  }
  const bodies = sinceReset(situation.records)
  const like = (start: string) => bodies.filter((body) => word(body, 'ask').startsWith(start))
  const ask = sentenceAsk({ sentences: like('sentence-'), ticks: like('ticks-') })
  const place = ask.split('-')[1] ?? ''
  if (ask.startsWith('ticks-')) {
    const has = PARTS.slice(slips ? 1 : 0).map(({ value }) => [`has-${place}-${value}`, 'yes'])
    return play({ ask, ...Object.fromEntries(has) })
  }
  const isWrong = slips && place === '1'
  return play({
    ask,
    [`answer-${place}`]: isWrong ? 'some' : 'cannot-say',
    [`sure-${place}`]: isWrong ? '2' : '3',
    [`sentence-${place}`]: isWrong
      ? 'Robbery was down a little in March.'
      : modelSentence(situation.northmere),
  })
}
