import { crc32 } from 'node:zlib'

/** Keywords of the text chunks that badges are kept in, by Open Badges 3.0 and 2.0. */
export const OPEN_BADGES_3_KEYWORD = 'openbadgecredential'
export const OPEN_BADGES_2_KEYWORD = 'openbadges'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Chunk {
  type: string
  data: Buffer
}

/** Whether a file begins as a PNG does. */
export function isPng(file: Uint8Array): boolean {
  return SIGNATURE.equals(file.subarray(0, SIGNATURE.length))
}

/**
 * Puts texts into a PNG, each under its keyword in an uncompressed iTXt chunk, in place of what it
 * had there: a keyword never occurs twice. Throws where the file is no PNG.
 */
export function bakePng(png: Uint8Array, texts: Record<string, string>): Buffer {
  const [header, ...others] = chunksOf(png)
  if (header?.type !== 'IHDR') throw new Error('A PNG begins with its header')
  const keywords = Object.keys(texts)
  const kept = others.filter((chunk) => !keywords.includes(textOf(chunk)?.keyword ?? ''))
  const baked = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))
  return Buffer.concat([SIGNATURE, ...[header, ...baked, ...kept].map(encoded)])
}

/** The text under a keyword of a PNG; null where it has none. Throws where the file is no PNG. */
export function unbakePng(png: Uint8Array, keyword = OPEN_BADGES_3_KEYWORD): string | null {
  const found = chunksOf(png).map(textOf)
  return found.find((text) => text?.keyword === keyword)?.text ?? null
}

function chunksOf(png: Uint8Array): Chunk[] {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (!isPng(file)) throw new Error('The file is not a PNG image')
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < file.length; ) {
    if (at + 12 > file.length) throw new Error('The PNG image is cut short')
    const end = at + 8 + file.readUInt32BE(at)
    if (end + 4 > file.length) throw new Error('The PNG image is cut short')
    const named = file.subarray(at + 4, end)
    if (crc32(named) !== file.readUInt32BE(end)) throw new Error('The PNG image is damaged')
    const type = named.toString('latin1', 0, 4)
    chunks.push({ type, data: named.subarray(4) })
    if (type === 'IEND') break
    at = end + 4
  }
  return chunks
}

function encoded({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Keyword, not compressed, no language, no translated keyword, text in UTF-8 (PNG 11.3.3.4). */
function textChunk(keyword: string, text: string): Chunk {
  const start = Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1')
  return { type: 'iTXt', data: Buffer.concat([start, Buffer.from(text, 'utf8')]) }
}

/** What an uncompressed iTXt chunk says; null for others, which badges must not use. */
function textOf({ type, data }: Chunk): { keyword: string; text: string | null } | null {
  const end = data.indexOf(0)
  if (type !== 'iTXt' || end < 1) return null
  const keyword = data.toString('latin1', 0, end)
  const language = data.indexOf(0, end + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  const isPlain = data[end + 1] === 0 && translated >= 0
  return { keyword, text: isPlain ? data.toString('utf8', translated + 1) : null }
}
