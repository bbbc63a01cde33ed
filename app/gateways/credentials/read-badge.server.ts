import { isPng, unbakePng } from './png.server.ts'
import { isSvg, unbakeSvg } from './svg.server.ts'

/** A badge's image is 10 to 500 kB; a credential about 6 kB. */
export const LARGEST_FILE = 5_000_000
export const LARGEST_CREDENTIAL = 64_000

/** What was found in a file: the credential's JSON as text and read, or why there is none. */
export type ReadBadge =
  | { from: 'png' | 'svg' | 'json'; text: string; document: unknown }
  | { problem: string }

/** Finds the credential in a PNG, an SVG or a JSON file. Never throws; problems are sentences. */
export function readBadge(file: Uint8Array | string): ReadBadge {
  if (file.length === 0) return { problem: 'The file is empty. Choose the badge as you got it.' }
  if (file.length > LARGEST_FILE) return { problem: 'The file is larger than 5 MB: not a badge.' }
  const found = credentialIn(file)
  if ('problem' in found) return found
  if (found.text.length > LARGEST_CREDENTIAL) {
    return { problem: 'What the file holds is too long to be a badge.' }
  }
  try {
    return { ...found, document: JSON.parse(found.text) }
  } catch {
    return { problem: NOT_READABLE[found.from] }
  }
}

const NOT_READABLE = {
  png: 'The image holds a badge that cannot be read. Download it again, and do not edit the image.',
  svg: 'The image holds a badge that cannot be read. Download it again, and do not edit the image.',
  json: 'The file is not a PNG or SVG image with a badge in it, nor a badge as JSON.',
}

function credentialIn(
  file: Uint8Array | string,
): { from: 'png' | 'svg' | 'json'; text: string } | { problem: string } {
  if (typeof file !== 'string' && isPng(file)) return credentialInPng(file)
  const text = (typeof file === 'string' ? file : Buffer.from(file).toString('utf8')).trim()
  if (text.startsWith('{') || !isSvg(text)) return { from: 'json', text }
  const baked = unbakeSvg(text)
  return baked === null ? { problem: NO_BADGE_IN_IT } : { from: 'svg', text: baked }
}

function credentialInPng(file: Uint8Array): { from: 'png'; text: string } | { problem: string } {
  try {
    const text = unbakePng(file)
    return text === null ? { problem: NO_BADGE_IN_IT } : { from: 'png', text }
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : 'The image is damaged'}.` }
  }
}

const NO_BADGE_IN_IT =
  'This is an image without a badge in it. Screenshots and copies lose it: use the downloaded file.'
