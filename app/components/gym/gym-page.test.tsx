import { Writable } from 'node:stream'
import type { ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { parse } from '#app/domain/dashboards/address.ts'
import { view } from '#app/domain/dashboards/dashboard-view.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import { seenBefore } from '#app/domain/gym/as-seen.ts'
import { explained } from '#app/domain/gym/explained.ts'
import { openedBy } from '#app/domain/gym/looks.ts'
import { markDecision } from '#app/domain/gym/marked.ts'
import { openedAs, scenarioOf } from '#app/domain/gym/pinned.ts'
import type { Scenario } from '#app/domain/gym/scenario.ts'
import { variationFor } from '#app/domain/gym/variations.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { secretsOf } from '#tests/support/gym-secrets.ts'
import { DashboardPage } from '../dashboard/dashboard-page.tsx'
import { Brief } from './brief.tsx'
import { DecisionForm } from './decision-form.tsx'
import { Exhibit } from './exhibit.tsx'
import { FaultsFound, Outcome } from './outcome.tsx'

// A link or a form of the router needs a running router; here plain ones say the same.
vi.mock('@remix-run/react', () => ({
  useNavigate: () => () => {},
  Link: ({ to, preventScrollReset: _, ...rest }: Record<string, unknown>) => (
    <a {...rest} href={String(to)} />
  ),
  Form: ({ preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <form {...rest} />
  ),
}))

const tables = committedTables()
const facts = factsOf(tables)
const { practice } = await readPractice('courses', tables)

describe.each(practice.scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the page of %s',
  (_, scenario) => {
    test('says nothing of the answer before the decision, in its HTML', async () => {
      const { own, html } = await pageOf(scenario)
      expect(html).toContain(own.question)
      expect(secretsOf(own).filter((secret) => html.includes(secret))).toEqual([])
    })

    test('has no id twice and no style of its own, before and after the decision', async () => {
      for (const html of [(await pageOf(scenario)).html, await resultOf(scenario)]) {
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
        expect(html).not.toContain(' style=')
      }
    })
  },
)

async function pageOf(scenario: Scenario) {
  const { version, opened, own } = openedOnce(scenario)
  const { dashboard } = openedBy(own, version.dashboard)
  const shown = view(parse(new URLSearchParams(opened.start), dashboard), dashboard, facts)
  const seen = seenBefore(own, 'seed')
  const html = await drawn(
    <>
      <Brief {...seen} />
      <DashboardPage view={shown} at="/practice/gym/any" heading="h2" />
      <DecisionForm task={seen.task} query={shown.query} holder="me" given={null} problems={null} />
    </>,
  )
  return { own, html }
}

async function resultOf(scenario: Scenario): Promise<string> {
  const { version, opened } = openedOnce(scenario)
  const decided =
    scenario.task.kind === 'judge'
      ? { kind: 'judge' as const, option: 0, claims: [] }
      : scenario.task.kind === 'read'
        ? { kind: 'read' as const, value: -1 }
        : { kind: 'set' as const }
  const marked = markDecision(version, opened, decided, opened.start, facts)
  const decision = { decided, query: opened.start, certainty: 1 as const, marked }
  const told = explained(version, opened, decision, facts)
  return drawn(
    <>
      <Brief {...told} />
      <Outcome told={told} />
      <FaultsFound told={told} />
      <Exhibit id="seen" title="As the page opened" exhibit={told.seen} />
      <Exhibit id="honest" title="The honest view" exhibit={told.honest} />
    </>,
  )
}

function openedOnce(scenario: Scenario) {
  const dashboard = practice.dashboards.find(({ id }) => id === scenario.dashboard)
  if (!dashboard) throw new Error(`No dashboard ${scenario.dashboard}`)
  const version = { scenario, dashboard }
  const opened = openedAs(version, variationFor(scenario, 'seed', 0), facts)
  return { version, opened, own: scenarioOf(version, opened) }
}

/** Drawn whole, as the service sends it, with what HTML writes otherwise put back. */
function drawn(node: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = ''
    const sink = new Writable({
      write(chunk, _, next) {
        html += String(chunk)
        next()
      },
      final(done) {
        resolve(unescaped(html))
        done()
      },
    })
    const { pipe } = renderToPipeableStream(node, {
      onAllReady: () => pipe(sink),
      onError: reject,
    })
  })
}

function unescaped(html: string): string {
  return html
    .replaceAll('<!-- -->', '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
