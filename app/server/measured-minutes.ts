import type { Curriculum } from '#app/domain/courses.ts'
import { type MeasuredMinutes, measuredMinutes } from '#app/domain/study-time.ts'
import type { Clock } from '#app/gateways/clock.ts'
import type { Db } from '#db/connect.ts'
import { listNewestStudyTimes } from '#db/study-times.ts'

/** A middle of hundreds of times does not move in a minute, and every page of a course asks for it. */
const HELD_FOR_MS = 60_000

/** Gives the measured minutes of every module, read at most once a minute and held in between. */
export function openMeasuredMinutes({
  db,
  clock,
  curriculum,
}: {
  db: Db
  clock: Clock
  curriculum: () => Curriculum
}): () => Promise<MeasuredMinutes> {
  let held: { minutes: Promise<MeasuredMinutes>; until: number } | null = null
  return () => {
    const now = Date.parse(clock())
    if (held === null || now >= held.until) {
      const minutes = readMeasuredMinutes(db, curriculum)
      held = { minutes, until: now + HELD_FOR_MS }
      // A reading that failed is not held: the next page tries again.
      minutes.catch(() => {
        if (held?.minutes === minutes) held = null
      })
    }
    return held.minutes
  }
}

async function readMeasuredMinutes(db: Db, curriculum: () => Curriculum): Promise<MeasuredMinutes> {
  const codes = curriculum().courses.flatMap(({ modules }) => modules.map(({ code }) => code))
  return measuredMinutes(await listNewestStudyTimes(db, codes))
}
