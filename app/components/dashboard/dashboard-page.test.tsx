import { Writable } from 'node:stream'
import { parseFragment } from 'parse5'
import { renderToPipeableStream } from 'react-dom/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { openingState, parse, queryOf } from '#app/domain/dashboards/address.ts'
import { type Dashboard, LEVEL_IDS, VIEW_IDS } from '#app/domain/dashboards/dashboard.ts'
import { view } from '#app/domain/dashboards/dashboard-view.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { DashboardView } from '#app/domain/dashboards/view.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { DashboardPage } from './dashboard-page.tsx'

// A link or a form of the router needs a running router; here plain ones say the same, and nothing is
// pressed.
vi.mock('@remix-run/react', () => ({
  useNavigate: () => () => {},
  Link: ({ to, preventScrollReset: _, ...rest }: Record<string, unknown>) => (
    <a {...rest} href={String(to)} />
  ),
  Form: ({ preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <form {...rest} />
  ),
}))

const AT = '/practice/any'
const tables = committedTables()
const facts = factsOf(tables)
const { practice } = await readPractice('courses', tables)

test('there are dashboards to draw', () => {
  expect(practice.dashboards.length).toBeGreaterThan(3)
})

describe.each(practice.dashboards)('$title', (dashboard) => {
  const pages: { view: DashboardView; page: Element }[] = []

  beforeAll(async () => {
    for (const address of statesOf(dashboard)) {
      const shown = view(parse(new URLSearchParams(address), dashboard), dashboard, facts)
      pages.push({ view: shown, page: await drawn(shown) })
    }
  })

  test('no part has a style of its own: the policy of the service would drop it', () => {
    for (const { page } of pages) expect(all(page).filter(({ is }) => 'style' in is)).toEqual([])
  })

  test('no id is there twice', () => {
    for (const { page } of pages) {
      const ids = all(page).flatMap(({ is }) => is.id ?? [])
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    }
  })

  test('whatever changes the page is a query string; files and records are under its own address', () => {
    for (const { page } of pages) {
      const links = all(page).filter(({ tag }) => tag === 'a')
      expect(links.length).toBeGreaterThan(10)
      const others = links
        .map(({ is }) => is.href ?? '')
        .filter((href) => !href.startsWith('?') && !href.startsWith(`${AT}/`))
      expect(others).toEqual([])
    }
  })

  test('the sentence that says what is shown is a status, and is the only one', () => {
    for (const { view: shown, page } of pages) {
      const statuses = all(page).filter(({ is }) => is.role === 'status')
      expect(statuses.map(({ text }) => text.includes(shown.showing))).toEqual([true])
    }
  })

  test('each visual has its words, its table, its file and a place of its own', () => {
    for (const { view: shown, page } of pages)
      for (const tile of shown.tiles) {
        const [section] = all(page).filter(({ is }) => is['aria-labelledby'] === `tile-${tile.id}`)
        expect(section?.text).toContain(tile.title)
        const within = all(section)
        const tables = within.filter(({ tag }) => tag === 'table')
        expect(tables).toHaveLength(tile.table.rows.length > 0 ? 1 : 0)
        const hrefs = within.map(({ is }) => is.href)
        expect(hrefs).toContain(`${AT}/tiles/${tile.id}.csv${shown.query}`)
        expect(hrefs).toContain(tile.alone)
        for (const sentence of tile.describe) expect(section?.text).toContain(sentence)
      }
  })

  test('every mark can be reached by its links', () => {
    for (const { view: shown, page } of pages)
      for (const { id, marks } of shown.tiles) {
        const [section] = all(page).filter(({ is }) => is['aria-labelledby'] === `tile-${id}`)
        const hrefs = new Set(all(section).map(({ is }) => is.href))
        for (const { select, down, records } of marks)
          for (const [link, href] of [
            [select, select],
            [down, down],
            [records, `${AT}/records${records}`],
          ])
            if (link !== null) expect(hrefs.has(href ?? ''), `${link}`).toBe(true)
      }
  })

  test('a filter that no slicer shows is named in the open pane and nowhere while it is closed', async () => {
    const opening = openingState(dashboard)
    for (const pane of ['open', 'collapsed'] as const) {
      const shown = view({ ...opening, pane }, dashboard, facts)
      const page = await drawn(shown)
      const chips = all(page).filter(({ is }) => is.class?.includes('app-chip '))
      for (const { says } of dashboard.hidden)
        expect(
          all(page).some(({ is, text }) => is.class === 'app-pane__says' && text === says),
        ).toBe(pane === 'open')
      if (pane === 'collapsed')
        expect(chips.filter(({ text }) => text.includes('hidden filter'))).toEqual([])
    }
  })

  test('what is selected says so in words', async () => {
    const opening = openingState(dashboard)
    const shown = view(opening, dashboard, facts)
    const mark = shown.tiles.flatMap(({ marks }) => marks).find(({ select }) => select !== null)
    if (!mark?.select) return
    const state = parse(new URLSearchParams(mark.select), dashboard)
    const page = await drawn(view(state, dashboard, facts))
    const signs = all(page).filter(({ is }) => is.class === 'app-selected')
    expect(signs.length).toBeGreaterThan(0)
    expect(new Set(signs.map(({ text }) => text))).toEqual(new Set(['Selected']))
  })
})

/** The page as it opens, and one change of each kind. */
function statesOf(dashboard: Dashboard): string[] {
  const opening = openingState(dashboard)
  const opened = view(opening, dashboard, facts)
  const selected = opened.tiles.flatMap(({ marks }) => marks.flatMap(({ select }) => select ?? []))
  const first = selected[0] ?? '?'
  return [
    '?',
    '?pane=open',
    '?layout=simple',
    '?rag=off&arrows=off',
    '?measure=nothing-like-it',
    ...VIEW_IDS.map((id) => queryOf({ ...opening, view: id }, dashboard)),
    ...LEVEL_IDS.map((level) => queryOf({ ...opening, level, pane: 'open' }, dashboard)),
    `${first}&mode=filter`,
    `${first}&mode=highlight`,
    ...opened.bookmarks.map(({ href }) => href),
  ]
}

interface Element {
  tag: string
  is: Record<string, string>
  text: string
  within: Element[]
}

/** Everything in an element, itself included. */
function all(element: Element | undefined): Element[] {
  return element ? [element, ...element.within.flatMap(all)] : []
}

async function drawn(shown: DashboardView): Promise<Element> {
  const html = await new Promise<string>((resolve, reject) => {
    let text = ''
    const sink = new Writable({
      write(chunk, _, done) {
        text += chunk
        done()
      },
      final(done) {
        resolve(text)
        done()
      },
    })
    const stream = renderToPipeableStream(<DashboardPage view={shown} at={AT} />, {
      onAllReady: () => stream.pipe(sink),
      onError: reject,
    })
  })
  return elementOf(parseFragment(html))
}

interface Node {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}

function elementOf(node: Node): Element {
  const children = node.childNodes ?? []
  return {
    tag: node.nodeName,
    is: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
    text: textOf(node),
    within: children.filter(({ nodeName }) => nodeName !== '#text').map(elementOf),
  }
}

function textOf({ value, childNodes = [] }: Node): string {
  return value ?? childNodes.map(textOf).join('')
}
