import { DRAFT_ANSWERS } from '#app/domain/exercises/chain-drafts.ts'
import { completeMonths, RULE_CHANGES_AT } from '#app/domain/exercises/chain-series.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { recordingChain } from '#app/domain/exercises/recording-chain.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

const SENTENCES =
  'A counting rule changed in May 2023, and fewer of the reports we receive are counted since. We do not know of any fall in stalking: please come forward if it happens to you.'

/** Follows the chain to the public sentences; who slips believes the briefing. */
export const solveRecordingChain: Solver = (situation, { slips }) => {
  const { panels } = recordingChain.view({ ...situation, query: {} })
  const isOpen = (id: string) => panels.some((one) => one.id === id && one.parts.length > 0)
  const fields = (): Fields => {
    if (!isOpen('line')) return { ask: 'moved', moved: slips ? 'happened' : 'cannot-say' }
    if (!isOpen('sides')) {
      const months = completeMonths(situation.northmere)
      return { ask: 'break', break: months[RULE_CHANGES_AT - (slips ? 1 : 0)]?.month ?? '' }
    }
    if (!isOpen('survey'))
      return { ask: 'sides', 'side-before': 'no-sign', 'side-after': slips ? 'changed' : 'no-sign' }
    if (!isOpen('public')) return { ask: 'survey', survey: slips ? 'no' : 'yes' }
    if (soFar(situation.records).at('write').length === 0)
      return { ask: 'write', 'public-words': SENTENCES }
    const own = { 'own-rule': 'yes', 'own-no-fall': 'yes', 'own-nobody': 'yes' }
    return { ask: 'judge', ...DRAFT_ANSWERS, ...(slips ? { 'draft-a': 'fit' } : own) }
  }
  return play(fields())
}
