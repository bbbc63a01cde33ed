import { registerKey } from '#app/commands/register-key.server.ts'
import type { SignBadges } from '#app/commands/sign-badges.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { didOf } from '#app/domain/credentials/did.ts'
import { signingKey } from '#app/gateways/credentials/signing-key.server.ts'
import { verifyBadge } from '#app/gateways/credentials/verify.server.ts'
import { listRevokedIndexes } from '#db/badges.ts'
import type { Db } from '#db/connect.ts'
import { listIssuerKeys } from '#db/issuer-keys.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'

/** The force that signs in tests, and the seeds of its keys. */
export const FORCE = {
  publicUrl: 'https://learning.northmere.example',
  name: 'Northmere Police',
  email: 'learning@northmere.example',
}
export const SEEDS = ['a1', 'b2', 'c3'].map((pair) => pair.repeat(32)) as [string, string, string]

/** Makes a seed's key the one that signs, and gives what `signBadges` needs to sign with it. */
export async function signingWith(
  db: Db,
  seed: string = SEEDS[0],
  { curriculum = aCurriculum(), at = minute(70) }: { curriculum?: Curriculum; at?: string } = {},
): Promise<SignBadges> {
  const registered = await registerKey(db, { seed, mayRotate: true, at })
  if (registered.outcome === 'refused') throw new Error(registered.problem)
  const key = await signingKey(seed, registered.kid, FORCE)
  return { issuer: FORCE, key, curriculum, tellsResults: false, at }
}

/** What a verifier finds who knows what this database knows. */
export async function verdictOn(db: Db, credential: string, now = minute(90)) {
  const [keys, revoked] = [await listIssuerKeys(db), await listRevokedIndexes(db)]
  return verifyBadge(credential, {
    issuer: FORCE,
    keys,
    now,
    revokedIndexes: new Set(revoked),
  })
}

/** Every credential there is, oldest first, with the key that it names. */
export async function credentialsIn(db: Db) {
  const rows = await db
    .selectFrom('badge_version')
    .select(['badge_id', 'n', 'kid', 'credential'])
    .orderBy('badge_id')
    .orderBy('n')
    .execute()
  for (const { kid, credential } of rows) {
    const { proof } = JSON.parse(credential)
    const named = proof[0].verificationMethod
    if (named !== `${didOf(FORCE)}#${kid}`) throw new Error(`${kid} is kept for ${named}`)
  }
  return rows
}
