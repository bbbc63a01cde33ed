import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { Stamp, type StampState } from './stamp.tsx'
import { StampEarned } from './stamp-earned.tsx'
import { SHAPES, type StampSlug } from './stamp-shapes.ts'
import { captionLines, fitted } from './stamp-words.tsx'

// The router's link needs a running router; here a plain one says the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
}))

const SLUGS = Object.keys(SHAPES) as StampSlug[]

function stamp(state: StampState, changes: Partial<Parameters<typeof Stamp>[0]> = {}): string {
  return renderToStaticMarkup(
    <Stamp slug="skilled" title="Skilled" state={state} caption="22 November 2026" {...changes} />,
  )
}

describe('a stamp', () => {
  test('says its title, caption and state in words', () => {
    expect(stamp('earned')).toContain('aria-label="Skilled: 22 November 2026"')
    expect(stamp('lapsed')).toContain('aria-label="Skilled: 22 November 2026, lapsed"')
    expect(stamp('revoked', { caption: 'Revoked 1 May 2027' })).toContain(
      'aria-label="Skilled: Revoked 1 May 2027"',
    )
  })

  test.each([
    ['expiring', 'Renew soon'],
    ['expired', 'EXPIRED'],
    ['revoked', 'REVOKED'],
    ['lapsed', 'LAPSED'],
  ] as const)('that is %s says so across the drawing: %s', (state, word) => {
    expect(stamp(state)).toContain(`>${word}</text>`)
    expect(stamp('earned')).not.toContain(word)
  })

  test('has as much of its ring drawn as is done', () => {
    const begun = stamp('begun', { done: 2, of: 5 })
    expect(begun).toContain('pathLength="50" stroke-dasharray="9 1 9 1 0 50"')
    expect(stamp('begun', { done: 0, of: 5 })).toContain('stroke-dasharray="0 50"')
    expect(stamp('empty', { done: 2, of: 5 })).not.toContain('pathLength')
  })

  test('carries the force and the year when it is earned', () => {
    const html = stamp('earned', { forceName: 'Northmere Constabulary', year: '2026' })
    expect(html).toContain('>NORTHMERE CONSTABULARY</textPath>')
    expect(html).toContain('>DIGITAL PASSPORT 2026</textPath>')
  })

  test('is drawn with attributes alone, as the policy of every page asks', () => {
    for (const slug of SLUGS) expect(stamp('expiring', { slug })).not.toContain('style=')
  })

  test('has an outline of its own', () => {
    expect(new Set(SLUGS.map((slug) => SHAPES[slug].body)).size).toBe(SLUGS.length)
  })

  test('shares no name with another stamp of the page', () => {
    const html = renderToStaticMarkup(
      <>
        <Stamp slug="skilled" title="Skilled" state="earned" caption="Today" />
        <Stamp slug="skilled" title="Skilled" state="earned" caption="Today" />
      </>,
    )
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(8)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, to] of html.matchAll(/(?:href="#|url\(#)([^")]+)/g)) expect(ids).toContain(to)
  })
})

test.each([
  ['3 of 7 done', ['3 of 7 done']],
  [
    '22 November 2026, valid until 22 November 2028',
    ['22 November 2026', 'Valid until', '22 November 2028'],
  ],
  ['Valid until 1 January 2027', ['Valid until', '1 January 2027']],
  ['Moved to another command', ['Moved to', 'another command']],
  ['', []],
])('the caption "%s" takes %j', (caption, lines) => {
  expect(captionLines(caption)).toEqual(lines)
})

test('lettering shrinks until it fits, and never grows past its size', () => {
  expect(fitted('KENT', 23, 184)).toBe(23)
  const size = fitted('AVON AND SOMERSET CONSTABULARY', 11, 195)
  expect(size).toBeLessThan(11)
  expect(size * 30 * 0.82).toBeLessThanOrEqual(195)
})

test('a course gives a badge, a strand a stamp', () => {
  const moment = (slug: StampSlug, title: string) =>
    renderToStaticMarkup(<StampEarned slug={slug} title={title} shows="You can do it." />)
  expect(moment('skilled', 'Skilled')).toContain('You have earned the Skilled stamp')
  expect(moment('statistics', 'Statistics')).toContain('You have earned the Statistics badge')
})
