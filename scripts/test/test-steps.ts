import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { run } from '../run.ts'
import { type Counted, failure } from './reports.ts'

/** Several programs that together are one test: it passes if all of them do. None hides another. */
export async function oneTest(...programs: string[][]): Promise<Counted> {
  const failures: string[] = []
  for (const program of programs) {
    const { code, said } = await runAndHear(program)
    if (code !== 0) failures.push(failure(nameOf(program), said))
  }
  return failures.length === 0
    ? { passed: 1, failed: 0, failures, unsteady: [] }
    : { passed: 0, failed: 1, failures, unsteady: [] }
}

/** A program that runs many tests and leaves a report, from which `read` reads how they went. */
export async function manyTests(
  program: string[],
  report: string,
  read: (report: unknown) => Counted,
): Promise<Counted> {
  await rm(report, { force: true })
  const code = await run(program)
  const counted = existsSync(report)
    ? read(JSON.parse(await readFile(report, 'utf8')))
    : { passed: 0, failed: 0, failures: [], unsteady: [] }
  // A program may fail although every test in its report passed: a file that could not be read, say.
  if (code === 0 || counted.failed > 0) return counted
  const why = 'It failed, and its report names no failed test: its output says why.'
  return { ...counted, failed: 1, failures: [failure(nameOf(program), why)] }
}

/** Runs a Node program, shows what it says, and keeps it. */
function runAndHear(program: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { stdio: ['inherit', 'pipe', 'pipe'] })
    let said = ''
    const hear = (out: NodeJS.WriteStream) => (part: string) => {
      said += part
      out.write(part)
    }
    child.stdout.setEncoding('utf8').on('data', hear(process.stdout))
    child.stderr.setEncoding('utf8').on('data', hear(process.stderr))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

/** `node_modules/typescript7/bin/tsc -p .` is named `tsc -p .` */
function nameOf([file = '', ...rest]: string[]): string {
  return [file.replace(/^node_modules\/.*\//, ''), ...rest].join(' ')
}
