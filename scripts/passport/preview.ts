import path from 'node:path'
import { readCourses } from '#app/content/courses.ts'
import { versionMistakes } from '#app/content/passport-ledger.ts'
import { openCurriculum } from '#app/content/released.server.ts'
import { problemLines } from '#app/content/report.ts'
import { isChanged, previewOf, type Tried } from '#app/domain/passport/preview.ts'
import { listAwards } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { readEvidence } from '#db/evidence.ts'
import { listEverybody } from '#db/people.ts'
import { previewLines } from './preview-lines.ts'

const COURSES = path.join(import.meta.dirname, '../../courses')

/**
 * Prints what the rules as written would do to everybody. False where they cannot be released: they
 * have mistakes, or were changed without a new version.
 */
export async function preview(db: Db, { isNamed }: { isNamed: boolean }): Promise<boolean> {
  const released = openCurriculum('.courses').current()
  const { curriculum: written, problems } = await readCourses({ courses: COURSES })
  const ofVersion = await versionMistakes(COURSES, written.passport)
  const others = problems.filter(({ message }) => ofVersion.every((one) => one.message !== message))
  if (others.length > 0) {
    for (const line of problemLines(others)) console.error(line)
    return false
  }
  const people = await everybody(db)
  const before = { rules: released.passport, declared: released }
  const after = { rules: written.passport, declared: written }
  const previews = previewOf(before, after, people)
  for (const line of previewLines(before, after, previews, { people: people.length, isNamed })) {
    console.log(line)
  }
  const isSameVersion = released.passport.version >= written.passport.version
  if (isChanged(released.passport, written.passport) && isSameVersion) {
    console.error(
      `The rules have changed since version ${released.passport.version} was released: give courses/passport.yaml a higher version.`,
    )
    return false
  }
  for (const { file, message } of ofVersion) console.error(`${file}: ${message}`)
  return ofVersion.length === 0
}

async function everybody(db: Db): Promise<Tried[]> {
  const people: Tried[] = []
  for (const { id, name } of await listEverybody(db)) {
    const holds = new Set((await listAwards(db, id)).map(({ badge }) => badge))
    people.push({ name, holds, evidence: await readEvidence(db, id) })
  }
  return people
}
