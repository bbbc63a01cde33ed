import { parseFragment } from 'parse5'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Figure, FigureRegion } from '#app/domain/figures.ts'
import { Chart, type ChartProps } from './chart.tsx'
import {
  burglary,
  map,
  offences,
  oneOfEach,
  page,
  patrols,
  response,
  satisfaction,
  teams,
} from './figures-for-tests.ts'
import { written } from './numbers.ts'
import { rowsOf } from './rows.ts'

interface Element {
  tag: string
  attributes: Record<string, string>
  text: string
  within: Element[]
}

/** Kinds that come in files of their own are fetched once; then everything is drawn at once. */
beforeAll(() => Promise.all(oneOfEach.map(fetched)))

function fetched(figure: Figure): Promise<void> {
  const regions: FigureRegion[] = [{ id: 'r', label: 'A', at: { x: [0, 0], y: [0, 0] } }]
  return new Promise((resolve, reject) => {
    renderToPipeableStream(<Chart id="c" figure={figure} regions={regions} />, {
      onAllReady: () => resolve(),
      onError: reject,
    })
  })
}

function drawn(figure: Figure, props: Partial<ChartProps> = {}) {
  const html = renderToStaticMarkup(<Chart id="c" figure={figure} {...props} />)
  const all = elementsOf(html)
  const pictures = all.filter((e) => e.attributes.class?.startsWith('app-chart__svg'))
  return { html, all, pictures, wide: pictures[0]?.within ?? [] }
}

describe.each(oneOfEach)('a $kind chart', (figure) => {
  test('its table has the very rows that it is drawn from', () => {
    const { all } = drawn(figure)
    const body = all.find((e) => e.tag === 'tbody')
    const cells = body?.within
      .filter((e) => e.tag === 'tr')
      .map((row) =>
        row.within.filter((e) => e.tag === 'td' || e.tag === 'th').map((cell) => cell.text),
      )
    const written = rowsOf(figure).rows.map((row) => row.map((cell) => `${cell}`))
    expect(cells?.map((row) => row.map(withoutUnit))).toEqual(written)
  })

  test('it is a figure with a caption, a picture with a name and a description, and words', () => {
    const { all, pictures } = drawn(figure)
    expect(all.find((e) => e.tag === 'figcaption')?.text).toContain(figure.title)
    const ids = all.flatMap((e) => e.attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const picture of pictures) {
      expect(picture.attributes.role).toBe('img')
      expect(ids).toContain(picture.attributes['aria-labelledby'])
      expect(ids).toContain(picture.attributes['aria-describedby'])
    }
    expect(all.find((e) => e.attributes.class === 'app-chart__summary')?.text).toMatch(/\d/)
  })

  test('it carries no inline style, no tab stop on a mark and no impossible number', () => {
    const { html, wide } = drawn(figure)
    expect(html).not.toMatch(/ style=|NaN|Infinity|undefined/)
    expect(wide.filter((e) => 'tabindex' in e.attributes)).toEqual([])
  })
})

test('every value of a run chart is one dot, at its height on an axis that starts at zero', () => {
  const { wide } = drawn(burglary)
  const dots = wide.filter((e) => e.attributes['data-row'])
  const value = heightsOf(wide)
  expect(dots.map((dot) => value(Number(dot.attributes.cy)))).toEqual(burglary.y)
  expect(axisOf(wide)[0]?.value).toBe(0)
})

test('limits and mean are drawn at their values and named beside their ends', () => {
  const { wide } = drawn(burglary)
  const value = heightsOf(wide)
  const at = (name: string) =>
    wide.filter((e) => e.attributes.class === name).map((e) => value(Number(e.attributes.y1)))
  expect(at('app-chart__limit')).toEqual([25, 64])
  expect(at('app-chart__centre')).toEqual([45])
  const words = wide.filter((e) => e.tag === 'text').map((e) => e.text)
  expect(words).toEqual(expect.arrayContaining(['Upper limit 64', 'Mean 45', 'Lower limit 25']))
})

test('a signal has a ring, another shape and a number; a provisional point is hollow and its line dashed', () => {
  const { wide, html } = drawn(burglary)
  const classes = wide.map((e) => e.attributes.class ?? '')
  expect(classes).toEqual(expect.arrayContaining(['app-chart__ring', 'app-chart__diamond']))
  expect(wide.find((e) => e.attributes.class === 'app-chart__signal')?.text).toBe('1')
  expect(classes.filter((name) => name.includes('dot--hollow'))).toHaveLength(1)
  expect(classes.filter((name) => name.includes('line--provisional'))).toHaveLength(1)
  expect(html).toContain('Signal, numbered')
})

test('a line chart starts elsewhere only if told to', () => {
  const { wide } = drawn({ ...burglary, yMin: 30, limits: [32, 64] })
  expect(axisOf(wide)[0]?.value).toBe(30)
})

test('several series have different dashes and shapes, and each is named at its end', () => {
  const { wide } = drawn(patrols)
  const groups = wide.filter((e) => e.attributes['data-series'])
  const value = (points: Element) => points.within.filter((e) => e.attributes['data-row'])
  expect(groups.map((group) => value(group).length)).toEqual([2, 3])
  expect(new Set(groups.map((group) => value(group)[0]?.attributes.d)).size).toBe(2)
  expect(wide.filter((e) => e.tag === 'text').map((e) => e.text)).toEqual(
    expect.arrayContaining(['Patrolled', 'Usual', 'Operation starts']),
  )
})

test('bars run from zero in per cent of the axis, with links that can be read', () => {
  const { all } = drawn(satisfaction)
  const bars = all.filter((e) => e.attributes.class === 'app-bars__bar')
  expect(bars.map((bar) => bar.attributes.width)).toEqual(['72%', '41%'])
  expect(all.filter((e) => e.attributes.href === '/a').map((e) => e.text)).toEqual(['Alderbrook'])
  const lines = all.find((e) => e.attributes.class === 'app-bars__interval' && e.text === '')
  expect(lines).toBeDefined()
})

test('a cut axis shows a break, unless the chart is an exhibit of the fault', () => {
  const shows = (figure: Figure) => drawn(figure).html.includes('app-chart__break')
  expect(shows(offences)).toBe(true)
  expect(shows({ ...offences, axisBreak: 'unmarked' })).toBe(false)
  expect(shows({ ...offences, yMin: 0 })).toBe(false)
})

test('columns stand at their values on the axis that is shown', () => {
  const { wide } = drawn(offences)
  const value = heightsOf(wide)
  const columns = wide.filter((e) => e.attributes['data-row'])
  expect(columns.map((column) => value(Number(column.attributes.y)))).toEqual([412, 436])
  expect(axisOf(wide)[0]?.value).toBe(400)
})

test('a wider range is drawn lower, so that its area is its count', () => {
  const { wide } = drawn(response)
  const value = heightsOf(wide)
  const bins = wide.filter((e) => e.attributes['data-row'])
  expect(bins.map((bin) => value(Number(bin.attributes.y)))).toEqual([20, 40, 15])
})

test('a funnel has a dot for each team, both sides of each limit and the names asked for', () => {
  const { wide } = drawn(teams)
  const value = heightsOf(wide)
  const dots = wide.filter((e) => e.attributes['data-row'])
  expect(dots.map((dot) => value(Number(dot.attributes.cy)))).toEqual([8.6, 9.4])
  expect(wide.filter((e) => e.attributes['data-limit'])).toHaveLength(2)
  expect(wide.filter((e) => e.attributes.class === 'app-chart__name').map((e) => e.text)).toEqual([
    'N17',
  ])
})

test('each square of a map has its number as well as its shade', () => {
  const { wide } = drawn(map)
  const squares = wide.filter((e) => e.attributes['data-row'])
  expect(squares.map((square) => square.attributes.class?.at(-1))).toEqual(['0', '4', '0', '0'])
  const words = wide.filter((e) => e.tag === 'text').map((e) => e.text)
  expect(words).toEqual(expect.arrayContaining(['4', '144', '7', '0']))
})

describe('a hotspot question', () => {
  const regions: FigureRegion[] = [
    { id: 'r1', label: 'A', at: { x: ['Jun 2024', 'Jun 2024'], y: [82, 82] } },
    { id: 'r2', label: 'B', at: { x: ['May 2024', 'May 2024'], y: [38, 38] } },
    { id: 'r3', label: 'C', at: { x: [-1, -0.5], y: [0, 20] } },
  ]

  test.each([0, 1])(
    'letters stand in circles of 24 px or more, off each other (drawing %i)',
    (which) => {
      const { pictures } = drawn(burglary, { regions })
      const parts = pictures[which]?.within.filter((e) => e.attributes['data-region']) ?? []
      expect(parts.map((part) => part.text)).toEqual(['A', 'B', 'C'])
      const circles = parts.flatMap((p) =>
        p.within.filter((e) => e.attributes.class?.endsWith('letter')),
      )
      const at = circles.map((c) => [Number(c.attributes.cx), Number(c.attributes.cy)] as const)
      const smallestScale = 290 / 340
      for (const circle of circles) {
        expect(2 * Number(circle.attributes.r) * smallestScale).toBeGreaterThanOrEqual(24)
      }
      for (const [i, [x, y]] of at.entries()) {
        for (const [x2, y2] of at.slice(i + 1))
          expect(Math.hypot(x - x2, y - y2)).toBeGreaterThan(30)
      }
    },
  )

  test('a region surrounds its point in data terms', () => {
    const { wide } = drawn(burglary, { regions })
    const value = heightsOf(wide)
    const box = wide
      .find((e) => e.attributes['data-region'] === 'A')
      ?.within.find((e) => e.tag === 'rect')
    const [top, height] = [Number(box?.attributes.y), Number(box?.attributes.height)]
    expect(value(top)).toBeGreaterThan(82)
    expect(value(top + height)).toBeLessThan(82)
  })

  test('the summary does not give the answer away, and says it once findings are asked for', () => {
    const words = (props: Partial<ChartProps>) => drawn(burglary, { regions, ...props }).html
    expect(words({})).not.toContain('Outside the limits')
    expect(words({ findings: true })).toContain('Outside the limits')
  })
})

describe('a sketch of a page', () => {
  const labels = page.parts.map(({ label }) => label)
  const regions: FigureRegion[] = labels.map((label, i) => ({
    id: label,
    label: 'ABCDEF'.charAt(i),
    at: { x: [label, label], y: [i + 1, i + 1] },
  }))

  test('every part has its name and all of its words, in reading order', () => {
    for (const { within } of drawn(page).pictures) {
      const parts = within.filter((e) => e.attributes['data-row'])
      const written = parts.map((part) =>
        part.within.filter((e) => e.tag === 'text').map((e) => e.text),
      )
      expect(written.map(([name]) => name)).toEqual(labels)
      expect(written.map(([, ...words]) => words.join(' '))).toEqual(
        page.parts.map(({ value, words }) => (value ? `${value} ${words}` : words)),
      )
    }
  })

  test.each(['wide', 'narrow'])(
    'a region is its whole part, and letters lie apart (%s)',
    (size) => {
      const found = drawn(page, { regions, regionFor: (id) => id }).pictures.find((picture) =>
        picture.attributes.class?.endsWith(size),
      )
      const within = found?.within ?? []
      const place = (e?: Element) =>
        ['x', 'y', 'width', 'height'].map((name) => Number(e?.attributes[name]))
      const parts = within.filter((e) => e.attributes.class === 'app-chart__part').map(place)
      const marked = within.filter((e) => e.attributes['data-region'])
      const boxes = marked.map((e) => place(e.within.find(({ tag }) => tag === 'rect')))
      expect(boxes).toEqual(parts)
      const letters = marked
        .flatMap((e) => e.within.filter((one) => one.attributes.class?.endsWith('letter')))
        .map((e) => [Number(e.attributes.cx), Number(e.attributes.cy)] as const)
      expect(letters).toHaveLength(6)
      for (const [i, [x, y]] of letters.entries())
        for (const [x2, y2] of letters.slice(i + 1))
          expect(Math.hypot(x - x2, y - y2)).toBeGreaterThan(30)
    },
  )
})

test('draggable lines and pickable points are hidden from screen readers, which have inputs', () => {
  const { wide } = drawn(burglary, {
    handles: [{ id: 'u', label: 'Upper', value: 64, onChange: () => undefined }],
    onPointSelect: () => undefined,
    selectedPoints: [2],
  })
  const handle = wide.find((e) => e.attributes['data-handle'] === 'u')
  const picker = wide.find((e) => e.attributes.class === 'app-chart__picker')
  expect([handle, picker].map((e) => e?.attributes['aria-hidden'])).toEqual(['true', 'true'])
  expect(wide.filter((e) => e.attributes.class === 'app-chart__picked')).toHaveLength(1)
})

test('a link to the CSV is there when there is one', () => {
  expect(drawn(burglary, { csvHref: '/burglary.csv' }).html).toContain('href="/burglary.csv"')
  expect(drawn(burglary).html).not.toContain('CSV')
})

const nothing = { title: 'Nothing' }
const odd: { why: string; figure: Figure }[] = [
  { why: 'no points', figure: { ...nothing, kind: 'line', x: [], y: [] } },
  { why: 'one point', figure: { ...nothing, kind: 'line', x: ['Apr'], y: [3] } },
  { why: 'only zeros', figure: { ...nothing, kind: 'line', x: ['Apr', 'May'], y: [0, 0] } },
  {
    why: 'equal values on a cut axis',
    figure: { ...nothing, kind: 'line', x: ['a', 'b'], y: [5, 5], yMin: 5 },
  },
  { why: 'below zero', figure: { ...nothing, kind: 'line', x: ['a', 'b'], y: [-5, -1] } },
  {
    why: 'a missing value',
    figure: { ...nothing, kind: 'line', x: ['a', 'b', 'c'], y: [1, Number.NaN, 2] },
  },
  { why: 'no series', figure: { ...nothing, kind: 'lines', x: ['a'], series: [] } },
  {
    why: 'only gaps',
    figure: { ...nothing, kind: 'lines', x: ['a'], series: [{ name: 'A', y: [null] }] },
  },
  { why: 'no bars', figure: { ...nothing, kind: 'bars', max: 0, bars: [] } },
  {
    why: 'an axis of nothing',
    figure: { ...nothing, kind: 'bars', max: 0, bars: [{ label: 'A', value: 0, shown: '0' }] },
  },
  { why: 'no columns', figure: { ...nothing, kind: 'columns', columns: [] } },
  {
    why: 'zero columns',
    figure: { ...nothing, kind: 'columns', columns: [{ label: 'A', value: 0 }] },
  },
  { why: 'no ranges', figure: { ...nothing, kind: 'histogram', bins: [] } },
  {
    why: 'empty ranges',
    figure: { ...nothing, kind: 'histogram', bins: [{ from: 0, to: 0, count: 0 }] },
  },
  { why: 'no teams', figure: { ...nothing, kind: 'funnel', centre: 0, points: [], limits: [] } },
  { why: 'no parts', figure: { ...nothing, kind: 'page', parts: [] } },
  { why: 'no squares', figure: { ...nothing, kind: 'grid', width: 0, height: 0, cells: [] } },
]

test.each(odd)(
  'a $figure.kind chart with $why is drawn without impossible numbers',
  ({ figure }) => {
    const regions: FigureRegion[] = [{ id: 'r', label: 'A', at: { x: [0, 0], y: [0, 0] } }]
    for (const props of [{}, { regions }]) {
      const { html } = drawn(figure, props)
      expect(html).not.toMatch(/NaN|Infinity|undefined| (width|height|r)="-/)
    }
  },
)

test('numbers are written for British readers', () => {
  expect(written(-1234.56)).toBe('−1,234.6')
  expect(written(14, { unit: '%', decimals: 1 })).toBe('14.0%')
})

/** Reads a height in the drawing back as a value, from the labels of the axis. */
function heightsOf(picture: Element[]) {
  const [first, second] = axisOf(picture)
  if (!first || !second) throw new Error('The axis has fewer than two labels')
  const perUnit = (second.value - first.value) / (second.y - first.y)
  return (y: number) => Math.round((first.value + (y - first.y) * perUnit) * 100) / 100
}

function axisOf(picture: Element[]) {
  const axis = picture.find((e) => e.attributes.class === 'app-chart__axis')
  return (axis?.within ?? []).flatMap((group) => {
    const line = group.within.find((e) => e.tag === 'line')
    return line ? [{ y: Number(line.attributes.y1), value: Number(withoutUnit(group.text)) }] : []
  })
}

function withoutUnit(text: string) {
  return /^[\d,.]+%$/.test(text) ? text.replace('%', '') : text
}

function elementsOf(html: string): Element[] {
  interface Node {
    nodeName: string
    value?: string
    attrs?: { name: string; value: string }[]
    childNodes?: Node[]
  }
  const flat = (node: Node): Element[] => {
    const within = (node.childNodes ?? []).flatMap(flat)
    if (!node.attrs) return within
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    return [{ tag: node.nodeName, attributes, text: textOf(node), within }, ...within]
  }
  const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('')
  return flat(parseFragment(html) as Node)
}
