import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '#app/domain/courses.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import type { AllFacts } from '#app/domain/dashboards/facts.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { Scenario } from '#app/domain/gym/scenario.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import { readAuthored } from './authored.ts'
import { dashboardMistakes } from './practice-checks.ts'
import { DashboardFile } from './practice-formats.ts'
import { readPart } from './reading.ts'
import { readScenarios } from './scenarios.ts'

/** The folder of the practice dashboard within `courses/`. */
export const PRACTICE = 'practice'

/** What is practised on: the dashboards, and the gym’s scenarios on them, in the order of their files. */
export interface Practice {
  dashboards: Dashboard[]
  scenarios: Scenario[]
}

/** Reads and checks `courses/practice/`; without that folder there is nothing to practise on. */
export async function readPractice(
  root: string,
  tables: NorthmereTables,
): Promise<{ practice: Practice; problems: Problem[] }> {
  const folder = path.join(root, PRACTICE, 'dashboards')
  if (!existsSync(folder)) return { practice: { dashboards: [], scenarios: [] }, problems: [] }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const facts = factsOf(tables)
  const shown = [path.basename(root), PRACTICE, 'dashboards'].join('/')
  const reads = await Promise.all(
    names.map(async (name) =>
      readDashboard(await readFile(path.join(folder, name), 'utf8'), `${shown}/${name}`, facts),
    ),
  )
  const dashboards = reads.flatMap(({ dashboard }) => dashboard ?? [])
  const gym = await readScenarios(path.join(root, PRACTICE), path.dirname(shown), dashboards)
  return {
    practice: { dashboards, scenarios: gym.scenarios },
    problems: [...reads.flatMap(({ problems }) => problems), ...gym.problems],
  }
}

/** Reads one dashboard from its YAML, or gives every mistake in it; `file` is shown to the author. */
export function readDashboard(
  text: string,
  file: string,
  facts: AllFacts,
): { dashboard: Dashboard | null; problems: Problem[] } {
  const authored = readAuthored(text, file)
  if (authored.value === null) return { dashboard: null, problems: authored.problems }
  const { value, problems } = readPart(DashboardFile, authored, [], '')
  if (value === null) return { dashboard: null, problems: [...authored.problems, ...problems] }
  const { dates, ...rest } = value
  const dashboard: Dashboard = { id: path.basename(file, '.yaml'), ...rest, dateBases: dates }
  const mistakes = dashboardMistakes(dashboard, facts).map(({ at, message }) => ({
    file,
    line: authored.line(at),
    message,
  }))
  const all = [...authored.problems, ...taken(dashboard.id, file), ...mistakes]
  return { dashboard: all.length === 0 ? dashboard : null, problems: all }
}

/** A dashboard’s file is its address under `/practice/`, where the gym has one already. */
function taken(id: string, file: string): Problem[] {
  if (id !== 'gym') return []
  return [{ file, line: 1, message: '/practice/gym is the dashboard gym: rename this file' }]
}
