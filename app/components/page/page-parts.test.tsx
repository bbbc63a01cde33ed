import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { timesInWords } from './course-parts.tsx'
import type { Verdict } from './feedback.tsx'
import { Feedback } from './feedback.tsx'
import { FilterChips } from './filter-chips.tsx'
import { Progress } from './progress.tsx'
import { SiteHeader } from './site-header.tsx'
import { sortableHead } from './sort-link.tsx'
import type { Status } from './status-tag.tsx'
import { StatusTag } from './status-tag.tsx'
import { StepNav } from './step-nav.tsx'

// A link of the router needs a running router; here a plain one says the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, preventScrollReset: _, ...rest }: Record<string, unknown>) => (
    <a {...rest} href={String(to)} />
  ),
}))

test.each<{ verdict: Verdict; words: string }>([
  { verdict: 'right', words: 'Correct' },
  { verdict: 'not-right', words: 'Not quite' },
  { verdict: 'partly', words: 'Partly correct' },
])('feedback that is $verdict says "$words" in its heading', ({ verdict, words }) => {
  const markup = renderToStaticMarkup(<Feedback verdict={verdict}>Because</Feedback>)
  expect(markup).toMatch(new RegExp(`</svg>${words}</h2>Because</div>$`))
})

test.each<{ status: Status; isTag: boolean }>([
  { status: 'completed', isTag: false },
  { status: 'in progress', isTag: true },
  { status: 'not yet started', isTag: true },
  { status: 'cannot start yet', isTag: false },
  { status: 'overdue', isTag: true },
])('"$status" is said in words, as a tag only where the reader has something to do', (expected) => {
  const markup = renderToStaticMarkup(<StatusTag status={expected.status} />)
  expect(markup.replace(/<[^>]*>/g, '').toLowerCase()).toBe(expected.status)
  expect(markup.includes('govuk-tag')).toBe(expected.isTag)
})

test('of a lesson, what is done and where the reader is are said without colour', () => {
  const markup = renderToStaticMarkup(
    <StepNav
      label="Pages of this lesson"
      steps={[
        { title: 'Situation', href: '/situation', state: 'done' },
        { title: 'Explore', href: '/explore', state: 'current' },
        { title: 'Keep', href: '/keep', state: 'to do' },
      ]}
    />,
  )
  const [situation, explore, keep] = markup.split('</li>')
  expect(situation).toContain('(done)')
  expect(explore).toContain('aria-current="step"')
  expect(keep).not.toMatch(/done|current|svg/)
})

test('only the column that is sorted by says so', () => {
  const head = { href: '?sort=name', children: 'Name' }
  expect(sortableHead({ ...head, sort: 'descending' }).attributes).toEqual({
    'aria-sort': 'descending',
  })
  expect(sortableHead({ ...head, sort: undefined }).attributes).toBeUndefined()
})

test('a filter is taken away by a link that says so, and no filters leave nothing behind', () => {
  const chips = [{ text: 'Status: Overdue', href: '/people' }]
  expect(renderToStaticMarkup(<FilterChips chips={chips} />)).toContain(
    'Remove filter: </span>Status: Overdue',
  )
  expect(renderToStaticMarkup(<FilterChips chips={[]} />)).toBe('')
})

test('signing out is a form, and is offered only to somebody who is signed in', () => {
  const names = { forceName: 'Northmere Police', serviceName: 'Data literacy for leaders' }
  const account = { name: 'A. Okafor', href: '/account', signOutAction: '/sign-out' }
  expect(renderToStaticMarkup(<SiteHeader {...names} account={account} />)).toContain(
    '<form method="post" action="/sign-out">',
  )
  expect(renderToStaticMarkup(<SiteHeader {...names} />)).not.toContain('<form')
})

test('progress is a sentence as well as a bar', () => {
  const markup = renderToStaticMarkup(
    <Progress done={3} total={6} label="Modules completed">
      You have completed 3 of 6 modules.
    </Progress>,
  )
  expect(markup).toContain('You have completed 3 of 6 modules.</p>')
  expect(markup).toMatch(/<progress [^>]*value="3" max="6" aria-label="Modules completed"/)
})

test.each([
  { timedBy: [null, null], says: 'Times are estimates until 20 people have finished a module.' },
  {
    timedBy: [134, null],
    says: 'Times with a number of people are the middle of what those people took; the others are estimates.',
  },
])('one sentence says which times of a course were measured ($timedBy)', ({ timedBy, says }) => {
  expect(timesInWords(timedBy.map((one) => ({ timedBy: one })))).toBe(says)
})
