import { z } from 'zod'

/** `manifest.json`: the release in force, and every lesson file that was ever released. */
export const ManifestSchema = z.strictObject({
  release: z.string().regex(/^release\.[\w-]+\.json$/),
  lessons: z.array(z.string().regex(/^[\w-]+\.[\w-]+\.mjs$/)),
})
