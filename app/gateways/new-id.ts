import { randomBytes } from 'node:crypto'

/** Makes an id that cannot be guessed: 128 random bits, safe in an address. */
export type NewId = () => string

export const newId: NewId = () => randomBytes(16).toString('base64url')
