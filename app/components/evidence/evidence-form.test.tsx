import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { aForm } from '#app/domain/workplace/form-for-tests.ts'
import { EvidenceForm } from './evidence-form.tsx'
import type { FormOnPage, Refused, Reply } from './form-on-page.ts'

// These need a running router; here plain elements say the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
  Form: ({ preventScrollReset: _, ...rest }: Record<string, unknown>) => <form {...rest} />,
  useFetcher: () => ({ state: 'idle', submit: () => undefined }),
  useNavigation: () => ({ state: 'idle' }),
  useLocation: () => ({ key: 'here' }),
  useBeforeUnload: () => undefined,
}))

const form = aForm('task-p', [
  { id: 'measure', as: { kind: 'line', atMost: 150 } },
  { id: 'points', as: { kind: 'numbers', atLeast: 12 } },
  { id: 'lower-limit', as: { kind: 'number', unit: null } },
  { id: 'decided-on', as: { kind: 'day' } },
  { id: 'reading', as: { kind: 'choice', choices: [{ id: 'noise', text: 'Noise' }] } },
])

const writing = {
  answers: { measure: 'PC Smith’s calls', 'decided-on': '2026-03-05' },
  holder: 'me',
  at: 'at 2:05pm',
  known: 'measure:1',
  figure: null,
  warnings: [
    { field: 'measure', kind: 'name' as const, sentence: 'Is it a name?', found: ['PC Smith'] },
  ],
}
const page: FormOnPage = {
  form,
  nth: 1,
  state: 'writing',
  countsFor: ['Enabled'],
  criteria: [],
  writing,
  assessors: ['Chief Inspector Sam Okafor'],
  sent: null,
  review: null,
  checkBack: null,
  earned: [],
  others: [],
}
const sent: FormOnPage = {
  ...page,
  state: 'accepted',
  writing: null,
  sent: { on: '1 March 2026 at 9:00am', sections: [], chart: null },
  checkBack: {
    decidedOn: '5 March 2026',
    opensOn: '30 April 2026',
    dueBy: '28 May 2026',
    state: 'open',
    told: null,
  },
}
const refused: Refused = {
  problems: [],
  warned: false,
  elsewhere: [],
  typed: {},
  hasNoAssessor: false,
  checkBack: null,
}

function shown(about: FormOnPage, reply: Reply | null = null, done: string | null = null): string {
  return renderToStaticMarkup(
    <EvidenceForm page={about} done={done} holder="me" contactEmail="a@b.example" reply={reply} />,
  )
}

test('where no script runs, the page does not promise to save as somebody writes', () => {
  const asSent = shown({ ...page, writing: { ...writing, at: null } })
  expect(asSent).not.toContain('Saved as you write')
  expect(asSent).toMatch(/<noscript>.*saved only when you press a button.*<\/noscript>/)
})

test('what a check-back earned comes down on the page that records it, and not whenever it is read', () => {
  const told: FormOnPage = {
    ...sent,
    checkBack: sent.checkBack && {
      ...sent.checkBack,
      state: 'told',
      told: { body: 'It held', on: '1 May 2026' },
    },
    earned: [{ slug: 'enabled', title: 'Enabled', shows: 'You use it.' }],
  }
  const after = shown(told, null, 'told')
  expect(after).toContain('Your check-back is recorded.')
  expect(after).toContain('You have earned the Enabled stamp')
  expect(after.match(/See your Digital Passport/g)).toHaveLength(1)
  expect(shown(told)).not.toContain('You have earned')
  const nothing = shown({ ...told, earned: [] }, null, 'told')
  expect(nothing).not.toContain('You have earned')
  expect(nothing.match(/See your Digital Passport/g)).toHaveLength(1)
})

test.each([
  ['while it is written', shown(page)],
  ['with its check-back open', shown(sent)],
  ['refused', shown(page, { ...refused, warned: true })],
])('every id is there once, and every label and error leads to one: %s', (_, html) => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  const aims = [...html.matchAll(/ (?:for="|href="#)([^"]+)"/g)].map(([, id]) => id)
  expect(aims.filter((id) => !ids.includes(id))).toEqual([])
  expect(aims.length).toBeGreaterThan(0)
})

test('the Enter key saves: the first button of the form does not send it', () => {
  expect(shown(page).match(/<button[^>]*value="([^"]+)"/)?.[1]).toBe('keep')
})

test('a warning stands beside its field, is read with it, and is to be confirmed before sending', () => {
  const html = shown(page)
  expect(html).toMatch(/id="answer-measure"[^>]*aria-describedby="answer-measure-aside"/)
  expect(html).toMatch(/id="answer-measure-aside"><p>Is it a name\?/)
  expect(html).toContain('I have checked: nobody can be recognised')
  const sound = shown({ ...page, writing: { ...writing, warnings: [] } })
  expect(sound).not.toContain('I have checked')
})

test('what was typed over a text from elsewhere stays, with the other text beside it', () => {
  const elsewhere = [{ field: 'measure', body: 'On the phone', at: '1 March 2026 at 9:00am' }]
  const html = shown(page, { ...refused, elsewhere, typed: { measure: 'At the desk' } })
  expect(html).toMatch(/<input[^>]*id="answer-measure"[^>]*value="At the desk"/)
  expect(html).toContain('On the phone')
})

test('the button names who will read it; with nobody there is none, and it says why', () => {
  expect(shown(page)).toContain('Send to Chief Inspector Sam Okafor</button>')
  const several = shown({ ...page, assessors: ['Inspector A', 'Inspector B'] })
  expect(several).toContain('Send for review</button>')
  expect(several).toContain('Inspector A or Inspector B will read it')
  const nobody = shown({ ...page, assessors: [] })
  expect(nobody).not.toContain('value="send"')
  expect(nobody).toContain('Nobody can review your work yet')
})

test('another begins only from the newest that was accepted', () => {
  expect(shown(sent)).toContain('Begin another')
  const later = [{ nth: 2, state: 'writing' as const, openedOn: '1 May 2026' }]
  expect(shown({ ...sent, others: later })).not.toContain('Begin another')
  expect(shown(page)).not.toContain('Begin another')
})
