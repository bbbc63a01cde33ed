import { Resvg } from '@resvg/resvg-js'
import jsQR from 'jsqr'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { QrCode } from '#app/components/passport/qr-code.tsx'
import { qrSvgPath } from '#app/gateways/pictures/qr.server.ts'

const ADDRESS = 'https://passport.northmere.example/passports/9vFz0Qw3r5T7u9XyZ1a2bC'

/** What a camera reads from an SVG document, black on white. */
function readBack(svg: string): string | undefined {
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: 400 },
    background: '#ffffff',
  }).render()
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data
}

test('the code on a page is read back as the address it leads to', () => {
  const code = renderToStaticMarkup(<QrCode {...qrSvgPath(ADDRESS)} label="Leads to this page" />)
  expect(code).toContain('role="img" aria-label="Leads to this page"')
  expect(code).not.toContain('style=')
  expect(readBack(code.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))).toBe(ADDRESS)
})

test('the code has its white edge of four modules', () => {
  const { side, path } = qrSvgPath(ADDRESS)
  const across = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number))
  expect(Math.min(...across.map(([x = 0]) => x))).toBe(4)
  expect(Math.max(...across.map(([x = 0, , length = 0]) => x + length))).toBe(side - 4)
})

test('a longer address makes a finer code, not a broken one', () => {
  const long = `${ADDRESS}?${'x'.repeat(150)}`
  expect(qrSvgPath(long).side).toBeGreaterThan(qrSvgPath(ADDRESS).side)
})
