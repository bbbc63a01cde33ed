import { hash } from 'node:crypto'
import type { NewId } from '#app/gateways/new-id.ts'

/** Ids that look like the product's own and are the same ones, in the same order, for the same seed. */
export function seededIds(seed: string): NewId {
  let made = 0
  return () => {
    made += 1
    return hash('sha256', `${seed}|${made}`, 'base64url').slice(0, 22)
  }
}
