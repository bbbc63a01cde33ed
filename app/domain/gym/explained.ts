import { CERTAINTY_MARKS, certaintyMark } from '../certainty.ts'
import type { AllFacts } from '../dashboards/facts.ts'
import type { Card, TileTable } from '../dashboards/view.ts'
import type { Figure } from '../figures.ts'
import type { Certainty } from '../questions.ts'
import { formatNumber } from '../statistics/words.ts'
import { faultOf } from './faults.ts'
import { lookAt } from './looks.ts'
import { type Decided, isReading, type Marked, needsMetBy } from './marked.ts'
import { type Opened, type ScenarioVersion, scenarioOf } from './pinned.ts'
import type { Scenario } from './scenario.ts'

/** Everything that is told after a decision. */
export interface Explained {
  title: string
  role: string
  meeting: string
  question: string
  ask: string
  isRight: boolean
  /** What was decided, in the scenario's words, with why it is right or not. */
  decided: { said: string; reason: string }
  /** Other options, each with its reason. */
  others: { text: string; isRight: boolean; reason: string }[]
  /** What the page handed in shows and what not yet; empty but for `set`. */
  needs: { says: string; isMet: boolean }[]
  faults: { name: string; does: string; ask: string; isSpotted: boolean }[]
  wronglyClaimed: string[]
  isSound: boolean
  wrong: string
  toAsk: string
  seen: Exhibit
  honest: Exhibit
  /** How sure, and what that earned. */
  sure: { certainty: Certainty; earned: number; ifRight: number; ifWrong: number }
}

/** One visual in one state. */
export interface Exhibit {
  says: string
  title: string
  /** What was on the page, in one sentence. */
  showing: string
  figure: Figure | null
  card: Card | null
  table: TileTable
}

/** What a learner reads after the decision, from what was kept when the scenario was opened. */
export function explained(
  version: ScenarioVersion,
  opened: Opened,
  decision: { decided: Decided; query: string; certainty: Certainty; marked: Marked },
  facts: AllFacts,
): Explained {
  const scenario = scenarioOf(version, opened)
  const { decided, marked, certainty, query } = decision
  return {
    title: scenario.title,
    role: scenario.role,
    meeting: scenario.meeting,
    question: scenario.question,
    ask: scenario.task.ask,
    isRight: marked.isRight,
    decided: saidAndWhy(scenario, decided, opened, marked.isRight),
    others: otherOptions(scenario, decided),
    needs: needsOf(scenario, needsMetBy(version, opened, query, facts)),
    faults: marked.faults.map(({ fault, isSpotted }) => {
      const { name, does, ask } = faultOf(fault)
      return { name, does, ask, isSpotted }
    }),
    wronglyClaimed: marked.wronglyClaimed.map((fault) => faultOf(fault).name),
    isSound: scenario.faults.length === 0,
    wrong: scenario.wrong,
    toAsk: scenario.ask,
    seen: exhibit(version, scenario.start, scenario.seen, facts),
    honest: exhibit(version, scenario.honest.query, scenario.honest, facts),
    sure: {
      certainty,
      earned: certaintyMark(marked.isRight, certainty),
      ifRight: CERTAINTY_MARKS[certainty].right,
      ifWrong: CERTAINTY_MARKS[certainty].wrong,
    },
  }
}

function saidAndWhy({ task }: Scenario, decided: Decided, opened: Opened, isRight: boolean) {
  if (task.kind === 'judge' && decided.kind === 'judge') {
    const option = task.options[decided.option]
    return { said: option?.text ?? '', reason: option?.reason ?? '' }
  }
  if (task.kind === 'read' && decided.kind === 'read') {
    const expected = task.wrong.find(({ value }) =>
      isReading(decided.value, value, task.tolerance, opened),
    )
    return {
      said: `${asTyped(decided.value)} ${task.unit}`.trim(),
      reason: isRight ? task.right : (expected?.says ?? task.otherwise),
    }
  }
  return {
    said: 'The page as you set it',
    reason: task.kind === 'set' && isRight ? task.right : '',
  }
}

/** With the decimals it was typed with. */
function asTyped(value: number): string {
  return formatNumber(value, String(value).split('.')[1]?.length ?? 0)
}

function otherOptions({ task }: Scenario, decided: Decided): Explained['others'] {
  if (task.kind !== 'judge' || decided.kind !== 'judge') return []
  return task.options
    .filter((_, place) => place !== decided.option)
    .map(({ text, isRight, reason }) => ({ text, isRight, reason }))
}

function needsOf({ task }: Scenario, met: readonly boolean[]): Explained['needs'] {
  if (task.kind !== 'set') return []
  return task.needs.map(({ says }, at) => ({ says, isMet: met[at] === true }))
}

function exhibit(
  { dashboard }: ScenarioVersion,
  query: string,
  { tile, says }: { tile: string; says: string },
  facts: AllFacts,
): Exhibit {
  const { view, tile: shown } = lookAt(query, tile, dashboard, facts)
  const { title, figure, card, table } = shown
  return { says, title, showing: view.showing, figure, card, table }
}
