import { z } from 'zod'

/** What the formats of all the files have in common. */

/** Something to read: never empty. */
export const Words = z.string().trim().min(1)
/** The name an author gives to one of several things of a kind. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'must be small letters, digits and hyphens, as in "second-hump"',
})
