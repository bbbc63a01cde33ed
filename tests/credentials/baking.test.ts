import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import {
  bakePng,
  OPEN_BADGES_2_KEYWORD,
  OPEN_BADGES_3_KEYWORD,
  unbakePng,
} from '#app/gateways/credentials/png.server.ts'
import { readBadge } from '#app/gateways/credentials/read-badge.server.ts'
import { bakeSvg, unbakeSvg } from '#app/gateways/credentials/svg.server.ts'
import { aSignedBadge } from './badges.ts'
import { aPng, SVG } from './images.ts'

const ASSERTION = '{"type":"Assertion"}'

function count(text: string | Buffer, part: string): number {
  return text.toString('latin1').split(part).length - 1
}

test('a badge comes out of a PNG byte for byte as it went in, beside its 2.0 assertion', async () => {
  const json = JSON.stringify(await aSignedBadge(), null, 1)
  const baked = bakePng(aPng(), {
    [OPEN_BADGES_3_KEYWORD]: json,
    [OPEN_BADGES_2_KEYWORD]: ASSERTION,
  })
  expect(unbakePng(baked)).toBe(json)
  expect(unbakePng(baked, OPEN_BADGES_2_KEYWORD)).toBe(ASSERTION)
  expect(json).toContain('“Statistics”')
})

test('a PNG with a badge is still the same picture', async () => {
  const baked = bakePng(aPng(), { [OPEN_BADGES_3_KEYWORD]: '{}' })
  const [before, after] = [PNG.sync.read(aPng()), PNG.sync.read(baked)]
  expect([after.width, after.height]).toEqual([4, 3])
  expect(after.data.equals(before.data)).toBe(true)
})

test('a PNG baked twice keeps the newer badge only, and leaves the other text alone', () => {
  const once = bakePng(aPng(), {
    [OPEN_BADGES_3_KEYWORD]: '"first"',
    [OPEN_BADGES_2_KEYWORD]: ASSERTION,
  })
  const twice = bakePng(once, { [OPEN_BADGES_3_KEYWORD]: '"second"' })
  expect(unbakePng(twice)).toBe('"second"')
  expect(count(twice, `iTXt${OPEN_BADGES_3_KEYWORD}\0`)).toBe(1)
  expect(unbakePng(twice, OPEN_BADGES_2_KEYWORD)).toBe(ASSERTION)
})

test('the text of a PNG stands uncompressed in an iTXt chunk, directly after the header', () => {
  const baked = bakePng(aPng(), { [OPEN_BADGES_3_KEYWORD]: '{"a":"é"}' })
  const chunk = `iTXt${OPEN_BADGES_3_KEYWORD}\0\0\0\0\0${Buffer.from('{"a":"é"}').toString('latin1')}`
  expect(baked.toString('latin1').indexOf(chunk)).toBe(8 + 25 + 4)
})

test('a damaged PNG, and a file that is none, say so', () => {
  const damaged = bakePng(aPng(), { [OPEN_BADGES_3_KEYWORD]: '{"a":1}' })
  damaged[damaged.indexOf('{"a"') + 2] = 0x62
  expect(readBadge(damaged)).toEqual({ problem: 'The PNG image is damaged.' })
  expect(() => bakePng(Buffer.from('GIF89a'), {})).toThrow('not a PNG')
})

test('a badge comes out of an SVG byte for byte as it went in, whatever is in it', async () => {
  const criteria = 'Ends ]]> here, and “quotes” <b>\\ ]]\\u003e'
  const json = JSON.stringify({ ...(await aSignedBadge()), criteria })
  const baked = bakeSvg(SVG, json)
  expect(unbakeSvg(baked)).toBe(json)
  expect(count(baked, ']]>')).toBe(1)
  expect(readBadge(baked)).toMatchObject({ from: 'svg', document: { criteria } })
})

test('an SVG has its badge as its first child, and its picture as before', () => {
  const baked = bakeSvg(SVG, '{}')
  expect(baked).toContain(
    'viewBox="0 0 4 3" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[{}]]></openbadges:credential><path',
  )
})

test('an SVG baked twice keeps the newer badge only', () => {
  const twice = bakeSvg(bakeSvg(SVG, '"first"'), '"second"')
  expect(twice).toBe(bakeSvg(SVG, '"second"'))
})

test('an SVG that never ends takes no time', () => {
  const hostile = `<svg ${'<svg a="'.repeat(100_000)}`
  expect(readBadge(hostile)).toMatchObject({ problem: expect.stringContaining('too long') })
  expect(() => bakeSvg('<p>', '{}')).toThrow('not an SVG')
})
