import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** Which of the three ways to run this is: it decides what may be missing. */
export type Mode = 'demo' | 'dev' | 'production'

export interface Settings {
  mode: Mode
  port: number
  host: string
  publicUrl: string
  databaseUrl: string
  sessionSecrets: string[]
  forceName: string
  brandColour: string
  logoFile: string | null
  contactEmail: string
  logLevel: string
  /** The secret that badges are signed with: 32 bytes as 64 hexadecimal digits. */
  badgeSigningKey: string
  /** Whether a course's badge tells the percentage of its assessment, or only that it was passed. */
  badgesTellResults: boolean
  /** Where a demonstration's clock starts; null for the real time. */
  demoNow: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

const SECRET_LENGTH = 32

/**
 * Reads and checks every setting once. Gives either the settings or every mistake, each a sentence
 * that names the setting and what to do.
 */
export function readSettings(
  environment: Environment,
  mode: Mode,
): { settings: Settings } | { mistakes: string[] } {
  const mistakes: string[] = []
  const given = (name: string) => environment[name]?.trim() || null

  const port = Number(given('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    mistakes.push('PORT must be a whole number from 0 to 65535, like 3000')
  }

  const publicUrl = given('PUBLIC_URL') ?? `http://localhost:${port}`
  mistakes.push(...publicUrlMistakes(publicUrl, given, mode))

  const databaseUrl =
    given('DATABASE_URL') ?? (mode === 'demo' ? 'file:data/demo.db' : 'file:data/passport.db')
  if (!/^(file:|postgres(ql)?:\/\/)/.test(databaseUrl)) {
    mistakes.push('DATABASE_URL must begin with file: or postgres://')
  } else if (/^file:(\/\/[^/]|\\\\)/.test(databaseUrl)) {
    mistakes.push(
      'DATABASE_URL names a network path. SQLite needs a local disk; use postgres:// for a shared store',
    )
  }

  const sessionSecrets = (given('SESSION_SECRET') ?? '').split(',').filter(Boolean)
  if (mode === 'production' && sessionSecrets.length === 0) {
    mistakes.push(`SESSION_SECRET is missing. Set it to ${SECRET_LENGTH} or more random characters`)
  }
  if (sessionSecrets.some((secret) => secret.length < SECRET_LENGTH)) {
    mistakes.push(`SESSION_SECRET must have ${SECRET_LENGTH} or more characters in each part`)
  }

  const badgeKey = readBadgeKey(given, mode)
  if ('mistake' in badgeKey) mistakes.push(badgeKey.mistake)

  const brandColour = given('BRAND_COLOUR') ?? '#1b2a49'
  if (!/^#[0-9a-f]{6}$/i.test(brandColour)) {
    mistakes.push('BRAND_COLOUR must be a colour like #1b2a49')
  }

  const demoNow = given('DEMO_NOW')
  if (demoNow !== null && !z.iso.datetime({ offset: true }).safeParse(demoNow).success) {
    mistakes.push('DEMO_NOW must be an instant like 2026-11-22T09:00:00Z')
  }
  if (demoNow !== null && mode === 'production') {
    mistakes.push('DEMO_NOW is for demonstrations and tests. Remove it')
  }

  const logLevel = given('LOG_LEVEL') ?? (mode === 'production' ? 'info' : 'warn')
  if (!['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(logLevel)) {
    mistakes.push('LOG_LEVEL must be one of fatal, error, warn, info, debug, trace or silent')
  }

  if (mistakes.length > 0 || 'mistake' in badgeKey) return { mistakes }
  return {
    settings: {
      mode,
      port,
      host: given('HOST') ?? '127.0.0.1',
      publicUrl: publicUrl.replace(/\/$/, ''),
      databaseUrl,
      sessionSecrets:
        sessionSecrets.length > 0 ? sessionSecrets : [randomBytes(32).toString('base64url')],
      forceName: given('FORCE_NAME') ?? 'Northmere Constabulary',
      brandColour,
      logoFile: given('LOGO_FILE'),
      contactEmail: given('CONTACT_EMAIL') ?? 'digital.learning@northmere.example',
      logLevel,
      badgeSigningKey: badgeKey.seed,
      badgesTellResults: given('BADGES_TELL_RESULTS') === '1',
      demoNow: demoNow === null ? null : new Date(demoNow).toISOString(),
    },
  }
}

/** The signing key from its setting or its file; made up for this run where nobody needs to keep it. */
function readBadgeKey(
  given: (name: string) => string | null,
  mode: Mode,
): { seed: string } | { mistake: string } {
  const file = given('BADGE_SIGNING_KEY_FILE')
  const name = file === null ? 'BADGE_SIGNING_KEY' : 'BADGE_SIGNING_KEY_FILE'
  let seed = given('BADGE_SIGNING_KEY')
  if (file !== null) {
    if (seed !== null)
      return { mistake: 'Set BADGE_SIGNING_KEY or BADGE_SIGNING_KEY_FILE, not both' }
    if (!existsSync(file)) return { mistake: `BADGE_SIGNING_KEY_FILE: there is no file ${file}` }
    seed = readFileSync(file, 'utf8').trim()
  }
  if (seed === null) {
    return mode === 'production'
      ? { mistake: 'BADGE_SIGNING_KEY is missing. Make one with npm run badge-key' }
      : { seed: randomBytes(32).toString('hex') }
  }
  if (/^[0-9a-f]{64}$/i.test(seed)) return { seed }
  return { mistake: `${name} must be 64 hexadecimal digits, as npm run badge-key makes them` }
}

function publicUrlMistakes(
  publicUrl: string,
  given: (name: string) => string | null,
  mode: Mode,
): string[] {
  if (given('PUBLIC_URL') === null) {
    return mode === 'production'
      ? [
          'PUBLIC_URL is missing. Set it to the https address people use: it is signed into every badge',
        ]
      : []
  }
  if (!URL.canParse(publicUrl)) {
    return ['PUBLIC_URL must be an address like https://learn.force.example']
  }
  if (mode !== 'production') return []
  const { protocol, hostname } = new URL(publicUrl)
  const isLoopback = /^(localhost|127\.|\[::1\])/.test(hostname)
  if (isLoopback && given('ALLOW_LOOPBACK') !== '1') {
    return [
      'PUBLIC_URL is this machine only. Set the address people use, or ALLOW_LOOPBACK=1 to try things out',
    ]
  }
  return protocol === 'https:' || isLoopback ? [] : ['PUBLIC_URL must begin with https://']
}
