import { z } from 'zod'
import type { Counted } from './test-steps.ts'

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** A file of which no test could run counts as one that failed. */
export function countVitest(report: unknown): Counted {
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(report)
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unread.length }
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** A mistake outside any test, such as a service that did not start, counts as one that failed. */
export function countPlaywright(report: unknown): Counted {
  const { stats, errors } = PlaywrightReport.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
