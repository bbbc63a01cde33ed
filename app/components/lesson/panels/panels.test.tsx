import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ComponentProps } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { FieldProblem, Fields } from '#app/domain/exercises/exercise.ts'
import type { AskPart, PanelPart, PanelsView } from '#app/domain/exercises/panels.ts'
import { aLesson } from '../a-lesson-for-tests.ts'
import { LessonProvider } from '../lesson-context.tsx'
import { Panels } from './panels.tsx'

vi.mock('@remix-run/react', () => ({
  Link: ({ to, preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <a {...rest} href={String(to)} />
  ),
  Form: ({ preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <form {...(rest as ComponentProps<'form'>)} />
  ),
}))

interface Shown {
  parts?: PanelPart[]
  play?: Record<string, string>
  problems?: FieldProblem[]
  given?: Fields
  opensAfter?: string
}

/** A panel as it arrives where no script runs: whole, with no inline style and no id twice. */
async function shown({ parts = [], play = {}, problems = [], given = {}, opensAfter }: Shown) {
  const view: PanelsView = {
    goal: 'find **the one** that stands out',
    panels: [
      { id: 'first', heading: 'Look', parts, ...(opensAfter === undefined ? {} : { opensAfter }) },
    ],
    play,
    round: 0,
    isBegun: true,
  }
  const exercise = { id: 'an-exercise', view, isMet: false, problems }
  const out = new PassThrough()
  const html = text(out)
  await new Promise<void>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <LessonProvider view={aLesson({ exercise, given })}>
        <Panels exercise={exercise} />
      </LessonProvider>,
      {
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        onAllReady: () => {
          pipe(out)
          resolve()
        },
        onError: reject,
      },
    )
  })
  const page = await html
  expect(page).not.toMatch(/\sstyle=/)
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1])
  expect(ids).toEqual([...new Set(ids)])
  return page.replaceAll('<!-- -->', '')
}

const ASK: AskPart = {
  as: 'ask',
  id: 'verdict',
  controls: [
    { as: 'number', name: 'limit', label: 'Limit', value: '12', slide: { from: 0, to: 50 } },
    { as: 'text', name: 'why', label: 'Why', value: '', rows: 3 },
    {
      as: 'choice',
      name: 'team',
      label: 'Team',
      value: 'b',
      options: [
        { value: 'a', text: 'A' },
        { value: 'b', text: 'B' },
      ],
    },
    {
      as: 'choices',
      name: 'see',
      label: 'What you see',
      values: ['run'],
      options: [
        { value: 'run', text: 'A run' },
        { value: 'rise', text: 'A rise' },
      ],
    },
    {
      as: 'select',
      name: 'from',
      label: 'From',
      value: '2',
      options: [
        { value: '1', text: 'One' },
        { value: '2', text: 'Two' },
      ],
    },
    {
      as: 'marks',
      name: 'mark',
      label: 'Months',
      points: [{ label: 'May', value: '4' }],
      marked: [],
    },
    {
      as: 'order',
      name: 'place',
      label: 'Order',
      items: [
        { id: 'x', text: 'Ex' },
        { id: 'y', text: 'Why' },
      ],
    },
    { as: 'sure', name: 'sure', value: '' },
  ],
  button: 'Keep it',
}

describe('a panel', () => {
  test('says its goal, its words with what stands out, and how to begin again', async () => {
    const html = await shown({ parts: [{ as: 'words', text: ['Of **40** teams'], look: 'live' }] })
    expect(html).toContain('find <strong>the one</strong> that stands out')
    expect(html).toMatch(/role="status"[^>]*>.*Of <strong>40<\/strong> teams/)
    expect(html).toContain('Begin this exercise again')
  })

  test('that is not open yet says what opens it, and nothing else', async () => {
    const html = await shown({ opensAfter: 'Opens once you have predicted.', parts: [ASK] })
    expect(html).toContain('Opens once you have predicted.')
    expect(html).not.toContain('Keep it')
  })

  test('leads to other states of play', async () => {
    const html = await shown({
      parts: [{ as: 'links', links: [{ text: 'Deal again', to: { deal: '2' }, isButton: true }] }],
    })
    expect(html).toMatch(/href="[^"]*step=explore&amp;deal=2"[^>]*>Deal again/)
  })
})

describe('play', () => {
  test('is a GET form of its own fields that leaves other play as it is', async () => {
    const html = await shown({
      play: { n: '600', deal: '3' },
      parts: [
        {
          as: 'play',
          button: 'Show',
          controls: [{ as: 'number', name: 'n', label: 'Interviews', value: '600' }],
        },
      ],
    })
    expect(html).toMatch(/<form[^>]*method="get"/)
    expect(html).toContain('<input type="hidden" name="deal" value="3"/>')
    expect(html).not.toContain('type="hidden" name="n"')
    expect(html).toMatch(/name="n"[^>]*value="600"/)
  })
})

describe('an ask', () => {
  test('posts every kind of field with play kept, and comes back to its panel', async () => {
    const html = await shown({ parts: [ASK], play: { deal: '3' } })
    expect(html).toMatch(/<form[^>]*method="post"[^>]*action="[^"]*deal=3"/)
    expect(html).toContain('name="ask" value="verdict"')
    expect(html).toContain('name="at" value="panel-first"')
    for (const name of ['limit', 'why', 'team', 'see-run', 'from', 'mark-0', 'place-x', 'sure'])
      expect(html, name).toContain(`name="${name}"`)
    expect(html).toMatch(/name="team"[^>]*checked=""[^>]*value="b"|value="b"[^>]*checked=""/)
    expect(html).toMatch(/<option value="2" selected="">Two/)
  })

  test('shows what to put right beside its field, with what was typed', async () => {
    const html = await shown({
      parts: [ASK],
      problems: [{ field: 'limit', message: 'Limit must be one number, like 12.5' }],
      given: { limit: 'lots', why: 'because', 'see-rise': 'yes', 'place-x': '2', 'place-y': '1' },
    })
    expect(html).toContain('id="limit-error"')
    expect(html).toMatch(/name="limit"[^>]*value="lots"/)
    expect(html).toContain('>because</textarea>')
    expect(html).toMatch(/name="see-rise"[^>]*checked=""/)
    expect(html).not.toMatch(/name="see-run"[^>]*checked=""/)
    expect(html.indexOf('place-y')).toBeLessThan(html.indexOf('place-x'))
  })

  test('says what was wrong with one field, in words tied to it', async () => {
    const html = await shown({
      parts: [{ ...ASK, verdicts: { limit: { isRight: false, hint: 'Look at the gap.' } } }],
    })
    expect(html).toMatch(/aria-describedby="limit-verdict"/)
    expect(html).toContain('Look at the gap.')
  })
})

describe('pictures', () => {
  test('draw every one of the people they speak of, and say how many in words', async () => {
    const html = await shown({
      parts: [
        {
          as: 'icons',
          says: 'Of 50 people, 8 are flagged',
          groups: [
            { name: 'Flagged', count: 8, look: 'strong' },
            { name: 'Others', count: 42, look: 'light' },
          ],
        },
      ],
    })
    expect(html).toContain('aria-label="Of 50 people, 8 are flagged"')
    const [flagged = ''] = html.match(/class="app-icons__strong" d="[^"]*"/) ?? []
    expect(flagged.match(/M/g)).toHaveLength(8)
    expect(html).toContain('Others: <strong>42</strong>')
  })

  test('a tree asks for the branches that are not counted yet', async () => {
    const html = await shown({
      parts: [
        {
          as: 'tree',
          ask: { id: 'tree', button: 'Check' },
          root: {
            label: 'Cases',
            count: 10_000,
            branches: [{ label: 'Serious', name: 'serious', value: '' }],
          },
        },
      ],
    })
    expect(html).toContain('Cases: <strong>10,000</strong>')
    expect(html).toMatch(/name="serious"/)
    expect(html).toContain('name="ask" value="tree"')
  })

  test('a strip says what its colours say', async () => {
    const html = await shown({
      parts: [
        {
          as: 'strip',
          caption: 'Twelve months',
          columns: ['Apr'],
          rows: [{ name: 'This month', cells: [{ text: 'R', look: 'red', says: 'red: up 4' }] }],
        },
      ],
    })
    expect(html).toContain('<span class="govuk-visually-hidden">red: up 4</span>')
  })

  test('a conversation names who speaks', async () => {
    const html = await shown({
      parts: [{ as: 'speech', said: [{ who: 'You', words: 'What do we know?', isLearner: true }] }],
    })
    expect(html).toContain('app-speech__turn--own')
    expect(html).toContain('What do we know?')
  })
})
