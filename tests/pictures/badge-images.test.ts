import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { badgeImage } from '#app/gateways/pictures/badge-images.server.ts'
import { drawnBadges } from '#tests/support/badge-images.ts'
import { indexedPng } from '../../scripts/build/indexed-png.ts'

const SLUGS = ['skilled', 'equipped', 'enabled', 'statistics', 'performance', 'dashboards']
const badges = drawnBadges()

/** A picture as a renderer sees it; small, it is enough to tell two apart. */
function pixelsOf(image: Buffer, type: 'png' | 'svg+xml', width = 120): Buffer {
  const address = `data:image/${type};base64,${image.toString('base64')}`
  const page = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="600" height="600"><image width="600" height="600" xlink:href="${address}"/></svg>`
  return new Resvg(page, { fitTo: { mode: 'width', value: width } }).render().pixels
}

describe.each(SLUGS)('the image of %s', (slug) => {
  test('is a PNG of 600 by 600 that a wallet takes: at most 60 kB, one picture, no text in it yet', async () => {
    const png = await badgeImage(slug, 'png', badges())
    if (!png) throw new Error('there is none')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 600])
    expect(png.length).toBeLessThan(60_000)
    expect(png.includes('iTXt')).toBe(false)
  })

  test('is an SVG that stands alone: no style, no class, no font, nothing fetched', async () => {
    const svg = String(await badgeImage(slug, 'svg', badges()))
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).not.toMatch(/style|class=|<text|<image|font|href="(?!#)|<script/)
    expect(svg.length).toBeLessThan(60_000)
  })

  test('shows the same as PNG and as SVG', async () => {
    const png = pixelsOf((await badgeImage(slug, 'png', badges())) as Buffer, 'png', 600)
    const svg = pixelsOf((await badgeImage(slug, 'svg', badges())) as Buffer, 'svg+xml', 600)
    expect(average(png, svg)).toBeLessThan(3)
  })
})

test('no two images are alike, nor an outline and what is earned', async () => {
  const drawn: [string, Buffer][] = []
  for (const slug of SLUGS) {
    for (const picture of ['png', 'outline'] as const) {
      const image = await badgeImage(slug, picture, badges())
      drawn.push([`${slug} ${picture}`, pixelsOf(image as Buffer, 'png')])
    }
  }
  drawn.forEach(([one, first], at) => {
    for (const [other, second] of drawn.slice(at + 1)) {
      expect(average(first, second), `${one}, ${other}`).toBeGreaterThan(8)
    }
  })
})

test.each(['gold', '../badges/skilled', 'Skilled', '', 'made-from'])(
  'there is no image of "%s", and no file is read for it',
  async (slug) => {
    expect(await badgeImage(slug, 'png', badges())).toBeNull()
  },
)

test('a palette loses nothing of a picture with few colours, seen through or not', () => {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="300" height="600" fill="#651c45"/><circle cx="300" cy="300" r="100" fill="#dcae45" opacity="0.5"/></svg>`
  const rendered = new Resvg(picture).render()
  const png = indexedPng(rendered)
  const before = pixelsOf(rendered.asPng(), 'png')
  expect(average(pixelsOf(png, 'png'), before)).toBeLessThan(0.5)
  expect(png.length).toBeLessThan(rendered.asPng().length)
})

/** How far apart two pictures are, in steps of 256 a channel. */
function average(one: Buffer, other: Buffer): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length
}
