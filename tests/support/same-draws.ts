import path from 'node:path'
import { beforeEach, expect } from 'vitest'
import { drawFrom } from './new-id.ts'

/**
 * Each test draws the same questions whenever and wherever it is run, alone or with others. Run it
 * with another `TEST_SEED` to see whether it holds for other draws as well.
 */
function drawAlike(): void {
  const { testPath = '', currentTestName = '' } = expect.getState()
  const file = path.relative(process.cwd(), testPath)
  drawFrom([process.env.TEST_SEED ?? '', file, currentTestName].join('|'))
}

drawAlike()
beforeEach(drawAlike)
