import { expect, test } from 'vitest'
import {
  burglary,
  map,
  offences,
  page,
  patrols,
  response,
  satisfaction,
  teams,
} from './figures-for-tests.ts'
import { summaryOf } from './summary.ts'

test('a run chart says its latest, highest and lowest, its limits and what is outside them', () => {
  expect(summaryOf(burglary)).toEqual([
    'Latest: 41 in Jul 2024, provisional.',
    'Highest: 82 in Jun 2024.',
    'Lowest: 38 in May 2024.',
    'Mean: 45.',
    'Process limits: 25 to 64.',
    'Outside the limits: 82 in Jun 2024.',
  ])
})

test('before an answer nothing is said of what is outside the limits or where an axis starts', () => {
  const before = { findings: false }
  expect(summaryOf(burglary, before).join(' ')).not.toMatch(/outside|signal/i)
  expect(summaryOf(teams, before).join(' ')).not.toMatch(/outside/i)
  expect(summaryOf(offences, before).join(' ')).not.toMatch(/starts/i)
})

test('a signal inside the limits is named, and a quiet chart says that nothing is outside', () => {
  const quiet = { ...burglary, y: [48, 38, 52, 41] }
  expect(summaryOf(quiet).slice(-2)).toEqual([
    'No point is outside the limits.',
    'Also marked as signals: 52 in Jun 2024.',
  ])
})

test('a month that is not complete is outside nothing, and is called provisional wherever it is named', () => {
  const low = { ...burglary, y: [48, 38, 52, 9], signals: [] }
  expect(summaryOf(low)).toEqual([
    'Latest: 9 in Jul 2024, provisional.',
    'Highest: 52 in Jun 2024.',
    'Lowest: 9 in Jul 2024, provisional.',
    'Mean: 45.',
    'Process limits: 25 to 64.',
    'No point is outside the limits.',
  ])
})

test('a signal that stands on a limit as drawn was beyond it before the limit was rounded', () => {
  const rounded = { ...burglary, y: [48, 38, 64, 41] }
  expect(summaryOf(rounded).at(-1)).toBe('Outside the limits: 64 in Jun 2024.')
})

test('many signals inside the limits are counted, and the first and the last are named', () => {
  const y = [50, 51, 52, 53, 54, 55, 56]
  const x = y.map((_, i) => `Month ${i + 1}`)
  const { provisional: _, ...shifted } = { ...burglary, x, y, signals: y.map((_, i) => i) }
  expect(summaryOf(shifted).at(-1)).toBe(
    'Also marked as signals: 7 points from Month 1 to Month 7.',
  )
})

test('an exhibit of a cut axis does not say so', () => {
  expect(summaryOf({ ...offences, axisBreak: 'unmarked' })).toEqual([
    '2023/24 (412) and 2024/25 (436).',
  ])
})

test('a band is named, with what lies outside it', () => {
  const { limits: _, signals: __, ...plain } = burglary
  expect(summaryOf({ ...plain, band: [30, 60], bandName: 'Ordinary months' }).slice(-2)).toEqual([
    'Ordinary months: 30 to 60.',
    'Outside the ordinary months: 82 in Jun 2024.',
  ])
})

test('each of several series has its own sentence, and an event says where it stands', () => {
  expect(summaryOf(patrols)).toEqual([
    'Patrolled: latest 52 at 0; highest 70 at −1; lowest 52 at 0.',
    'Usual: latest 60 at 1; highest 69 at −1; lowest 60 at 1.',
    'Marked between −1 and 0: Operation starts.',
  ])
})

test('bars with intervals are not ranked; columns, ranges, funnels and maps say what a reader would take', () => {
  expect(summaryOf(satisfaction)).toEqual(['The thin line on each bar is its 95% interval.'])
  expect(summaryOf(offences)).toEqual([
    '2023/24 (412) and 2024/25 (436).',
    'The vertical axis starts at 400.',
  ])
  expect(summaryOf(response)).toEqual([
    '90 in all.',
    'The largest group is from 5 to under 10: 40.',
    'The bars differ in width: the area of a bar is its count.',
    'Mean 9.5.',
  ])
  expect(summaryOf(teams).at(-1)).toBe('Outside the 99.8% limits: N17 (9.4% of 520).')
  expect(summaryOf(map)).toEqual([
    '155 in 4 squares.',
    'Highest: 144 in column 2, row 1.',
    'Next: 7 in column 1, row 2.',
  ])
  expect(summaryOf(page)).toEqual([
    'A sketch of 6 parts, from the top: Title, date slicer, percentage card, line chart, table and footer.',
  ])
})

test('no figures, one figure and equal figures are said plainly', () => {
  const line = { kind: 'line' as const, title: 'Robberies' }
  expect(summaryOf({ ...line, x: [], y: [] })).toEqual(['There are no figures to show.'])
  expect(summaryOf({ ...line, x: ['Apr'], y: [0] })).toEqual(['Latest: 0 in Apr.'])
  expect(summaryOf({ ...line, x: ['Apr', 'May'], y: [3, 3] })).toEqual([
    'Latest: 3 in May.',
    'All are 3.',
  ])
})

test('over labels that are not periods no value is the latest; of bars of several kinds none is the highest', () => {
  const chances = { ...patrols, isOverTime: false as const, x: ['0%', '50%', '100%'] }
  expect(summaryOf(chances)[0]).toBe('Patrolled: highest 70 at 0%; lowest 52 at 50%.')
  const { intervalName: _, ...plain } = satisfaction
  const bars = plain.bars.map(({ interval: __, ...bar }) => bar)
  expect(summaryOf({ ...plain, bars, isRanked: false })).toEqual([
    'Alderbrook (72% of 240) and Calderport (41% of 22).',
  ])
})
