import { expect, test } from 'vitest'
import { reMark } from '#app/commands/re-mark.server.ts'
import { answersReviewed } from '#app/pages/marked-again.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { changed, WHY, withRight, withStem } from '#tests/support/changes.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { aLearner, answerAll, finish, startAssessment } from '#tests/support/taking.ts'

onBothDatabases((open) => {
  test('a result shows a re-marked answer by its new text, with the old one and the reason', async () => {
    const db = await open()
    const before = aCurriculum()
    const learner = await aLearner(db, before)
    const attemptId = await startAssessment(learner)
    await answerAll(learner, attemptId, 4)
    await finish(learner, attemptId)
    const attempt = await findAttempt(db, attemptId, learner.personId)
    if (!attempt) throw new Error('it was started')
    const right = withRight('rise')
    const curriculum = changed(before, 'S1-11', 're-mark', (question) =>
      withStem('From 30 to 36?')(right(question)),
    )
    const review = async () => {
      // Only these two parts of what a request brings are read here.
      const context = { db, curriculum: () => curriculum } as unknown as RequestContext
      return await answersReviewed(context, attempt, await listSlots(db, attemptId))
    }
    expect((await review()).map(({ again }) => again)).toEqual([null, null, null, null])

    await reMark(db, { curriculum, at: '2026-12-03T23:30:00.000Z', newId })
    const [first, ...others] = await review()
    expect(others.map(({ again }) => again)).toEqual([null, null, null])
    expect(first).toMatchObject({
      stem: 'Burglaries went from 30 to 36. What is the best reading?',
      feedback: { isRight: false },
      again: {
        on: '3 December 2026',
        why: WHY,
        wasRight: true,
        isRight: false,
        asked: { stem: 'Burglaries went from 30 to 36. What is the best reading?' },
        against: { stem: 'From 30 to 36?' },
      },
    })
    if (first?.feedback.type !== 'choices') throw new Error('it is a choice')
    expect(first.feedback.choices.find(({ correct }) => correct)?.text).toBe('Crime is rising')
  })
})
