import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { run } from '../run.ts'

export interface Counted {
  passed: number
  failed: number
}

/** Several programs that together are one test: it passes if all of them do. None hides another. */
export async function oneTest(...programs: string[][]): Promise<Counted> {
  let isWell = true
  for (const program of programs) isWell = (await run(program)) === 0 && isWell
  return isWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A program that runs many tests and leaves a report, from which `count` reads how they went. */
export async function manyTests(
  program: string[],
  report: string,
  count: (report: unknown) => Counted,
): Promise<Counted> {
  await rm(report, { force: true })
  const code = await run(program)
  const counted = existsSync(report)
    ? count(JSON.parse(await readFile(report, 'utf8')))
    : { passed: 0, failed: 0 }
  // A program may fail although every test in its report passed: a file that could not be read, say.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}
