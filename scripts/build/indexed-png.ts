import { crc32, deflateSync } from 'node:zlib'

/** A palette has at most so many colours. */
const PALETTE = 256

/** What a renderer gives: four bytes a pixel, red first, each colour already multiplied by its alpha. */
interface Rendered {
  width: number
  height: number
  pixels: Uint8Array
}

/**
 * A picture as a PNG with a palette, less than half the size of one without: the colours of a
 * drawing in three inks lie on few lines, so rounding them to a few steps is not seen.
 */
export function indexedPng({ width, height, pixels }: Rendered): Buffer {
  for (let step = 1; ; step += 1) {
    const colours = rounded(pixels, step)
    const palette = [...new Set(colours)].sort((a, b) => (a & 255) - (b & 255))
    if (palette.length <= PALETTE) return encode({ width, height, colours, palette })
  }
}

/** Each pixel as one number, red first and alpha last; what is not seen at all is one colour. */
function rounded(pixels: Uint8Array, step: number): Uint32Array {
  const near = (value: number) => Math.min(255, Math.round(value / step) * step)
  return Uint32Array.from({ length: pixels.length / 4 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(pixel * 4, pixel * 4 + 4)
    const seen = near(alpha)
    if (seen === 0) return 0
    const [r, g, b] = [red, green, blue].map((colour) => near((colour * 255) / alpha))
    return (((r ?? 0) << 24) | ((g ?? 0) << 16) | ((b ?? 0) << 8) | seen) >>> 0
  })
}

interface Picture {
  width: number
  height: number
  colours: Uint32Array
  palette: number[]
}

/** The PNG specification's colour type 3, unfiltered: filters do not help a palette. */
function encode({ width, height, colours, palette }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const index = new Map(palette.map((colour, at) => [colour, at]))
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, pixel) => {
    const row = Math.floor(pixel / width)
    rows[row * (width + 1) + 1 + (pixel % width)] = index.get(colour) ?? 0
  })
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((c) => [c >>> 24, (c >>> 16) & 255, (c >>> 8) & 255])),
    ),
    chunk('tRNS', Buffer.from(palette.map((c) => c & 255))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
