import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

const SECRET = /^[\w-]{43}$/

/**
 * The secret that a demonstration or a developer's machine made up for itself: read from its file,
 * or made once and kept there for its owner only, so that people stay signed in over a restart.
 */
export async function madeUpSecret(file = 'data/.session-secret'): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (SECRET.test(kept)) return kept
  const secret = randomBytes(32).toString('base64url')
  await mkdir(path.dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, secret, { mode: 0o600 })
  await rename(beside, file)
  return secret
}
