import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import type { LessonView } from '#app/domain/lesson-view.ts'
import { burglary } from '../figures/figures-for-tests.ts'
import { A_CHECK, aFadedExample, aLesson, anExercise, aPrediction } from './a-lesson-for-tests.ts'
import { LessonProvider } from './lesson-context.tsx'
import { LuckMachine } from './luck-machine.tsx'
import { lessonComponents } from './registry.tsx'
import { XmrBuilder } from './xmr-builder.tsx'

// Without a running router, its links and forms are the plain elements they become.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <a {...rest} href={String(to)} />
  ),
  Form: ({ preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <form {...(rest as ComponentProps<'form'>)} />
  ),
}))

const {
  Step,
  Predict,
  Afterwards,
  Exercise,
  Figure,
  Fact,
  Term,
  Belief,
  Instead,
  Faded,
  Check,
  Keep,
} = lessonComponents

function shown(view: LessonView, children: ReactNode): string {
  const html = renderToStaticMarkup(<LessonProvider view={view}>{children}</LessonProvider>)
  expect(html, 'a strict policy drops inline styles').not.toMatch(/\sstyle=/)
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1])
  expect(ids, 'no id is on the page twice').toEqual([...new Set(ids)])
  return html
}

function hidden(html: string): Record<string, string> {
  const fields = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]))
}

describe('a page', () => {
  test('shows the step it is on, under its title, and no other', () => {
    const html = shown(
      aLesson({ step: 'explain' }),
      <>
        <Step id="situation" title="Four months">
          Before
        </Step>
        <Step id="explain" title="Luck first">
          Now
        </Step>
      </>,
    )
    expect(html).toMatch(/<h2[^>]*>Luck first<\/h2>/)
    expect(html).toContain('Now')
    expect(html).not.toContain('Before')
  })

  test('leads on to the next page once that is open', () => {
    const page = (
      <Step id="explore" title="Deal">
        Deal
      </Step>
    )
    const next = 'href="/courses/statistics/luck-or-change?step=explain"'
    expect(shown(aLesson(), page)).toContain(next)
    const steps = aLesson().steps.map((step) => ({ ...step, isOpen: step.id !== 'explain' }))
    expect(shown(aLesson({ steps }), page)).not.toContain(next)
  })

  test('quotes a fact by name, links a term to the glossary, and draws a figure', () => {
    const html = shown(
      aLesson({
        facts: { highest: '60' },
        figures: { two: { kind: 'line', title: 'Two months', x: ['Nov', 'Dec'], y: [99, 96] } },
      }),
      <>
        <Fact name="highest" />
        <Term word="process limits">limits</Term>
        <Figure name="two" />
      </>,
    )
    expect(html).toContain('60')
    expect(html).toContain('href="/glossary#process-limits"')
    expect(html).toContain('Two months')
  })

  test('sets what many people think beside what to do instead', () => {
    const html = shown(
      aLesson(),
      <>
        <Belief>It went up, so something made it.</Belief>
        <Instead>Ask how far it moves by itself.</Instead>
      </>,
    )
    expect(html).toMatch(/Many people think[\s\S]*Instead/)
  })

  test('a component outside a lesson is a bug', () => {
    vi.mocked(console.error).mockImplementation(() => undefined)
    expect(() => renderToStaticMarkup(<Keep />)).toThrow('LessonProvider')
  })
})

describe('a prediction', () => {
  const ask = <Predict id="steady-45" />

  test('is posted once, by its id, to this page', () => {
    const html = shown(aLesson({ prediction: aPrediction() }), ask)
    const holder = 'learner'
    expect(hidden(html)).toEqual({ intent: 'predict', step_id: 'step-7', holder, id: 'steady-45' })
    expect(html).toContain('action="/courses/statistics/luck-or-change?step=explore"')
    expect(html).toContain('name="field-highest"')
    expect(html).toContain('novalidate')
  })

  test('asks for certainty beside what it earns, in percentages', () => {
    const html = shown(aLesson({ prediction: aPrediction() }), ask)
    expect(html).toContain('67% to 80% sure')
    expect(html).toContain('−6')
    expect(html.match(/name="certainty"/g)).toHaveLength(3)
    expect(html).not.toMatch(/very sure|fairly sure/i)
  })

  test('keeps what was typed beside what has to be put right', () => {
    const problems = [{ field: 'field-lowest', message: 'Enter lowest month' }]
    const html = shown(
      aLesson({ prediction: aPrediction({ problems }), given: { 'field-highest': '58' } }),
      ask,
    )
    expect(html).toContain('value="58"')
    expect(html).toMatch(/id="field-lowest-error"[\s\S]*Enter lowest month/)
  })

  test('once made shows what was committed', () => {
    const made = { values: { highest: '52', lowest: '38' }, certainty: 3 } as const
    const html = shown(aLesson({ prediction: aPrediction({ made }) }), ask)
    expect(html).toContain('Highest month: 52 burglaries; Lowest month: 38 burglaries')
    expect(html).toContain('certainty 3 of 3')
    expect(html).not.toContain('<form')
  })

  test('comes back at the end beside what turned out', () => {
    const made = { values: { choice: 'better' }, certainty: null }
    const prediction = aPrediction({
      kind: 'choice',
      choices: [{ id: 'better', text: 'It is getting better' }],
      made,
      afterwards: 'Two months cannot tell.',
    })
    const html = shown(aLesson({ prediction }), <Afterwards id="steady-45" />)
    expect(html).toMatch(/It is getting better[\s\S]*Two months cannot tell/)
  })
})

describe('a faded example', () => {
  test('has a field for every blank, and offers the working', () => {
    const html = shown(aLesson({ faded: [aFadedExample()] }), <Faded id="average-of-64" />)
    expect(hidden(html)).toMatchObject({ intent: 'faded', id: 'average-of-64' })
    expect(html).toContain('name="blank-twice"')
    expect(html.match(/name="blank-verdict"/g)).toHaveLength(2)
    expect(html).toContain('value="reveal"')
  })

  test('has the heading its author gives it, or its own', () => {
    const lesson = aLesson({ faded: [aFadedExample()] })
    expect(shown(lesson, <Faded id="average-of-64" />)).toContain('Now finish this one')
    const titled = shown(lesson, <Faded id="average-of-64" title="Your turn" />)
    expect(titled).toMatch(/<h3[^>]*>Your turn<\/h3>/)
    expect(titled).not.toContain('Now finish this one')
  })

  test('says of each blank whether it is right, with a hint only where it is not', () => {
    const [twice, verdict] = aFadedExample().blanks
    if (!twice || !verdict) throw new Error('two blanks')
    const blanks = [
      { ...twice, given: '16', checked: { isRight: true, hint: null } },
      { ...verdict, given: 'leave', checked: { isRight: false, hint: 'Inside or outside?' } },
    ]
    const html = shown(
      aLesson({ faded: [aFadedExample({ blanks })] }),
      <Faded id="average-of-64" />,
    )
    expect(html).toContain('1 of 2 right')
    expect(html).toMatch(/Not yet\.<\/strong> Inside or outside\?/)
    expect(html).toContain('aria-describedby="blank-twice-verdict"')
  })

  test('no longer offers a working that is shown', () => {
    const html = shown(
      aLesson({ faded: [aFadedExample({ working: 'Twice 8 is 16.' })] }),
      <Faded id="average-of-64" />,
    )
    expect(html).toContain('Twice 8 is 16.')
    expect(html).not.toContain('value="reveal"')
  })
})

describe('a figure', () => {
  test('does not say what stands out where the reader is asked to find it', () => {
    const lesson = aLesson({ figures: { burglary } })
    expect(shown(lesson, <Figure name="burglary" />)).toContain('Outside the limits')
    const hidden = shown(lesson, <Figure name="burglary" findings="hidden" />)
    expect(hidden).toContain('Process limits')
    expect(hidden).not.toContain('Outside the limits')
  })
})

describe('the check', () => {
  const check = A_CHECK

  test('begins with a post', () => {
    const html = shown(aLesson(), <Check />)
    expect(hidden(html)).toMatchObject({ intent: 'start-check' })
  })

  test('carries on where it was left', () => {
    const html = shown(
      aLesson({ check: { ...check, state: 'open', href: '/attempts/3' } }),
      <Check />,
    )
    expect(html).toContain('href="/attempts/3"')
    expect(html).not.toContain('<form')
  })

  test('is the way to the starting point where the module ends with the diagnostic', () => {
    const diagnostic = { kind: 'diagnostic', state: 'open', questions: 12 } as const
    const html = shown(aLesson({ check: diagnostic }), <Check />)
    expect(html).toContain('href="/starting-point"')
    expect(html).toContain('12 questions')
    expect(html).toContain('Carry on')
  })

  test('shows its best result, what secure means, and may be taken again', () => {
    const done = {
      ...check,
      state: 'done' as const,
      best: { right: 3, of: 5 },
      href: '/attempts/3',
    }
    const html = shown(aLesson({ check: done }), <Check />)
    expect(html).toContain('3 of 5')
    expect(html).toContain('secure at 4 of 5')
    expect(hidden(html)).toMatchObject({ intent: 'start-check' })
  })
})

test('what to keep is every point and the question for the next meeting', () => {
  const html = shown(aLesson(), <Keep />)
  expect(html).toContain('href="/courses/statistics/luck-or-change/card"')
  expect(html).toMatch(/First point[\s\S]*Third point[\s\S]*How far does it move by itself\?/)
})

test.each(['luck-machine', 'xmr-builder'])(
  'the exercise %s is on the page without JavaScript',
  async (id) => {
    const view = aLesson({ exercise: anExercise(id, {}) })
    const html = await whole(
      <LessonProvider view={view}>
        <Exercise id={id} />
      </LessonProvider>,
    )
    expect(html).toContain('Your goal:')
    expect(html, 'nothing waits for a script to put it in its place').not.toContain('<script')
  },
)

/** What the server sends once everything on the page is there. */
function whole(page: ReactElement): Promise<string> {
  const sent = new PassThrough()
  const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(sent) })
  return text(sent)
}

describe('the luck machine', () => {
  function machine(query: Fields, ...posts: Fields[]) {
    const made = { values: { highest: '52', lowest: '38' }, certainty: null }
    const exercise = anExercise('luck-machine', query, ...posts)
    return shown(
      aLesson({ exercise, prediction: aPrediction({ made }) }),
      <LuckMachine exercise={exercise} />,
    )
  }

  test('free play is a question in the address that stays on this page', () => {
    const html = machine({ deal: '2', mean: '45' })
    const forms = html.match(/<form method="get"[\s\S]*?<\/form>/g) ?? []
    expect(forms.length).toBeGreaterThanOrEqual(3)
    for (const form of forms) {
      expect(form).toContain('action="/courses/statistics/luck-or-change"')
      expect(hidden(form)).toMatchObject({ step: 'explore' })
    }
    expect(forms[0]).toContain('name="deal" value="3"')
  })

  test('sets the learner’s own prediction beside what luck dealt', () => {
    expect(machine({})).toMatch(/You predicted[\s\S]*38[\s\S]*52/)
    expect(machine({ mean: '100' })).not.toContain('You predicted')
  })

  test('shows 40 tiles, and a red one says so in words', () => {
    const html = machine({ tiles: '3' })
    expect(html.match(/class="app-tile( |")/g)).toHaveLength(40)
    const reds = html.match(/app-tile--red/g) ?? []
    expect(html.match(/red: <\/span>(above|below)/g) ?? []).toHaveLength(reds.length)
  })

  test('the answer is posted with the deal it was judged on', () => {
    const html = machine({ deal: '2' })
    const form = html.match(/<form method="post"[\s\S]*?<\/form>/)?.[0] ?? ''
    expect(form).toContain('deal=2')
    expect(hidden(form)).toMatchObject({ intent: 'exercise', id: 'luck-machine' })
  })

  test('once answered it says why and goes on, and can be begun again', () => {
    const html = machine({}, { smallest: '5' }, { smallest: '14' })
    expect(html).toContain('√45 is 6.7')
    expect(html).toContain('Your earlier tries: 5.')
    expect(html).toContain('name="do" value="reset"')
    expect(html).not.toContain('name="smallest"')
  })
})

describe('the XmR chart builder', () => {
  const STAGES: Fields[] = [
    { stage: 'centre', centre: '73.9' },
    { stage: 'ranges', 'range-1': '16', 'range-2': '7', 'range-3': '1' },
    { stage: 'reach', reach: '28.3' },
    { stage: 'limits', lower: '45.6', upper: '102.2' },
    { stage: 'alone', lower: '25.1', upper: '62.9' },
    {
      stage: 'judge',
      'verdict-brackwater': 'changed',
      'mark-brackwater-40': 'yes',
      'verdict-alderbrook': 'no-sign',
    },
  ]

  function builder(...posts: Fields[]) {
    const exercise = anExercise('xmr-builder', {}, ...posts)
    return shown(aLesson({ exercise }), <XmrBuilder exercise={exercise} />)
  }

  test.each(STAGES.map((fields, at) => ({ at, fields })))(
    'stage $fields.stage asks for exactly what is read',
    ({ at, fields }) => {
      const html = builder(...STAGES.slice(0, at))
      expect(hidden(html)).toMatchObject({ intent: 'exercise', stage: fields.stage })
      for (const name of Object.keys(fields)) expect(html).toContain(`name="${name}"`)
    },
  )

  test('a wrong number has its hint beside it', () => {
    const html = builder({ stage: 'centre', centre: '887' })
    expect(html).toMatch(/id="centre-verdict"[\s\S]*That is the total/)
    expect(html).toContain('value="887"')
  })

  test('months can be marked in a table, each under its own name', () => {
    const html = builder(...STAGES.slice(0, 5))
    expect(html.match(/type="checkbox"/g)).toHaveLength(94)
    expect(html).toMatch(/<label[^>]*for="mark-alderbrook-0"[^>]*>2021-04<\/label>/)
  })

  test('the end says which rule fires where', () => {
    const html = builder(...STAGES)
    expect(html).toContain('Brackwater vehicle crime has changed')
    expect(html).toContain('outside a limit: 2024-08 and 2024-09; 2025-02')
    expect(html).toContain('Alderbrook burglary: no sign of change')
  })
})
