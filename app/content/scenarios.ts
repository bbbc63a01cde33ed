import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { Problem } from '#app/domain/courses.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import type { Scenario, Task } from '#app/domain/gym/scenario.ts'
import { readAuthored } from './authored.ts'
import { readPart } from './reading.ts'
import { scenarioMistakes } from './scenario-checks.ts'
import { ScenarioFile, ScenariosFile } from './scenario-formats.ts'

/** Reads and checks `courses/practice/scenarios/`; without that folder the gym is empty. */
export async function readScenarios(
  practice: string,
  shown: string,
  dashboards: readonly Dashboard[],
): Promise<{ scenarios: Scenario[]; problems: Problem[] }> {
  const folder = path.join(practice, 'scenarios')
  if (!existsSync(folder)) return { scenarios: [], problems: [] }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const reads = await Promise.all(
    names.map(async (name) =>
      readScenariosFile(
        await readFile(path.join(folder, name), 'utf8'),
        `${shown}/scenarios/${name}`,
        dashboards,
      ),
    ),
  )
  const all = reads.flatMap(({ found }) => found)
  const twice = all.filter(
    ({ scenario }, at) => all.findIndex((one) => one.scenario.id === scenario.id) < at,
  )
  return {
    scenarios: all.map(({ scenario }) => scenario),
    problems: [
      ...reads.flatMap(({ problems }) => problems),
      ...twice.map(({ scenario, file, line }) => ({
        file,
        line,
        message: `another scenario is called "${scenario.id}" too: give each its own id`,
      })),
    ],
  }
}

interface Found {
  scenario: Scenario
  file: string
  line: number
}

/** Reads one file of scenarios, or gives every mistake in it; `file` is shown to the author. */
export function readScenariosFile(
  text: string,
  file: string,
  dashboards: readonly Dashboard[],
): { found: Found[]; problems: Problem[] } {
  const authored = readAuthored(text, file)
  if (authored.value === null) return { found: [], problems: authored.problems }
  const { value: list, problems } = readPart(ScenariosFile, authored, [], 'the file')
  if (list === null) return { found: [], problems: [...authored.problems, ...problems] }
  const found: Found[] = []
  const all: Problem[] = [...authored.problems]
  for (const place of list.keys()) {
    const read = readPart(ScenarioFile, authored, [place], `scenario ${place + 1}`)
    all.push(...read.problems)
    if (read.value === null) continue
    const scenario = scenarioFrom(read.value)
    const mistakes = scenarioMistakes(scenario, dashboards)
    all.push(
      ...mistakes.map(({ at, message }) => ({
        file,
        line: authored.line([place, ...at]),
        message: `"${scenario.id}": ${message}`,
      })),
    )
    found.push({ scenario, file, line: authored.line([place]) })
  }
  return { found, problems: all }
}

function scenarioFrom({ judge, read, set, ...rest }: z.infer<typeof ScenarioFile>): Scenario {
  return { ...rest, task: taskFrom({ judge, read, set }) }
}

function taskFrom({ judge, read, set }: Pick<z.infer<typeof ScenarioFile>, Task['kind']>): Task {
  if (judge)
    return {
      kind: 'judge',
      ask: judge.ask,
      others: judge.others,
      options: judge.options.map(({ text, right, reason }) => ({ text, isRight: right, reason })),
    }
  if (read) return { kind: 'read', ...read }
  if (set) return { kind: 'set', ...set }
  throw new Error('A scenario has one task: its format says so')
}
