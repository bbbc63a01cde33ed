import { itemHashes } from '#app/content/content-hash.ts'
import { certaintyMark } from '#app/domain/certainty.ts'
import { textsToMarkAgain } from '#app/domain/changes.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { Question } from '#app/domain/questions.ts'
import { markAgain } from '#app/domain/re-marking.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { type NewMark, recordMarks } from '#db/answers.ts'
import { listSlots } from '#db/attempts.ts'
import type { Db, Trx } from '#db/connect.ts'
import { recordItemVersion } from '#db/content-versions.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { type FinishedAttempt, listFinishedMarkedAgainst, listMarks } from '#db/re-marks.ts'
import { concernedAssignments } from './concerned-assignments.server.ts'
import { renewAward } from './renew-award.server.ts'
import { settle } from './settle.server.ts'

interface ReMark {
  curriculum: Curriculum
  at: string
  newId: NewId
}

/** How many attempts are looked up at a time. */
const BATCH = 200

/**
 * Marks again, against the present text, every answer of a finished attempt whose question was
 * declared to have been marked wrongly, and settles what follows: a pass may be gained, and nothing
 * earned is taken away. One transaction for each attempt; what is up to date is left alone, so it
 * may be run at any time and by several servers. Gives how many answers were marked again.
 */
export async function reMark(db: Db, given: ReMark): Promise<{ answers: number }> {
  const targets = targetsOf(given.curriculum)
  let answers = 0
  for (const { question, texts } of targets.values()) {
    let after = ''
    for (;;) {
      const about = { itemId: question.id, assessHashes: texts, after, limit: BATCH }
      const batch = await listFinishedMarkedAgainst(db, about)
      for (const attempt of batch) answers += await reMarkAttempt(db, attempt, targets, given)
      const last = batch.at(-1)
      if (!last || batch.length < BATCH) break
      after = last.id
    }
  }
  return { answers }
}

type Targets = Map<string, { question: Question; texts: string[] }>

/** The questions with texts to be marked again, by id, in one order for everybody. */
function targetsOf({ courses, changes }: Curriculum): Targets {
  const reMarked = new Set(
    changes.flatMap(({ class: kind, question }) => (kind === 're-mark' ? [question] : [])),
  )
  const questions = courses
    .flatMap(({ modules }) => modules.flatMap((module) => module.questions))
    .filter(({ id }) => reMarked.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const targets: Targets = new Map()
  for (const question of questions) {
    const texts = textsToMarkAgain(changes, question.id, itemHashes(question).assessHash)
    if (texts.length > 0) targets.set(question.id, { question, texts })
  }
  return targets
}

function reMarkAttempt(
  db: Db,
  attempt: FinishedAttempt,
  targets: Targets,
  { curriculum, at, newId }: ReMark,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    // Before a new text is kept: who starts something holds the person first and keeps texts then.
    await holdPerson(trx, attempt.personId)
    const marks = await marksToAdd(trx, attempt.id, targets, { at, newId })
    if (marks.length === 0) return 0
    await recordMarks(trx, attempt.id, marks)
    await renewAward(trx, attempt)
    for (const assignment of await concernedAssignments(trx, attempt)) {
      // A course that is no longer offered has no rules left to settle by.
      const isOffered = curriculum.courses.some(({ id }) => id === assignment.course)
      if (isOffered) await settle(trx, { assignment, curriculum, at, newId })
    }
    return marks.length
  })
}

async function marksToAdd(
  trx: Trx,
  attemptId: string,
  targets: Targets,
  { at, newId }: Pick<ReMark, 'at' | 'newId'>,
): Promise<NewMark[]> {
  // Each slot's marks come oldest first, so the newest is the one that stays.
  const newest = new Map((await listMarks(trx, attemptId)).map((mark) => [mark.slot, mark]))
  const due = (await listSlots(trx, attemptId)).flatMap((slot) => {
    const before = newest.get(slot.slot)
    const target = before && targets.get(before.itemId)
    if (!before || !target?.texts.includes(before.assessHash)) return []
    const again = markAgain(slot, target.question, slot.answer)
    return again ? [{ slot, before, question: target.question, isRight: again.isRight }] : []
  })
  due.sort((a, b) => (a.question.id < b.question.id ? -1 : 1))
  const marks: NewMark[] = []
  for (const { slot, before, question, isRight } of due) {
    const version = { id: newId(), question, ...itemHashes(question), at }
    marks.push({
      slot: slot.slot,
      seq: before.seq + 1,
      stepId: slot.stepId,
      isRight,
      markedAgainst: await recordItemVersion(trx, version),
      certaintyMark: slot.certainty ? certaintyMark(isRight, slot.certainty) : null,
      reason: 're-mark',
      at,
    })
  }
  return marks
}
