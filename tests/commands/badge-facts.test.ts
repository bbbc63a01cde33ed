import { expect, test } from 'vitest'
import { badgeFacts } from '#app/commands/badge-facts.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { listBadges } from '#db/badges.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { aLearner, completeAllButAssessment, takeAssessment } from '#tests/support/taking.ts'

/** The stamp of the small curriculum, as the badge of a course, which may tell a result. */
function withACourseBadge(): Curriculum {
  const curriculum = aCurriculum()
  const [skilled] = curriculum.passport.achievements
  if (!skilled) throw new Error('There is a stamp')
  const own = { slug: 'statistics', strand: null, course: 'statistics' } as const
  return { ...curriculum, passport: { version: 1, achievements: [{ ...skilled, ...own }] } }
}

onBothDatabases((open) => {
  test('a badge says on which version of the course its assessment was passed, and its result', async () => {
    const learner = await aLearner(await open(), withACourseBadge())
    const { db, personId, curriculum } = learner
    await completeAllButAssessment(learner)
    await takeAssessment(learner, { right: 3, at: minute(60) })
    const courses = curriculum.courses.map((course) => ({ ...course, hash: 'course-2' }))
    const later = { ...learner, curriculum: { ...curriculum, courses } }
    await takeAssessment(later, { right: 4, at: minute(70) })

    const [badge] = await listBadges(db, personId)
    if (!badge) throw new Error('There is a badge')
    const told = { curriculum: later.curriculum, tellsResults: true }
    expect(await badgeFacts(db, badge, told)).toMatchObject({
      passedOn: [{ course: 'Statistics', version: 'course-1' }],
      result: '75',
    })
    const silent = await badgeFacts(db, badge, { ...told, tellsResults: false })
    expect(silent.result).toBeNull()
  })
})
