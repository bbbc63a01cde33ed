import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What a made-up secret looks like in its file: 32 random bytes. */
const FORMS = { base64url: /^[\w-]{43}$/, hex: /^[0-9a-f]{64}$/ }

/**
 * The secret that a demonstration or a developer's machine made up for itself: read from its file,
 * or made once and kept there for its owner only, so that people stay signed in, and
 * badges verify, over a restart.
 */
export async function madeUpSecret(
  file = 'data/.session-secret',
  form: keyof typeof FORMS = 'base64url',
): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (FORMS[form].test(kept)) return kept
  const secret = randomBytes(32).toString(form)
  await mkdir(path.dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, secret, { mode: 0o600 })
  await rename(beside, file)
  return secret
}
