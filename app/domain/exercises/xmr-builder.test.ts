import { describe, expect, test } from 'vitest'
import type { Figure } from '../figures.ts'
import { drawMonthly } from '../northmere/monthly.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { TRUTHS } from '../northmere/truths.ts'
import type { ExerciseRecord, Fields, Situation } from './exercise.ts'
import { exerciseById } from './registry.ts'
import { settled } from './settled.ts'
import { xmrBuilder } from './xmr-builder.ts'
import { limitHint } from './xmr-hints.ts'
import { trueVerdict } from './xmr-judging.ts'
import { carryForward, workOut } from './xmr-workings.ts'

const figures: Record<string, Figure> = {
  'brackwater-vehicle-crime': series('B', 'vehicle_crime'),
  'alderbrook-burglary': series('A', 'burglary_residential'),
}

/** A series of Northmere as the modules declare it: 48 months, the last provisional. */
function series(district: string, type: string): Figure {
  const rows = drawMonthly().filter((row) => row.district === district && row.type === type)
  return {
    kind: 'line',
    title: `${type} ${district}`,
    x: rows.map(({ month }) => month),
    y: rows.map(({ count }) => count),
    provisional: rows.flatMap(({ provisional }, at) => (provisional ? [at] : [])),
  }
}

const brackwater = need('brackwater-vehicle-crime')
const alderbrook = need('alderbrook-burglary')

function need(name: string) {
  const found = settled(figures, name)
  if (found === null) throw new Error(name)
  return found
}

function situation(records: ExerciseRecord[] = []): Situation {
  const northmere = committedTables()
  return { seed: 'inspector-1', records, query: {}, figures, northmere, prediction: null }
}

/** A learner who posts each of these in turn, all of them kept. */
function posted(...posts: Fields[]) {
  const records: ExerciseRecord[] = []
  for (const fields of posts) {
    const taken = xmrBuilder.take(situation(records), fields)
    if ('problems' in taken) throw new Error(JSON.stringify(taken.problems))
    records.push({ ...taken, at: '2026-11-22T10:00:00Z' })
  }
  const now = situation(records)
  return {
    records,
    outcome: records.at(-1)?.outcome,
    view: xmrBuilder.view(now),
    take: (fields: Fields) => xmrBuilder.take(now, fields),
  }
}

const GUIDED: Fields[] = [
  { stage: 'centre', centre: '73.9' },
  { stage: 'ranges', 'range-1': '16', 'range-2': '7', 'range-3': '1' },
  { stage: 'reach', reach: '28.3' },
  { stage: 'limits', lower: '45.6', upper: '102.2' },
]
const ALONE: Fields = { stage: 'alone', lower: '25.1', upper: '62.9' }
const VERDICTS: Fields = {
  stage: 'judge',
  'verdict-brackwater': 'changed',
  'mark-brackwater-40': 'yes',
  'verdict-alderbrook': 'no-sign',
}

describe('the planted truths', () => {
  test('Brackwater vehicle crime changed: its first signal is complete after October 2023', () => {
    const { signals } = carryForward(brackwater)
    expect(trueVerdict(brackwater)).toBe('changed')
    expect(Math.min(...signals.map(({ at }) => at))).toBeGreaterThanOrEqual(TRUTHS.T2.from)
  })

  test('Alderbrook burglary never changed: no rule fires anywhere', () => {
    expect(carryForward(alderbrook).signals).toEqual([])
    expect(trueVerdict(alderbrook)).toBe('no-sign')
  })
})

describe('building the chart', () => {
  test('the first page has twelve months and nothing worked out', () => {
    const { view } = posted()
    expect(view.stage).toBe('centre')
    expect(view.bench?.rows).toHaveLength(12)
    expect(view.bench).toMatchObject({ mean: null, averageRange: null, reach: null, limits: null })
    expect(view.bench?.rows.every(({ range }) => range === null)).toBe(true)
    expect(view.bench?.figure).not.toHaveProperty('centre')
    expect(view.judged).toBeNull()
  })

  test('three moving ranges are the learner’s, the other eight are filled in', () => {
    const { view } = posted(...GUIDED.slice(0, 1))
    const ranges = view.bench?.rows.map(({ range }) => range)
    expect(ranges).toEqual([null, null, null, null, 11, 17, 9, 14, 0, 17, 9, 16])
    expect(view.bench?.mean).toBeCloseTo(73.92, 2)
    expect(view.bench?.averageRange).toBeNull()
  })

  test('the average moving range is filled in once the ranges are right', () => {
    expect(posted(...GUIDED.slice(0, 2)).view.bench?.averageRange).toBeCloseTo(10.64, 2)
  })

  test('a mean rounded to a whole number is near enough to go on', () => {
    expect(posted({ stage: 'centre', centre: '74' }).view.stage).toBe('ranges')
  })

  test('stages that are done keep what was entered', () => {
    expect(
      posted(...GUIDED).view.passed.map(({ entered }) => entered.map(({ given }) => given)),
    ).toEqual([['73.9'], ['16', '7', '1'], ['28.3'], ['45.6', '102.2']])
  })

  test('a wrong entry is kept as a try, with a hint beside the field that is wrong only', () => {
    const { view, outcome } = posted(...GUIDED.slice(0, 3), {
      stage: 'limits',
      lower: '45.6',
      upper: '84.5',
    })
    expect(outcome).toBe('not-yet')
    expect(view.stage).toBe('limits')
    expect(view.lastTry?.hints).toEqual({
      upper: 'That is one average moving range from the mean. Multiply it by 2.66 first.',
    })
  })

  test.each<{ stage: string; post: Fields; field: string; says: string }>([
    { stage: 'centre', post: { centre: '887' }, field: 'centre', says: 'That is the total' },
    { stage: 'centre', post: { centre: '80.6' }, field: 'centre', says: 'Divide the total by 12' },
    { stage: 'centre', post: { centre: '50' }, field: 'centre', says: 'add up to 887' },
    {
      stage: 'ranges',
      post: { 'range-1': '16', 'range-2': '−7', 'range-3': '1' },
      field: 'range-2',
      says: 'ignores the sign',
    },
    { stage: 'reach', post: { reach: '10.6' }, field: 'reach', says: 'Multiply it by 2.66' },
    { stage: 'reach', post: { reach: '196.6' }, field: 'reach', says: 'not the mean' },
    { stage: 'reach', post: { reach: '34.7' }, field: 'reach', says: '3.267' },
  ])('at $stage, $post is answered with "$says"', ({ stage, post, field, says }) => {
    const before = GUIDED.slice(
      0,
      GUIDED.findIndex((fields) => fields.stage === stage),
    )
    expect(posted(...before, { stage, ...post }).view.lastTry?.hints[field]).toContain(says)
  })

  test('numbers that cannot be read are refused together, and nothing is kept', () => {
    expect(
      posted(...GUIDED.slice(0, 3)).take({ stage: 'limits', lower: '', upper: 'high' }),
    ).toEqual({
      problems: [
        { field: 'lower', message: 'Enter the lower limit' },
        { field: 'upper', message: 'Upper limit must be one number, like 12.5' },
      ],
    })
  })

  test('limits the wrong way round are refused', () => {
    expect(
      posted(...GUIDED.slice(0, 3)).take({ stage: 'limits', lower: '102', upper: '46' }),
    ).toMatchObject({ problems: [{ field: 'lower' }] })
  })

  test('a stage posted again from an old page is not taken for the one after it', () => {
    expect(posted(...GUIDED.slice(0, 1)).take({ stage: 'centre', centre: '1' })).toHaveProperty(
      'problems',
    )
  })
})

describe('alone on the second series', () => {
  test('nothing of its working is in the page', () => {
    const { view } = posted(...GUIDED)
    expect(view.stage).toBe('alone')
    expect(view.bench).toMatchObject({ total: null, mean: null, averageRange: null, limits: null })
    expect(view.bench?.figure).not.toHaveProperty('limits')
    expect(JSON.stringify(view.bench)).not.toMatch(/62\.8|25\.1|7\.09/)
  })

  test.each([
    { lower: '25.1', upper: '62.9', outcome: 'kept' },
    { lower: '26.1', upper: '61.9', outcome: 'kept' },
    { lower: '24', upper: '62.9', outcome: 'not-yet' },
    { lower: '25', upper: '64', outcome: 'not-yet' },
  ])('limits of $lower and $upper are $outcome: within 1 is right', ({ lower, upper, outcome }) => {
    expect(posted(...GUIDED, { stage: 'alone', lower, upper }).outcome).toBe(outcome)
  })

  test('right limits are right whatever was written as working', () => {
    expect(posted(...GUIDED, { ...ALONE, centre: '99' }).view.stage).toBe('judge')
  })

  test.each([
    { slip: 'forgot 2.66', upper: 44 + 7.09, says: 'Multiply it by 2.66' },
    { slip: 'divided by n', upper: 44 + 2.66 * 6.5, says: 'only 11 gaps' },
    { slip: 'used the overall range', upper: 44 + 2.66 * 28, says: 'overall range' },
    { slip: 'used 2', upper: 44 + 2 * 7.09, says: 'The factor is 2.66' },
    { slip: 'used the highest month', upper: 60, says: 'highest month so far' },
    { slip: 'took instead of added', upper: 25.1, says: 'That is the lower limit' },
    { slip: 'left out the mean', upper: 18.9, says: 'That is the distance' },
    { slip: 'used 3 standard deviations', upper: 44 + 3 * 8.52, says: 'standard deviations' },
  ])('who $slip is told so', ({ upper, says }) => {
    const hint = limitHint('upper', Math.round(upper * 10) / 10, workOut(alderbrook))
    expect(hint).toContain(says)
  })

  test('a lower limit of a count is never below 0', () => {
    const few = { x: alderbrook.x.slice(0, 12), y: [3, 1, 4, 1, 5, 2, 6, 0, 3, 5, 1, 4] }
    const workings = workOut(few)
    expect(workings.lower).toBe(0)
    expect(limitHint('lower', 0, workings)).toBeNull()
    expect(limitHint('lower', -5, workings)).toBe('A count cannot be below 0.')
  })

  test('no hint says the limit itself', () => {
    for (let given = 0; given <= 140; given += 0.5) {
      const hint = limitHint('upper', given, workOut(alderbrook)) ?? ''
      expect(hint).not.toMatch(/62\.[89]|63\b/)
    }
  })

  test('after two tries the working may be seen, and the months are then others', () => {
    const wrong = { stage: 'alone', lower: '1', upper: '2' }
    expect(posted(...GUIDED, wrong).view.mayShowWorking).toBe(false)
    expect(posted(...GUIDED, wrong).take({ stage: 'alone', do: 'show-working' })).toHaveProperty(
      'problems',
    )
    const { view } = posted(...GUIDED, wrong, wrong, { stage: 'alone', do: 'show-working' })
    expect(view.shown?.limits?.[1]).toBeCloseTo(62.86, 2)
    expect(view.bench?.rows[0]?.month).toBe(alderbrook.x[12])
    expect(view.lastTry).toBeNull()
    expect(view.mayShowWorking).toBe(false)
  })
})

describe('the verdicts', () => {
  test('before them the page has both series with their limits, and no signal or verdict', () => {
    const { judged } = posted(...GUIDED, ALONE).view
    expect(judged?.map(({ figure }) => figure.y.length)).toEqual([47, 47])
    expect(judged?.every((one) => one.confirmed === null && one.hint === null)).toBe(true)
    expect(JSON.stringify(judged)).not.toContain('signals')
  })

  test('both right reaches the goal, and the chart says which rule fires where', () => {
    const { outcome, view } = posted(...GUIDED, ALONE, VERDICTS)
    expect(outcome).toBe('met')
    expect(view.stage).toBe('done')
    const [changed, same] = view.judged ?? []
    expect(changed?.confirmed?.findings).toContainEqual({
      rule: 'outside a limit',
      months: '2024-08 and 2024-09; 2025-02',
    })
    expect(changed?.confirmed?.findings.find(({ rule }) => rule.startsWith('seven'))?.months).toBe(
      '2023-09 to 2025-02',
    )
    expect(changed?.confirmed?.marks).toMatchObject({ yours: 1, both: 1 })
    expect(same?.confirmed).toMatchObject({ verdict: 'no-sign', findings: [] })
  })

  test.each<Fields>([
    { 'verdict-brackwater': 'no-sign' },
    { 'verdict-alderbrook': 'changed', 'mark-alderbrook-3': 'yes' },
  ])(
    'with %j the goal is not reached, nothing is given away, and a hint points at the months',
    (wrong) => {
      const { outcome, view } = posted(...GUIDED, ALONE, { ...VERDICTS, ...wrong })
      expect(outcome).toBe('not-yet')
      expect(view.stage).toBe('judge')
      expect(view.judged?.filter(({ hint }) => hint !== null)).toHaveLength(1)
      expect(JSON.stringify(view.judged)).not.toMatch(/signals|outside a limit"/)
    },
  )

  test('the hint on Brackwater counts the months since the step', () => {
    const { view } = posted(...GUIDED, ALONE, { ...VERDICTS, 'verdict-brackwater': 'no-sign' })
    expect(view.judged?.[0]?.hint).toContain('the last 18 months')
  })

  test('a verdict of change needs a month that shows it', () => {
    const { 'mark-brackwater-40': _, ...unmarked } = VERDICTS
    expect(posted(...GUIDED, ALONE).take(unmarked)).toMatchObject({
      problems: [{ field: 'verdict-brackwater' }],
    })
  })

  test('a verdict left out is asked for by name', () => {
    expect(posted(...GUIDED, ALONE).take({ stage: 'judge' })).toEqual({
      problems: [
        {
          field: 'verdict-brackwater',
          message: 'Select whether Brackwater vehicle crime has changed',
        },
        { field: 'verdict-alderbrook', message: 'Select whether Alderbrook burglary has changed' },
      ],
    })
  })
})

test('beginning again is kept and goes back to the first stage', () => {
  const { view, outcome } = posted(...GUIDED, ALONE, VERDICTS, { do: 'reset' })
  expect(outcome).toBe('kept')
  expect(view).toMatchObject({ stage: 'centre', passed: [], lastTry: null, judged: null })
})

test('a chart that the module does not declare is named in the error', () => {
  expect(() => xmrBuilder.view({ ...situation(), figures: {} })).toThrow('brackwater-vehicle-crime')
})

test('each exercise is found by the id a module gives', () => {
  expect(exerciseById('luck-machine')?.id).toBe('luck-machine')
  expect(exerciseById('xmr-builder')?.id).toBe('xmr-builder')
  expect(exerciseById('no-such')).toBeNull()
})
