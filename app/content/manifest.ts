import { z } from 'zod'

/**
 * `manifest.json`: the release in force, the data it was made with, what is practised on, and every
 * lesson file that was ever released.
 */
export const ManifestSchema = z.strictObject({
  release: z.string().regex(/^release\.[\w-]+\.json$/),
  data: z.string().regex(/^data\.[\w-]+\.json$/),
  practice: z.string().regex(/^practice\.[\w-]+\.json$/),
  lessons: z.array(z.string().regex(/^[\w-]+\.[\w-]+\.mjs$/)),
})

/** What a release carries over from the one before, which may be of an earlier program. */
export const EarlierManifestSchema = z.object({ lessons: ManifestSchema.shape.lessons })
