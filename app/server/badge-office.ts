import { registerKey } from '#app/commands/register-key.server.ts'
import { signBadges } from '#app/commands/sign-badges.server.ts'
import type { IssuerFacts } from '#app/domain/credentials/facts.ts'
import type { Signed } from '#app/domain/credentials/open-badge.ts'
import type { BadgePresentation } from '#app/domain/credentials/presentation.ts'
import { signPresentation, signStatusList } from '#app/gateways/credentials/sign.server.ts'
import { type SigningKey, signingKey } from '#app/gateways/credentials/signing-key.server.ts'
import type { StatusListCredential } from '#app/gateways/credentials/status-list.server.ts'
import type { Settings } from '#app/settings.server.ts'
import { listRevokedIndexes } from '#db/badges.ts'
import type { Service } from './context.ts'

/** What signs: it holds the secret key, and nothing else of the service does. */
export interface BadgeOffice {
  issuer: IssuerFacts
  /** Signs whatever waits to be signed. A failure is logged, and the next call tries again. */
  signWaiting(): Promise<void>
  /** The signed list of revoked badges: made anew when one is revoked, and once a day. */
  statusList(): Promise<Signed<StatusListCredential>>
  signPresentation(presentation: BadgePresentation): Promise<Signed<BadgePresentation>>
}

/** What waits is looked for so often, in milliseconds, even where nobody earns anything. */
const AGAIN_AFTER = 60_000

type Needs = Pick<Service, 'db' | 'clock' | 'curriculum' | 'log'> & { settings: Settings }

/** Opens the badge office with the key of the settings. Throws a sentence where it must not sign. */
export async function openBadgeOffice(needs: Needs): Promise<BadgeOffice> {
  const { settings, db, clock, curriculum, log } = needs
  const issuer: IssuerFacts = {
    publicUrl: settings.publicUrl,
    name: settings.forceName,
    email: settings.contactEmail,
  }
  const registered = await registerKey(db, {
    seed: settings.badgeSigningKey,
    mayRotate: settings.mode !== 'production',
    at: clock(),
  })
  if (registered.outcome === 'refused') throw new Error(registered.problem)
  const key = await signingKey(settings.badgeSigningKey, registered.kid, issuer)

  let running: Promise<void> | null = null
  let isAskedAgain = false
  async function run() {
    do {
      isAskedAgain = false
      try {
        const { badgesTellResults: tellsResults } = settings
        const signing = { issuer, key, curriculum: curriculum(), tellsResults, at: clock() }
        const { failures } = await signBadges(db, signing)
        for (const err of failures) log.error({ err }, 'a badge could not be signed')
      } catch (err) {
        log.error({ err }, 'badges could not be signed')
      }
    } while (isAskedAgain)
  }
  const signWaiting = () => {
    // What was awarded while others are being signed is looked for once these are done.
    isAskedAgain = running !== null
    running ??= run().finally(() => {
      running = null
    })
    return running
  }
  setInterval(signWaiting, AGAIN_AFTER).unref()
  void signWaiting()

  return {
    issuer,
    signWaiting,
    statusList: statusListOf(needs, issuer, key),
    signPresentation: (presentation) => signPresentation(presentation, { key, at: clock() }),
  }
}

function statusListOf({ db, clock }: Needs, issuer: IssuerFacts, key: SigningKey) {
  let held: { for: string; list: Promise<Signed<StatusListCredential>> } | null = null
  return async () => {
    const at = clock()
    const revoked = await listRevokedIndexes(db)
    const now = `${at.slice(0, 10)} ${revoked.join(' ')}`
    if (held?.for !== now) {
      const list = signStatusList(revoked, issuer, { key, at })
      held = { for: now, list }
      list.catch(() => {
        held = null
      })
    }
    return held.list
  }
}
