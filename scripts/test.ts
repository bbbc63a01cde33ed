import { readPlaywright, readVitest } from './test/reports.ts'
import { manyTests, oneTest } from './test/test-steps.ts'

/**
 * `npm test` runs everything, whatever fails on the way. At the end it names every failure again, and
 * every browser test that passed only at its second try; its last line is `N passed, N failed`.
 */
const modules = 'node_modules'
const VITEST_REPORT = '.tmp/vitest.json'

const steps = [
  await oneTest([`${modules}/typescript7/bin/tsc`, '-p', '.']),
  await oneTest(
    [`${modules}/@biomejs/biome/bin/biome`, 'check', '.'],
    [`${modules}/knip/bin/knip.js`],
  ),
  await manyTests(
    [
      `${modules}/vitest/vitest.mjs`,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    VITEST_REPORT,
    readVitest,
  ),
  await oneTest(['scripts/build.ts']),
  await manyTests(
    [`${modules}/@playwright/test/cli.js`, 'test'],
    '.tmp/playwright.json',
    readPlaywright,
  ),
]
const passed = steps.reduce((sum, step) => sum + step.passed, 0)
const failed = steps.reduce((sum, step) => sum + step.failed, 0)
for (const unsteady of steps.flatMap((step) => step.unsteady)) {
  console.log(`\nPassed at the second try, after:\n${unsteady}`)
}
for (const failure of steps.flatMap(({ failures }) => failures)) console.log(`\n${failure}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
