import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { earlierTries, lookingBack } from './looking-back.ts'
import type { Panel, PanelPart, PanelsView } from './panels.ts'
import { feedback, laterPanel, NOT_OPEN, says } from './parts.ts'
import { oneFrom, playOf, wholeFrom } from './play.ts'
import { RESET } from './records.ts'
import type { SorterChart } from './sorter-charts.ts'
import { correctingParts, readCorrecting, USUAL_CORRECTING } from './sorter-correcting.ts'
import { dealCharts } from './sorter-dealing.ts'
import { lookedBack } from './sorter-looking-back.ts'
import { batchesMarked, marksParts, takeMarks } from './sorter-marks.ts'
import { northmereCharts } from './sorter-northmere.ts'
import { ALL_RULES, rulesParts, sortedTable } from './sorter-rules.ts'
import { SEASON_SHOWN, seasonParts, takeSeason } from './sorter-season.ts'
import { askToSort, takeNew, takeSorts } from './sorter-sorting.ts'
import {
  BATCHES,
  countRight,
  ENOUGH_RIGHT,
  isWhole,
  nextDeal,
  type SetSorted,
  type SorterState,
  sorterState,
} from './sorter-state.ts'

/** P3: which charts to act on, which process to improve and what to leave alone. */
export const signalSorter: Exercise<PanelsView> = { id: 'signal-sorter', view, take }

function view(situation: Situation): PanelsView {
  const { records, northmere, seed, query } = situation
  const state = sorterState(records)
  const charts = northmereCharts(northmere, seed)
  const playing = readCorrecting(query)
  const season = oneFrom(query.season, SEASON_SHOWN)
  const lit = wholeFrom(query.lit, { from: 0, to: ALL_RULES, usual: 0 })
  const play = playOf(
    { lit, ...playing, season },
    { lit: 0, ...USUAL_CORRECTING, season: 'counted' },
  )
  const { round, isBegun } = state.so
  return {
    play,
    round,
    isBegun,
    goal: `sort at least ${ENOUGH_RIGHT} of 12 charts you have not seen into those to act on, those whose process to improve and those to leave alone.`,
    panels: [
      sortPanel(charts, state),
      ...afterSorting(state, [
        {
          id: 'rules',
          heading: 'The rules light up',
          parts: () => rulesParts(charts, state.first, { ...play, lit: String(lit) }),
        },
        {
          id: 'marks',
          heading: 'Two marks for each chart',
          parts: () => marksParts(charts, state.so),
        },
        {
          id: 'correcting',
          heading: 'Correct every miss',
          parts: () => correctingParts(northmere, playing),
        },
        {
          id: 'season',
          heading: 'Take out the season',
          parts: () => seasonParts(northmere, season, state.so),
        },
      ]),
      newPanel(charts, state, seed),
      lookingBack(
        state.finished.length > 0 ? lookedBack(situation, charts, state) : null,
        'Opens once you have sorted twelve new charts.',
      ),
    ],
  }
}

function sortPanel(charts: readonly SorterChart[], { first }: SorterState): Panel {
  const heading = 'Sort twelve charts'
  if (isWhole(first))
    return {
      id: 'sort',
      heading,
      parts: [says('All twelve are sorted. What the rules say comes next.')],
    }
  return {
    id: 'sort',
    heading,
    parts: [
      says(
        'The dashed lines are the process limits. **Act on a signal** where something has changed. Where nothing has, ask whether the level is good enough: if its mean meets the target, or nobody has set one, **leave it alone**; if not, **improve the whole process**.',
      ),
      askToSort('sort', charts, first),
    ],
  }
}

interface Later {
  id: string
  heading: string
  parts: () => PanelPart[]
}

/** What opens once the first twelve are sorted: nothing of it is made before. */
function afterSorting({ first }: SorterState, panels: Later[]): Panel[] {
  const opensAfter = 'Opens once you have sorted the twelve charts.'
  return panels.map(({ id, heading, parts }) =>
    isWhole(first) ? { id, heading, parts: parts() } : laterPanel(id, heading, opensAfter),
  )
}

function newPanel(charts: readonly SorterChart[], state: SorterState, seed: string): Panel {
  const panel = { id: 'new', heading: 'Sort twelve new charts' }
  const { current, finished } = state
  if (!isReadyForNew(charts, state))
    return laterPanel(panel.id, panel.heading, 'Opens once all twelve charts have both marks.')
  const before = earlierSets(isWhole(current) ? finished : [...finished, current], seed)
  if (!isWhole(current)) {
    const fresh = dealCharts(seed, current.deal)
    return { ...panel, parts: [askToSort('new', fresh, current), ...before] }
  }
  return { ...panel, parts: [...setParts(current, seed), ...before] }
}

function isReadyForNew(charts: readonly SorterChart[], { first, so }: SorterState): boolean {
  return isWhole(first) && batchesMarked(charts, so) === BATCHES
}

function setParts({ deal, sorted }: SorterState['current'], seed: string): PanelPart[] {
  const fresh = dealCharts(seed, deal)
  const right = countRight(fresh, sorted)
  const isEnough = right >= ENOUGH_RIGHT
  return [
    feedback(
      isEnough ? 'right' : 'not-right',
      `${right} of ${fresh.length} right${isEnough ? '' : `: ${ENOUGH_RIGHT} or more are needed`}`,
      mistakesInWords(fresh, sorted),
    ),
    sortedTable(fresh, sorted, 'The new charts, by the rules'),
    {
      as: 'ask',
      id: 'deal',
      controls: [],
      button: isEnough ? 'Practise with twelve more' : 'Try twelve others',
    },
  ]
}

function mistakesInWords(
  fresh: readonly SorterChart[],
  sorted: SorterState['current']['sorted'],
): string {
  const wrong = fresh.filter(({ id, planted }) => sorted.get(id)?.sort !== planted.sort)
  const onLuck = wrong.filter(({ id }) => sorted.get(id)?.sort === 'act').length
  const missed = wrong.filter(({ planted }) => planted.sort === 'act').length
  const level = wrong.length - onLuck - missed
  if (wrong.length === 0) return 'No luck acted on, and no change passed over.'
  const said = [
    ...(onLuck > 0 ? [`acted on luck ${times(onLuck)}`] : []),
    ...(missed > 0 ? [`passed over a change ${times(missed)}`] : []),
    ...(level > 0 ? [`took the level the other way ${times(level)}`] : []),
  ]
  return `You ${said.join(', and ')}. The table says which rule settles each.`
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function earlierSets(sets: SorterState['finished'], seed: string): PanelPart[] {
  const right = ({ deal, sorted }: SetSorted) => countRight(dealCharts(seed, deal), sorted)
  return earlierTries(
    ['Sorted right'],
    sets.map((set) => [`${right(set)} of 12`]),
  )
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { records, northmere, seed } = situation
  const state = sorterState(records)
  const charts = northmereCharts(northmere, seed)
  const ask = fields.ask ?? ''
  if (ask.startsWith('sort-')) return takeSorts(charts, state.first, fields)
  if (!isWhole(state.first)) return NOT_OPEN
  if (ask.startsWith('marks-')) return takeMarks(charts, state.so, fields)
  if (ask === 'season') return takeSeason(northmere, fields)
  if (!isReadyForNew(charts, state)) return NOT_OPEN
  if (ask === 'deal')
    return isWhole(state.current)
      ? { body: { ask, deal: nextDeal(records) }, outcome: 'kept' }
      : NOT_OPEN
  if (!ask.startsWith('new-')) return NOT_OPEN
  return takeNew(dealCharts(seed, state.current.deal), state.current, fields)
}
