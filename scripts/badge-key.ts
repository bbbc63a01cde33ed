import { registerKey } from '#app/commands/register-key.server.ts'
import { revokeKey } from '#app/commands/revoke-key.server.ts'
import { signBadges } from '#app/commands/sign-badges.server.ts'
import { openCurriculum } from '#app/content/released.server.ts'
import { newSeed, publicKeyOf, signingKey } from '#app/gateways/credentials/signing-key.server.ts'
import { readSettings, type Settings } from '#app/settings.server.ts'
import { connect, type Db } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'

/*
 * The key that badges are signed with. `npm run badge-key` makes a new one and changes nothing.
 * With the settings of the service, `-- --rotate` makes the key that is set the one that signs, and
 * `-- --revoke KID` says that a key must no longer be trusted and signs its badges again.
 */

const [option, kid, ...more] = process.argv.slice(2)
if (option === undefined) await printNewKey()
else if (option === '--rotate' && kid === undefined) await withStore(rotate)
else if (option === '--revoke' && kid !== undefined && more.length === 0) {
  await withStore((db, settings) => revoke(db, settings, kid))
} else {
  fail(
    'Write: npm run badge-key, npm run badge-key -- --rotate, or npm run badge-key -- --revoke KID',
  )
}

async function printNewKey() {
  const seed = newSeed()
  console.log(`Secret key:  ${seed}`)
  console.log(`Public key:  ${await publicKeyOf(seed)}`)
  console.log(`
Keep the secret as you keep passwords, with a copy in a safe place: without it no badge can be
signed. Set it as BADGE_SIGNING_KEY, or put it into a file that only the service may read (0600) and
set BADGE_SIGNING_KEY_FILE. A new service starts with it. Where another key signs already, set the
new one, run npm run badge-key -- --rotate, and start the service again: what the old one signed
still counts.`)
}

async function rotate(db: Db, { badgeSigningKey: seed }: Settings) {
  const registered = await registerKey(db, { seed, mayRotate: true, at: now() })
  if (registered.outcome === 'refused') return fail(registered.problem)
  console.log(
    registered.isNew
      ? `${registered.kid} signs from now on. Start the service again with this key.`
      : `${registered.kid} signs already: nothing has changed.`,
  )
}

async function revoke(db: Db, settings: Settings, revoked: string) {
  const { badgeSigningKey: seed, publicUrl, forceName: name, contactEmail: email } = settings
  const registered = await registerKey(db, { seed, mayRotate: false, at: now() })
  if (registered.outcome === 'refused') return fail(registered.problem)
  const outcome = await revokeKey(db, { kid: revoked, at: now() })
  if (outcome.outcome === 'refused') return fail(outcome.problem)
  console.log(`${revoked} is revoked: what it signed no longer counts.`)
  const issuer = { publicUrl, name, email }
  const { signed, failures } = await signBadges(db, {
    issuer,
    key: await signingKey(seed, registered.kid, issuer),
    at: now(),
    curriculum: openCurriculum('.courses').current(),
    tellsResults: settings.badgesTellResults,
  })
  console.log(
    `${signed} ${signed === 1 ? 'badge is' : 'badges are'} signed with ${registered.kid}.`,
  )
  console.log('Their holders’ older downloads no longer count: tell them to download them again.')
  for (const failure of failures) console.error(failure)
  if (failures.length > 0) {
    fail(`${failures.length} could not be signed. The service tries again every minute.`)
  }
}

async function withStore(work: (db: Db, settings: Settings) => Promise<void>) {
  const read = readSettings(process.env, 'production')
  if ('mistakes' in read) return fail(read.mistakes.join('\n'))
  const db = connect(read.settings.databaseUrl)
  try {
    await migrate(db)
    await work(db, read.settings)
  } finally {
    await db.destroy()
  }
}

function now(): string {
  return new Date().toISOString()
}

function fail(problem: string) {
  console.error(problem)
  process.exitCode = 1
}
