import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { runnerImport } from 'vite'
import { hashOfFiles } from './hash-of-files.ts'
import { indexedPng } from './indexed-png.ts'

/** Beside what the pages are built into, so that one deletion takes all that is made away. */
const BADGES = 'build/badges'
const INPUTS = [
  'app/components/passport',
  'scripts/build/stamps.ts',
  'scripts/build/indexed-png.ts',
  'package-lock.json',
]
const DRAWINGS = 'app/components/passport/stamp-image.tsx'
const PIXELS = 600

/** What the module of the drawings exports; Vite compiles it, since Node alone does not read TSX. */
type Drawings = typeof import('../../app/components/passport/stamp-image.tsx')

/** Draws the images of the badges into `build/badges`, unless they were made from just these files. */
export async function buildStamps(): Promise<void> {
  const inputs = await hashOfFiles(INPUTS)
  const madeFrom = path.join(BADGES, 'made-from')
  if (existsSync(madeFrom) && (await readFile(madeFrom, 'utf8')) === inputs) return
  await drawStamps(BADGES)
  await writeFile(madeFrom, inputs)
}

/**
 * Writes `<slug>.svg`, `<slug>.png` (600 × 600, transparent) and `<slug>-outline.png`, the stamp not
 * yet earned, of each stamp into a folder. Lettering becomes paths: the images need no fonts.
 */
export async function drawStamps(into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  const { module } = await runnerImport<Drawings>(path.resolve(DRAWINGS), {
    configFile: false,
    esbuild: { jsx: 'automatic' },
    logLevel: 'error',
  })
  for (const slug of module.IMAGE_SLUGS) {
    const image = rendererOf(module.stampImage(slug))
    const outline = rendererOf(module.stampOutlineImage(slug))
    await writeFile(path.join(into, `${slug}.svg`), image.toString())
    await writeFile(path.join(into, `${slug}.png`), indexedPng(image.render()))
    await writeFile(path.join(into, `${slug}-outline.png`), indexedPng(outline.render()))
  }
}

function rendererOf(svg: string): Resvg {
  const fonts = path.dirname(
    createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'),
  )
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: PIXELS },
    font: {
      loadSystemFonts: false,
      fontFiles: [path.join(fonts, 'ttf', 'DejaVuSans-Bold.ttf')],
      defaultFontFamily: 'DejaVu Sans',
    },
  })
}
