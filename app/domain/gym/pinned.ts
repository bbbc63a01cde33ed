import type { Dashboard } from '../dashboards/dashboard.ts'
import type { AllFacts } from '../dashboards/facts.ts'
import { filled } from './fill.ts'
import { openedBy } from './looks.ts'
import { contextOf, type Scenario, type Variation } from './scenario.ts'
import { type PlacedValue, valuesOf } from './values.ts'

/** A scenario with the dashboard it is played on, as both were when somebody opened it. */
export interface ScenarioVersion {
  scenario: Scenario
  dashboard: Dashboard
}

/** What is kept when a scenario is opened: a later release changes none of it. */
export interface Opened {
  variation: Variation
  /** The numbers of the words and of the key. */
  values: Readonly<Record<string, PlacedValue>>
  /** The query that the page opens at. */
  start: string
  context: string
}

/** Works out what is kept of a scenario in a variation. */
export function openedAs(
  { scenario, dashboard }: ScenarioVersion,
  variation: Variation,
  facts: AllFacts,
): Opened {
  const own = filled(scenario, variation)
  return {
    variation,
    values: valuesOf(own, dashboard, facts),
    start: openedBy(own, dashboard).query,
    context: contextOf(scenario, own.subject),
  }
}

/** The scenario as its learner reads it, every placeholder filled. */
export function scenarioOf({ scenario }: ScenarioVersion, { variation, values }: Opened): Scenario {
  const shown = Object.entries(values).map(([name, value]) => [name, value.shown])
  return filled(scenario, variation, Object.fromEntries(shown))
}
