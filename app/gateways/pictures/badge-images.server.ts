import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Where `npm run build` draws them (`scripts/build/stamps.ts`). */
const DRAWN = 'build/badges'

/** `png` and `svg` show an achievement as earned, `outline` (a PNG) before it is. */
export type BadgePicture = 'png' | 'svg' | 'outline'

const ENDINGS: Record<BadgePicture, string> = {
  png: '.png',
  svg: '.svg',
  outline: '-outline.png',
}

const held = new Map<string, Promise<Buffer>>()

/**
 * The image of an achievement, the same for every holder, read once and then held in memory; null for
 * a slug that has none. The buffer is shared: copy it before changing a byte.
 */
export async function badgeImage(
  slug: string,
  picture: BadgePicture,
  folder = DRAWN,
): Promise<Buffer | null> {
  if (!/^[a-z]+$/.test(slug)) return null
  const file = path.join(folder, `${slug}${ENDINGS[picture]}`)
  const read = held.get(file) ?? readFile(file)
  held.set(file, read)
  try {
    return await read
  } catch (error) {
    held.delete(file)
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
