import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { readCourses } from '#app/content/courses.ts'
import { publish } from '#app/content/release.ts'
import { courseTable, problemLines } from '#app/content/report.ts'
import { hashOfFiles } from './hash-of-files.ts'

const RELEASED = '.courses'
/** Beside the release: what it was made from, and which it was. */
const MADE_FROM = `${RELEASED}/made-from.json`
const INPUTS = ['courses', 'app/content', 'app/domain', 'package-lock.json']

/**
 * Checks the courses and releases them, unless the release in force was made from just these files.
 * False where an author has made mistakes: they are printed, and the last good release stays.
 */
export async function releaseCourses(): Promise<boolean> {
  const inputs = await hashOfFiles(INPUTS)
  if (await isInForce(inputs)) return true
  const read = await readCourses({ courses: 'courses' })
  if (read.problems.length > 0) {
    for (const line of problemLines(read.problems)) console.error(line)
    return false
  }
  const { release } = await publish(read, RELEASED)
  await writeFile(MADE_FROM, JSON.stringify({ inputs, release }))
  for (const line of courseTable(read.curriculum)) console.log(line)
  return true
}

/** Somebody may have released other courses since, so the release in force must be the one made then. */
async function isInForce(inputs: string): Promise<boolean> {
  if (!existsSync(MADE_FROM) || !existsSync(`${RELEASED}/manifest.json`)) return false
  const made = JSON.parse(await readFile(MADE_FROM, 'utf8'))
  const manifest = JSON.parse(await readFile(`${RELEASED}/manifest.json`, 'utf8'))
  return made.inputs === inputs && made.release === manifest.release
}
