import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** How many tests passed, how many failed, and of each failure its name and first lines. */
export interface Counted {
  passed: number
  failed: number
  failures: string[]
  /** The same of those that passed only when they were tried again: one day they will not. */
  unsteady: string[]
}

/** As much of a failure as says what was expected and what came. */
const FIRST_LINES = 12

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/** A file of which no test could run counts as one that failed. */
export function readVitest(report: unknown): Counted {
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(report)
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failedTests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        failure(`${path.relative('.', name)} › ${fullName}`, failureMessages?.[0]),
      ),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + unread.length,
    failures: [
      ...failedTests,
      ...unread.map(({ name, message }) => failure(path.relative('.', name), message)),
    ],
    unsteady: [],
  }
}

const Message = z.object({ message: z.string().optional() })

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ errors: z.array(Message).optional() })),
    }),
  ),
})

const Suite = z.object({
  title: z.string(),
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional()
  },
})

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(Message),
  suites: z.array(Suite).default([]),
})

/** A mistake outside any test, such as a service that did not start, counts as one that failed. */
export function readPlaywright(report: unknown): Counted {
  const { stats, errors, suites } = PlaywrightReport.parse(report)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    failures: [
      ...suites.flatMap((suite) => thoseThat('unexpected', suite)),
      ...errors.map(({ message }) => failure('outside any browser test', message)),
    ],
    unsteady: suites.flatMap((suite) => thoseThat('flaky', suite)),
  }
}

/** Every test that went this way, with why it failed first. */
function thoseThat(
  went: 'unexpected' | 'flaky',
  { specs, suites = [] }: z.infer<typeof Suite>,
): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === went)
      .map(({ projectName, results }) => {
        const [first] = results.flatMap(({ errors = [] }) => errors)
        return failure(`[${projectName}] ${file} › ${title}`, first?.message)
      }),
  )
  return [...own, ...suites.flatMap((suite) => thoseThat(went, suite))]
}

/** A failure as it is named at the end: what failed, and under it the first lines of why. */
export function failure(name: string, why = ''): string {
  const lines = stripVTControlCharacters(why)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, FIRST_LINES)
  return [`✗ ${name}`, ...lines.map((line) => `    ${line}`)].join('\n')
}
