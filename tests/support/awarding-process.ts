import { writeSync } from 'node:fs'
import { signBadges } from '#app/commands/sign-badges.server.ts'
import { connect } from '#db/connect.ts'
import { signingWith } from '#tests/support/badges.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { recordInspector } from '#tests/support/people.ts'
import { completeAllButAssessment, takeAssessment } from '#tests/support/taking.ts'

/**
 * A server that awards and signs until it is killed: one learner after another earns "skilled", a line
 * is printed as soon as the store has acknowledged the award, and then its badge is signed.
 */
const [url = ''] = process.argv.slice(2)
const db = connect(url)
const signing = await signingWith(db)
writeSync(1, 'ready\n')
for (let nth = 1; ; nth += 1) {
  const staffNumber = `${process.pid}${String(nth).padStart(4, '0')}`
  const personId = await recordInspector(db, { staffNumber })
  const learner = { db, personId, curriculum: aCurriculum() }
  await completeAllButAssessment(learner)
  await takeAssessment(learner, { right: 4, at: minute(60) })
  writeSync(1, `awarded ${personId}\n`)
  await signBadges(db, signing)
}
