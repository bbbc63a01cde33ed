import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Practice, readPractice } from '#app/content/practice.ts'
import { readScenariosFile } from '#app/content/scenarios.ts'
import { parse } from '#app/domain/dashboards/address.ts'
import type { AllFacts } from '#app/domain/dashboards/facts.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import { seenBefore } from '#app/domain/gym/as-seen.ts'
import { explained } from '#app/domain/gym/explained.ts'
import { FAULT_IDS } from '#app/domain/gym/faults.ts'
import { filled } from '#app/domain/gym/fill.ts'
import { lookAt, lookIn, openedBy } from '#app/domain/gym/looks.ts'
import { type Decided, markDecision, needsMetBy } from '#app/domain/gym/marked.ts'
import { type Opened, openedAs, scenarioOf } from '#app/domain/gym/pinned.ts'
import { RECOGNISE } from '#app/domain/gym/recognise.ts'
import { contextOf, type Scenario, TASK_KINDS } from '#app/domain/gym/scenario.ts'
import { variationFor, variationsOf } from '#app/domain/gym/variations.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { secretsOf } from '#tests/support/gym-secrets.ts'

/** The gym’s scenarios as they are written, in every variation that a learner may get. */

let practice: Practice
let problems: unknown[]
let facts: AllFacts

beforeAll(async () => {
  const tables = committedTables()
  const read = await readPractice('courses', tables)
  practice = read.practice
  problems = read.problems
  facts = factsOf(tables)
}, 120_000)

/** Everything takes a while: hundreds of pages are worked out. */
const LONG = 240_000

function versionOf(scenario: Scenario) {
  const dashboard = practice.dashboards.find(({ id }) => id === scenario.dashboard)
  if (!dashboard) throw new Error(`No dashboard ${scenario.dashboard}`)
  return { scenario, dashboard }
}

function everyVariation() {
  return practice.scenarios.flatMap((scenario) =>
    variationsOf(scenario).map((variation) => ({ scenario, variation })),
  )
}

describe('the scenarios', () => {
  test('are read without a mistake', () => {
    expect(problems).toEqual([])
    expect(practice.scenarios.length).toBeGreaterThanOrEqual(26)
  })

  test('have each of the fifteen faults in three contexts or more, and six sound ones or more', () => {
    const contexts = new Map(FAULT_IDS.map((id) => [id, new Set<string>()]))
    for (const scenario of practice.scenarios)
      for (const fault of scenario.faults)
        contexts.get(fault)?.add(contextOf(scenario, scenario.subject))
    const few = FAULT_IDS.filter((id) => (contexts.get(id)?.size ?? 0) < 3)
    expect(few).toEqual([])
    const sound = practice.scenarios.filter(({ faults }) => faults.length === 0)
    expect(sound.length).toBeGreaterThanOrEqual(6)
    expect(sound.filter(({ task }) => task.kind === 'judge').length).toBeGreaterThanOrEqual(6)
  })

  test('are of all three kinds, on all five dashboards', () => {
    const kinds = new Set(practice.scenarios.map(({ task }) => task.kind))
    expect([...kinds].sort()).toEqual([...TASK_KINDS].sort())
    expect(new Set(practice.scenarios.map(({ dashboard }) => dashboard)).size).toBe(5)
  })

  test('offer at least four variations each', () => {
    const few = practice.scenarios.filter((one) => variationsOf(one).length < 4)
    expect(few.map(({ id }) => id)).toEqual([])
  })

  test('give two learners different variations, and one learner each once before any again', () => {
    for (const scenario of practice.scenarios) {
      const many = variationsOf(scenario).length
      const own = Array.from({ length: many }, (_, time) => variationFor(scenario, 'seed', time))
      expect(new Set(own.map((one) => JSON.stringify(one))).size, scenario.id).toBe(many)
      const others = Array.from({ length: 20 }, (_, at) => variationFor(scenario, `s${at}`, 0))
      const different = new Set(others.map((one) => JSON.stringify(one))).size
      expect(different, scenario.id).toBeGreaterThan(1)
    }
  })

  test('have their faults in the page as it opens, in every variation; none they offer wrongly, none if sound', {
    timeout: LONG,
  }, () => {
    const wrong: string[] = []
    for (const { scenario, variation } of everyVariation()) {
      const { dashboard } = versionOf(scenario)
      const own = filled(scenario, variation)
      const seen = lookAt(own.start, own.seen.tile, dashboard, facts)
      const honest = lookAt(own.honest.query, own.honest.tile, dashboard, facts)
      const there = FAULT_IDS.filter((id) => RECOGNISE[id](seen, honest))
      const { task } = scenario
      const not = task.kind === 'judge' ? task.others : []
      const bad = [
        ...scenario.faults.filter((id) => !there.includes(id)).map((id) => `lacks ${id}`),
        ...there
          .filter((id) => not.includes(id) || scenario.faults.length === 0)
          .map((id) => `has ${id}`),
      ]
      if (bad.length > 0)
        wrong.push(`${scenario.id} ${JSON.stringify(variation)} ${bad.join(', ')}`)
    }
    expect(wrong).toEqual([])
  })

  test('are marked right for the right decision and wrong for others, in every variation, with their words', {
    timeout: LONG,
  }, () => {
    for (const { scenario, variation } of everyVariation()) {
      const version = versionOf(scenario)
      const opened = openedAs(version, variation, facts)
      const own = scenarioOf(version, opened)
      expect(leftOver(own), scenario.id).toEqual([])
      for (const { decided, query, isRight } of decisionsOf(own, opened)) {
        const marked = markDecision(version, opened, decided, query, facts)
        const where = `${scenario.id} ${JSON.stringify(variation)} ${JSON.stringify(decided)}`
        expect(marked.isRight, where).toBe(isRight)
        expect(marked.faults.map(({ fault }) => fault)).toEqual(scenario.faults)
        if (decided.kind !== 'judge')
          expect(marked.faults.every(({ isSpotted }) => isSpotted === isRight)).toBe(true)
      }
    }
  })

  test('tell, after the decision, what was decided, why, and the honest view beside the one seen', () => {
    for (const scenario of practice.scenarios) {
      const version = versionOf(scenario)
      const opened = openedAs(version, variationFor(scenario, 'seed', 0), facts)
      const own = scenarioOf(version, opened)
      for (const { decided, query, isRight, says } of decisionsOf(own, opened)) {
        const marked = markDecision(version, opened, decided, query, facts)
        const told = explained(version, opened, { decided, query, certainty: 3, marked }, facts)
        expect(told.isRight, scenario.id).toBe(isRight)
        expect(told.decided.reason, scenario.id).toBe(says)
        expect(told.sure.earned).toBe(isRight ? 3 : -6)
        expect(told.isSound).toBe(scenario.faults.length === 0)
        for (const exhibit of [told.seen, told.honest])
          expect(exhibit.table.rows.length, scenario.id).toBeGreaterThan(0)
      }
    }
  })

  test('claiming faults that are not there is told apart from spotting those that are', () => {
    for (const scenario of practice.scenarios) {
      const { task, faults } = scenario
      if (task.kind !== 'judge') continue
      const opened = openedAs(versionOf(scenario), variationFor(scenario, 'seed', 0), facts)
      const claims = [...faults, ...task.others]
      const decided: Decided = { kind: 'judge', option: 0, claims }
      const marked = markDecision(versionOf(scenario), opened, decided, opened.start, facts)
      expect(marked.faults.every(({ isSpotted }) => isSpotted)).toBe(true)
      expect([...marked.wronglyClaimed].sort()).toEqual([...task.others].sort())
    }
  })
})

describe('before the decision', () => {
  test('nothing of the answer is in what is sent', () => {
    for (const scenario of practice.scenarios) {
      const version = versionOf(scenario)
      const opened = openedAs(version, variationFor(scenario, 'seed', 0), facts)
      const own = scenarioOf(version, opened)
      const { dashboard, query } = openedBy(own, version.dashboard)
      const state = parse(new URLSearchParams(query), dashboard)
      const sent = JSON.stringify({
        seen: seenBefore(own, 'seed'),
        view: lookIn(state, own.seen.tile, dashboard, facts).view,
      })
      const secrets = secretsOf(own).map((text) => JSON.stringify(text).slice(1, -1))
      const found = secrets.filter((secret) => sent.includes(secret))
      expect(found, scenario.id).toEqual([])
    }
  })

  test('options stand in an order of the attempt, and what is offered says nothing of what is there', () => {
    const scenario = practice.scenarios.find(({ task }) => task.kind === 'judge')
    if (!scenario) throw new Error('No scenario to judge')
    const orders = new Set(
      Array.from({ length: 30 }, (_, at) =>
        seenBefore(scenario, `s${at}`)
          .task.options.map(({ text }) => text)
          .join(),
      ),
    )
    expect(orders.size).toBeGreaterThan(3)
    const offered = seenBefore(scenario, 's').task.faults
    expect(offered.at(-1)?.position).toBe('sound')
    expect(offered.length).toBeGreaterThanOrEqual(5)
  })
})

describe('an author', () => {
  const text = readFileSync('courses/practice/scenarios/axes.yaml', 'utf8')

  test.each([
    [
      'dashboard: crime-and-asb',
      'dashboard: crime-and-abs',
      'there is no dashboard "crime-and-abs"',
    ],
    ['faults: [cut-axis]', 'faults: [cut-axes]', 'must be one of changed-denominator'],
    ['others: [part-month,', 'others: [cut-axis,', 'is one of its faults'],
    ['&axis=cut\n', '&axes=cut\n', '"axes" cannot be read in this query'],
    ['role: You are deputy', 'roll: You are deputy', '"roll" is not known here'],
    ['between {lowest} and', 'between {lowst} and', '{lowst} is neither in "vary" nor in "values"'],
    ['district: [A, B, D, F, G]', 'district: [A, B, D, F, Z]', '"Z" is not a district'],
    ['seen: { tile: months,', 'seen: { tile: month,', 'the dashboard has no visual "month"'],
    ['        right: true\n', '', 'exactly one option marked "right: true"'],
  ])('is told in a sentence, with file and line, of %s written as %s', (good, bad, says) => {
    const broken = text.replace(good, bad)
    expect(broken).not.toBe(text)
    const { problems: told } = readScenariosFile(broken, 'scenarios/axes.yaml', practice.dashboards)
    expect(told.map(({ message }) => message).join('\n')).toContain(says)
    expect(told.every(({ file, line }) => file === 'scenarios/axes.yaml' && line)).toBe(true)
  })
})

interface Case {
  decided: Decided
  query: string
  isRight: boolean
  says: string
}

/** Every decision of a task that has words of its own: right ones first, then wrong ones. */
function decisionsOf(
  { task, honest, dashboard: id, start, ...rest }: Scenario,
  opened: Opened,
): Case[] {
  switch (task.kind) {
    case 'judge':
      return task.options.map(({ isRight, reason }, option) => ({
        decided: { kind: 'judge', option, claims: [] },
        query: opened.start,
        isRight,
        says: reason,
      }))
    case 'read': {
      const numberOf = (name: string) => opened.values[name]?.value ?? Number.NaN
      const read = (value: number): Decided => ({ kind: 'read', value })
      return [
        { decided: read(numberOf(task.truth)), query: '?', isRight: true, says: task.right },
        ...task.wrong.map(({ value, says }) => ({
          decided: read(numberOf(value)),
          query: '?',
          isRight: false,
          says,
        })),
        { decided: read(-1), query: '?', isRight: false, says: task.otherwise },
      ]
    }
    case 'set': {
      const scenario = { ...rest, id: rest.id, dashboard: id, start, honest, task }
      const whole = practice.dashboards.find((one) => one.id === id)
      if (!whole) throw new Error(`No dashboard ${id}`)
      const { dashboard } = openedBy(scenario, whole)
      const handedIn = queryToReach(honest.query, dashboard)
      return [
        { decided: { kind: 'set' }, query: handedIn, isRight: true, says: task.right },
        { decided: { kind: 'set' }, query: opened.start, isRight: false, says: '' },
      ]
    }
  }
}

/** An author’s query as the address of an opened scenario: everything said, so that nothing is left on. */
function queryToReach(query: string, dashboard: { slicers: { dimension: string }[] }): string {
  const params = new URLSearchParams(query)
  for (const { dimension } of dashboard.slicers)
    if (!params.has(dimension)) params.set(dimension, 'all')
  if (!params.has('hidden')) params.set('hidden', 'none')
  if (!params.has('view')) params.set('view', 'line')
  return `?${params}`
}

/** Placeholders that nothing filled. */
function leftOver(scenario: Scenario): string[] {
  return [...JSON.stringify({ ...scenario, vary: {} }).matchAll(/\{[a-z][\w-]*\}/g)].map(String)
}

test('a page handed in is right by more than one road', () => {
  const scenario = practice.scenarios.find(({ id }) => id === 'sound-known-total')
  if (!scenario) throw new Error('The scenario is gone')
  const version = versionOf(scenario)
  const variation = { district: 'G', offence: 'robbery', from: '2022-04', to: '2023-03' }
  const opened = openedAs(version, variation, facts)
  expect(opened.values.truth?.value).toBe(33)
  const months = 'from=2022-04&to=2023-03'
  const roads = [
    `?district=G&offence=robbery&${months}`,
    `?district=G&sel=types:robbery&mode=filter&${months}`,
    `?offence=robbery&sel=ranking:G&mode=filter&${months}`,
    `?district=G&offence=robbery&measure=crimes&view=table&${months}`,
  ]
  for (const road of roads)
    expect(needsMetBy(version, opened, road, facts), road).toEqual([true, true, true, true])
  const highlighted = `?district=G&sel=types:robbery&mode=highlight&${months}`
  expect(needsMetBy(version, opened, highlighted, facts)).toEqual([true, false, true, false])
})
