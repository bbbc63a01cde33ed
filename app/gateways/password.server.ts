import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB, two passes and one lane: the least OWASP's cheat sheet asks for. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password for keeping: slow and memory-hard on purpose. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/**
 * Whether the password is the one that was hashed. Without a hash it takes as long and says no, so
 * that the time taken does not tell whether an account exists.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(passwordHash ?? (await decoy), password)
  return matches && passwordHash !== null
}

let decoy: Promise<string> | undefined
