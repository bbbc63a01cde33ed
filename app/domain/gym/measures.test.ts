import { describe, expect, test } from 'vitest'
import { gymEvidence } from './evidence.ts'
import { FAULT_IDS, type FaultId } from './faults.ts'
import type { GymRecord } from './history.ts'
import { firstInNewContexts, gymStanding, partOf } from './measures.ts'

function aRecord(about: Partial<GymRecord> = {}): GymRecord {
  return {
    scenario: 's',
    context: 'crime: a',
    task: 'judge',
    faults: [],
    wronglyClaimed: [],
    isRight: true,
    certainty: 2,
    at: '2026-01-05T09:00:00.000Z',
    ...about,
  }
}

function met(fault: FaultId, isSpotted: boolean, context = 'crime: a'): GymRecord {
  return aRecord({ context, faults: [{ fault, isSpotted }] })
}

describe('how a learner stands', () => {
  test('hits are faults spotted of those there; false alarms are claims on sound pages, kept apart', () => {
    const standing = gymStanding([
      met('cut-axis', true),
      met('part-month', false),
      aRecord({ faults: [{ fault: 'cut-axis', isSpotted: true }], wronglyClaimed: ['tiny-base'] }),
      aRecord({ wronglyClaimed: ['cut-axis'] }),
      aRecord(),
      aRecord(),
      aRecord({ task: 'set' }),
    ])
    expect(standing.decided).toBe(7)
    expect(standing.hits).toMatchObject({ k: 2, n: 3, counts: '2 of 3', share: null })
    expect(standing.falseAlarms).toMatchObject({ k: 1, n: 3, share: null })
    expect(standing.byFault.map(({ fault, hits }) => [fault, hits.k, hits.n])).toEqual([
      ['part-month', 0, 1],
      ['cut-axis', 2, 2],
    ])
  })

  test('a share with its interval is given from ten on, and before that only the counts', () => {
    expect(partOf(7, 9).share).toBeNull()
    // Wilson, 8 of 10: 49.0% to 94.3%.
    expect(partOf(8, 10).share?.lower).toBeCloseTo(0.49, 3)
    expect(partOf(8, 10).share?.upper).toBeCloseTo(0.943, 3)
    expect(partOf(0, 0).counts).toBe('none yet')
  })

  test('saying that every page misleads spots everything and raises every alarm', () => {
    const all = gymStanding([met('cut-axis', true), aRecord({ wronglyClaimed: ['cut-axis'] })])
    expect([all.hits.k, all.hits.n, all.falseAlarms.k, all.falseAlarms.n]).toEqual([1, 1, 1, 1])
  })

  test('calibration is over every decision, by how sure it was', () => {
    const [one, two, three] = gymStanding([aRecord({ certainty: 3, isRight: false })]).calibration
    expect([one?.of, two?.of, three?.of, three?.right]).toEqual([0, 0, 1, 0])
  })
})

describe('transfer', () => {
  test('is over first meetings of a fault in a context after it was met in another', () => {
    const history = [
      met('cut-axis', true, 'crime: a'), // The very first meeting: what somebody knew.
      met('cut-axis', false, 'crime: a'), // The same context again.
      met('cut-axis', true, 'response: b'), // Travelled.
      met('part-month', true, 'response: b'), // The very first of another fault.
      met('cut-axis', false, 'response: b'), // Not the first there.
      met('part-month', false, 'crime: a'), // Travelled, missed.
    ]
    expect(firstInNewContexts(history)).toEqual([
      { fault: 'cut-axis', isSpotted: true },
      { fault: 'part-month', isSpotted: false },
    ])
    expect(gymStanding(history).transfer).toMatchObject({ k: 1, n: 2 })
  })
})

describe('the gym’s part of equipped', () => {
  const spotted = FAULT_IDS.slice(0, 6).map((fault) => met(fault, true))
  const rest = [
    aRecord({ task: 'set' }),
    aRecord({ task: 'read' }),
    aRecord(),
    aRecord({ at: '2026-02-02T09:00:00.000Z' }),
  ]

  test('is met with a page set, a number read, six kinds of fault spotted and two sound pages', () => {
    expect(gymEvidence([...spotted, ...rest])).toMatchObject({
      isMet: true,
      metAt: '2026-02-02T09:00:00.000Z',
      whyNotYet: null,
    })
  })

  test('says in a sentence what is missing', () => {
    const { isMet, whyNotYet } = gymEvidence([...spotted.slice(1), ...rest])
    expect(isMet).toBe(false)
    expect(whyNotYet).toBe('Not yet: spot different kinds of fault (5 of 6).')
    expect(gymEvidence([]).whyNotYet).toContain('set a page so that it answers a question (0 of 1)')
  })

  test('a false alarm on a sound page does not count as judging it sound', () => {
    const alarmed = aRecord({ wronglyClaimed: ['cut-axis'] })
    expect(gymEvidence([...spotted, ...rest.slice(0, 3), alarmed]).isMet).toBe(false)
  })

  test('stays met, whatever comes after', () => {
    const after = Array.from({ length: 20 }, () => met('cut-axis', false))
    expect(gymEvidence([...spotted, ...rest, ...after]).isMet).toBe(true)
  })
})
