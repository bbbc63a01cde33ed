import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { STATUS_LIST_LENGTH } from '#app/domain/credentials/open-badge.ts'

/** What chance gives a new badge. */
export interface BadgeChance {
  /** 128 random bits, safe in an address. */
  id: string
  subjectId: string
  salt: string
  /** May be taken already: the store's unique key says so, and then another is drawn. */
  statusIndex: number
}

/** Draws what a new badge needs that nobody can guess. */
export type NewBadgeChance = () => BadgeChance

export const newBadgeChance: NewBadgeChance = () => ({
  id: randomBytes(16).toString('base64url'),
  subjectId: `urn:uuid:${randomUUID()}`,
  salt: randomBytes(16).toString('base64url'),
  statusIndex: randomInt(STATUS_LIST_LENGTH),
})
