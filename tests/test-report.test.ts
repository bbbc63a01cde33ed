import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlaywright, readVitest } from '../scripts/test/reports.ts'
import { manyTests, oneTest } from '../scripts/test/test-steps.ts'

/** The end of `npm test`, which is all that a machine elsewhere shows of it. */

test('a failed test is named with the first lines of why', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      {
        name: path.resolve('tests/a.test.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'well', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'adds up',
            failureMessages: ['\u001b[31mit is 3\u001b[39m\n\nnot 4'],
          },
        ],
      },
      {
        name: path.resolve('tests/b.test.ts'),
        status: 'failed',
        message: 'no such file',
        assertionResults: [],
      },
    ],
  }
  expect(readVitest(report)).toEqual({
    passed: 2,
    failed: 2,
    failures: [
      '✗ tests/a.test.ts › adds up\n    it is 3\n    not 4',
      '✗ tests/b.test.ts\n    no such file',
    ],
    unsteady: [],
  })
})

test('a browser test that failed or was unsteady is named with its service, however deep it stands', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'main-job.spec.ts',
    tests: [
      { projectName: 'postgres', status, results: [{ errors: [{ message: 'Expected: this' }] }] },
    ],
  })
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 1 },
    errors: [{ message: 'the service did not start' }],
    suites: [
      {
        title: 'main-job.spec.ts',
        specs: [spec('goes well', 'expected')],
        suites: [
          {
            title: 'with JavaScript',
            specs: [spec('goes wrong', 'unexpected'), spec('goes well at last', 'flaky')],
          },
        ],
      },
    ],
  }
  expect(readPlaywright(report)).toEqual({
    passed: 2,
    failed: 2,
    failures: [
      '✗ [postgres] main-job.spec.ts › goes wrong\n    Expected: this',
      '✗ outside any browser test\n    the service did not start',
    ],
    unsteady: ['✗ [postgres] main-job.spec.ts › goes well at last\n    Expected: this'],
  })
})

test('programs that are one test are each named if they fail, with what they said', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'passport-steps-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const program = async (name: string, source: string) => {
    await writeFile(path.join(folder, name), source)
    return [path.join(folder, name)]
  }
  const well = await program('well.mjs', '')
  const ill = await program('ill.mjs', 'console.error("a.ts:1 is wrong"); process.exitCode = 2')
  expect(await oneTest(well)).toEqual({ passed: 1, failed: 0, failures: [], unsteady: [] })
  expect(await oneTest(ill, well, ill)).toEqual({
    passed: 0,
    failed: 1,
    failures: [`✗ ${ill}\n    a.ts:1 is wrong`, `✗ ${ill}\n    a.ts:1 is wrong`],
    unsteady: [],
  })
  const noReport = path.join(folder, 'report.json')
  const { failed, failures } = await manyTests(ill, noReport, readVitest)
  expect([failed, failures[0]]).toEqual([1, expect.stringContaining(`✗ ${ill}\n`)])
})
