import { openCurriculum } from '#app/content/released.server.ts'
import { passportStanding, whyNotYet } from '#app/domain/passport/standing.ts'
import { listAwards } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { readEvidence } from '#db/evidence.ts'
import { findPersonByEmail } from '#db/people.ts'

/** Prints one sentence for each achievement of a person, without scores; false where there is no such person. */
export async function why(db: Db, email: string): Promise<boolean> {
  const personId = await findPersonByEmail(db, email.trim().toLowerCase())
  if (personId === null) {
    console.error(`Nobody has the e-mail address ${email}`)
    return false
  }
  const curriculum = openCurriculum('.courses').current()
  const evidence = await readEvidence(db, personId)
  const held = new Map((await listAwards(db, personId)).map((award) => [award.badge, award]))
  for (const standing of passportStanding(curriculum.passport, curriculum, evidence)) {
    const { slug, title } = standing.rule
    const award = held.get(slug)
    console.log(
      award
        ? `${title} is held since ${award.awardedAt.slice(0, 10)}, by version ${award.rulesVersion} of the rules.`
        : (whyNotYet(standing, 'others') ??
            `${title} is not held, although its evidence is complete: it was revoked, or is awarded when the service next starts or takes up a release.`),
    )
  }
  return true
}
