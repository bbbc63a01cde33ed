import { countPlaywright, countVitest } from './test/reports.ts'
import { manyTests, oneTest } from './test/test-steps.ts'

/** `npm test` runs everything, whatever fails on the way. Its last line is `N passed, N failed`. */
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
      ...[`${modules}/vitest/vitest.mjs`, 'run'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
    ],
    VITEST_REPORT,
    countVitest,
  ),
  await oneTest(['scripts/build.ts']),
  await manyTests(
    [`${modules}/@playwright/test/cli.js`, 'test'],
    '.tmp/playwright.json',
    countPlaywright,
  ),
]
const passed = steps.reduce((sum, step) => sum + step.passed, 0)
const failed = steps.reduce((sum, step) => sum + step.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
