import { madeUpSecret } from '#app/gateways/made-up-secret.server.ts'
import { type Mode, readSettings, type Settings } from '#app/settings.server.ts'

/** The settings of a demonstration or of `dev`, or every mistake as a sentence and the end. */
export async function settingsOrExit(mode: Exclude<Mode, 'production'>): Promise<Settings> {
  process.env.SESSION_SECRET ||= await madeUpSecret()
  if (!process.env.BADGE_SIGNING_KEY_FILE)
    process.env.BADGE_SIGNING_KEY ||= await madeUpSecret('data/.badge-signing-key', 'hex')
  const read = readSettings(process.env, mode)
  if ('settings' in read) return read.settings
  console.error('These settings cannot be used:')
  for (const mistake of read.mistakes) console.error(`  ${mistake}`)
  process.exit(1)
}
