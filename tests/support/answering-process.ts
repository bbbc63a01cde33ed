import { writeSync } from 'node:fs'
import { newId } from '#app/gateways/new-id.ts'
import { listSlots } from '#db/attempts.ts'
import { connect } from '#db/connect.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { answer, finish, type Learner, rightTo, startCheck } from '#tests/support/taking.ts'

/**
 * A server that takes answers until it is killed: a learner takes one check after another, and a
 * line is printed for each answer and each finish that the store acknowledged, straight afterwards.
 */
const [url = '', personId = ''] = process.argv.slice(2)
const learner: Learner = { db: connect(url), personId, curriculum: aCurriculum() }
acknowledge('ready')
for (;;) {
  const attemptId = await startCheck(learner, 'P1')
  for (const slot of await listSlots(learner.db, attemptId)) {
    const stepId = newId()
    const given = { slot: slot.slot, stepId, answer: rightTo(slot) }
    if ((await answer(learner, attemptId, given)) === 'kept') acknowledge(`answer ${stepId}`)
  }
  const { outcome } = await finish(learner, attemptId)
  if (outcome === 'finished') acknowledge(`finish ${attemptId}`)
}

function acknowledge(line: string): void {
  writeSync(1, `${line}\n`)
}
