import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What a browser is sent besides our own: each asks that its licence goes with it. */
const SENT = [
  'react',
  'react-dom',
  'scheduler',
  '@remix-run/react',
  '@remix-run/router',
  'react-router',
  'react-router-dom',
  'turbo-stream',
  'd3-array',
  'internmap',
  'govuk-frontend',
]

/**
 * Writes the licences of what is sent to browsers into one file beside the scripts, which carry no
 * notices of their own: on a first visit they would weigh more than a chart.
 */
export async function writeLicences(folder: string): Promise<void> {
  const texts = await Promise.all(SENT.map(licenceOf))
  await writeFile(path.join(folder, 'licences.txt'), texts.join('\n\n'))
}

async function licenceOf(name: string): Promise<string> {
  const folder = path.join('node_modules', name)
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one))
  if (file === undefined) {
    const { license, author } = JSON.parse(
      await readFile(path.join(folder, 'package.json'), 'utf8'),
    )
    if (typeof license !== 'string') throw new Error(`${name} comes without its licence`)
    return `${name}\n\n${license}, ${author?.name ?? author ?? 'its authors'}`
  }
  return `${name}\n\n${(await readFile(path.join(folder, file), 'utf8')).trim()}`
}
