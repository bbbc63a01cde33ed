import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { drawStamps } from '../../scripts/build/stamps.ts'

/** Draws the images of the badges into a folder of the test file's own, and gives where it is. */
export function drawnBadges(): () => string {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'badges-'))
    await drawStamps(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))
  return () => folder
}
