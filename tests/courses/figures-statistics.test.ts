import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Arm, CellRow } from '#app/domain/northmere/cells.ts'
import type { DistrictId } from '#app/domain/northmere/districts.ts'
import { type Denominator, ratesByDistrict } from '#app/domain/northmere/rates.ts'
import * as read from '#app/domain/northmere/read.ts'
import { monthlySeries, type SeriesQuery, totalCount } from '#app/domain/northmere/series.ts'
import { trueConfidence } from '#app/domain/northmere/survey.ts'
import { T5 } from '#app/domain/northmere/truths.ts'
import { percentChange } from '#app/domain/statistics/change.ts'
import { mean, median, quantile } from '#app/domain/statistics/describe.ts'
import { marginOfError } from '#app/domain/statistics/margin.ts'
import { naturalFrequencies } from '#app/domain/statistics/natural-frequencies.ts'
import { rate } from '#app/domain/statistics/rate.ts'
import { ratioOfRatios } from '#app/domain/statistics/ratio-of-ratios.ts'
import { isRefusal, type Refusal } from '#app/domain/statistics/refusal.ts'
import { designEffect, weightedEstimate } from '#app/domain/statistics/survey.ts'
import { formatNumber, roundHalfAway } from '#app/domain/statistics/words.ts'

/*
 * Numbers that stand in the lessons and figures of the statistics course because no declaration can
 * work them out yet. A module that is not in the folder is not looked at; COURSES names another folder.
 */

const COURSES = process.env.COURSES ?? 'courses'
const data = (name: string) => readFileSync(join(COURSES, 'data', name), 'utf8')
const monthly = read.readMonthly(data('monthly.csv'))
const districts = read.readDistricts(data('districts.csv'))

test('there are figures to hold the lessons against', () => {
  expect([monthly.length, districts.length]).toEqual([3072, 8])
})

describeModule('01-compared-with-what', (lesson) => {
  const year = { from: '2024-03', to: '2025-02' }
  const violence = { type: 'violence_with_injury', ...year } as const
  const at = (id: DistrictId) => known(districts.find((one) => one.id === id))
  const ranked = (per: Denominator) =>
    ratesByDistrict(monthly, districts, { ...violence, per })
      .sort((a, b) => b.perThousand - a.perThousand)
      .map(({ name, perThousand }) => ({
        label: name,
        value: roundHalfAway(perThousand, 1),
        shown: formatNumber(perThousand, 1),
      }))
  const robberiesIn = (month: string) =>
    count({ type: 'robbery', district: 'G', from: month, to: month })

  test('the chart of the pack is the rates of the year, highest first', () => {
    expect(lesson.figures['per-resident']?.bars).toEqual(ranked('resident'))
  })

  test('the text and the prediction quote those rates', () => {
    const [[first, second], [nearFirst, nearSecond]] = [ranked('resident'), ranked('daytime')]
    expect([first?.label, nearFirst?.label, nearSecond?.label]).toEqual([
      'Calderport',
      'Calderport',
      'Harrowbank',
    ])
    lesson.says(`${nearFirst?.shown} violent offences`, `Harrowbank’s ${nearSecond?.shown}`)
    lesson.says(`was ${first?.shown} against ${second?.shown} for the next district`)
    lesson.says(`it is ${nearFirst?.shown} against ${nearSecond?.shown}`)
  })

  test('Calderport has the second highest count', () => {
    const counts = districts.map(({ id }) => ({ id, n: count({ ...violence, district: id }) }))
    const order = counts.sort((a, b) => b.n - a.n).map(({ id }) => id)
    expect(order[1]).toBe('C')
    lesson.says('the second most in the force')
  })

  test('who is in Calderport', () => {
    const { resident, daytime } = at('C')
    lesson.says(
      `${formatNumber(daytime)} people are in Calderport in the day and evening, and ${formatNumber(resident)} live there`,
    )
  })

  test('robbery in Gorsedale: down 60%', () => {
    const [before, after] = [robberiesIn('2024-02'), robberiesIn('2025-02')]
    lesson.says(`“down ${-known(percentChange(before, after))}%”`)
  })

  test.each([
    [10, '10%', 'about 2 in 3', 2 / 3],
    [30, '3%', 'nearly half', 0.45],
    [100, '1%', 'about 1 in 6', 1 / 6],
  ])(
    'at %d a month luck moves a count by 20%% or more as often as the table says',
    (average, one, words, share) => {
      expect(Math.abs(movesByAFifth(average) - share)).toBeLessThan(0.015)
      expect(formatNumber(100 / average)).toBe(one.slice(0, -1))
      lesson.says(`| ${average} | ${one} | ${words} |`)
    },
  )

  test('the examples add up', () => {
    lesson.says(`= ${formatNumber(known(rate(540, 50_200, 1000)), 1)} per 1,000 households`)
    expect([roundHalfAway(540 / 50_200, 5), Math.round(50_200 / 540)]).toEqual([0.01076, 93])
    expect(lesson.answer('vehicle-crime-rate', 'rate')).toBe(
      roundHalfAway((624 / 60_400) * 1000, 1),
    )
    expect(lesson.answer('vehicle-crime-rate', 'one-in')).toBe(Math.round(60_400 / 624))
    expect([0.6 * 20, 0.1 * 180, (12 + 18) / 200, (60 + 10) / 2]).toEqual([12, 18, 0.15, 35])
    expect([50 - 40, known(percentChange(40, 50))]).toEqual([10, 25])
  })

  const invented =
    '2 4 400 480 80 20% 25% 50% 5 100% 540 50,200 0.01076 10.8 93 60% 20 10% 180 12 18 30 200 15% 35% 624 60,400 0.01033 10.3 97'
  lesson.hasOnly(
    '2024 2025 1,000 3 6 25% 27.7 11.2 11.1 10.8 155,000 62,000 40 40% 10 30 100 1 3% 1% 2',
    invented,
  )
})

describeModule('02-beyond-the-average', (lesson) => {
  const responses = read.readResponses(data('response.csv'))
  const waits = (id: DistrictId) =>
    responses.filter(({ district }) => district === id).map(({ minutes }) => minutes)
  const [brackwater, dunmoor] = [waits('B'), waits('D')]
  const one = (value: number | null) => formatNumber(known(value), 1)
  const addresses = read.readAsbAddresses(data('asb-addresses.csv'))

  test('the two means', () => {
    const [b, d] = [one(mean(brackwater)), one(mean(dunmoor))]
    lesson.says(`take ${d} minutes on average`, `they take ${b}.`, `calls is ${d} minutes`)
    expect([brackwater.length, dunmoor.length]).toEqual([400, 400])
  })

  test('the tail of Dunmoor', () => {
    const tail = Math.round(known(quantile(dunmoor, 0.9)))
    expect(known(median(dunmoor))).toBeLessThan(known(median(brackwater)))
    lesson.says(
      `one in ten waits ${tail} minutes or more`,
      `One in ten waits ${tail} minutes or more`,
    )
  })

  test('what the prediction is told', () => {
    const middle = dunmoor.filter((minutes) => minutes >= 10 && minutes < 20).length
    const long = dunmoor.filter((minutes) => minutes >= 30).length
    lesson.says(
      `${middle} of the 400 waits were from 10 to just under 20 minutes, and ${long} were 30`,
    )
  })

  test('calls by address', () => {
    const each = addresses.flatMap(({ calls, addresses: n }) => Array<number>(n).fill(calls))
    lesson.says(`the mean was ${one(mean(each))} calls`, 'Seven addresses in ten called once')
    expect(Math.round((10 * 700) / each.length)).toBe(7)
  })

  test('the examples add up', () => {
    const worked = [6, 7, 8, 9, 10, 11, 12, 31, 44]
    const faded = [6, 7, 8, 9, 10, 11, 13, 14, 52]
    lesson.says(`in minutes: ${worked.join(', ')}.`, `in order: ${faded.join(', ')}.`)
    lesson.says(`138 ÷ 9 = ${one(mean(worked))} minutes`)
    expect([median(worked), worked.filter((wait) => wait < known(mean(worked))).length]).toEqual([
      10, 7,
    ])
    expect(lesson.answer('nine-more', 'median')).toBe(median(faded))
    expect(lesson.answer('nine-more', 'mean')).toBe(Number(one(mean(faded))))
    expect(lesson.answer('nine-more', 'below')).toBe(8)
  })

  lesson.hasOnly(
    '14.5 14.7 400 31 91 43 10 30 1.9',
    '1 2 3 20 6 7 8 9 11 12 13 14 44 52 138 130 15.3 14.4 15 90',
  )
})

describeModule('04-what-a-survey-can-say', (lesson) => {
  const survey = read.readSurvey(data('survey.csv'))
  const groupsOf = (...quarters: number[]) =>
    [...new Set(survey.map(({ age }) => age))].map((age) => {
      const rows = survey.filter((row) => row.age === age && quarters.includes(row.quarter))
      const { populationShare } = known(rows[0])
      const [n, k] = [sum(rows.map((row) => row.n)), sum(rows.map((row) => row.good))]
      return { age, populationShare, n, k }
    })
  const over = (...quarters: number[]) => sound(weightedEstimate(groupsOf(...quarters)))
  const all = Array.from({ length: 16 }, (_, i) => 100 * over(i + 1).estimate)
  const quarter = (q: number) => at0(all, q - 1)
  const one = (value: number) => formatNumber(value, 1)
  const margin = (p: number, n: number, effect = 1) => 100 * known(marginOfError(p, n, effect))
  const unweightedTruth = 0.15 * 0.5 + 0.3 * 0.6 + 0.55 * 0.7

  test('the three-point rise', () => {
    lesson.says(`In the quarter to March ${formatNumber(quarter(12))}% said yes`)
    lesson.says(`to June it is ${formatNumber(quarter(13))}%`)
    expect(Math.round(quarter(13) - quarter(12))).toBe(3)
    const [simple, weighted] = [1, known(designEffectOf(12))].map((effect) =>
      Math.hypot(margin(quarter(12) / 100, 600, effect), margin(quarter(13) / 100, 600, effect)),
    )
    lesson.says('between 5 and 6 points for two quarters of 600')
    for (const gap of [simple, weighted]) expect(gap).toSatisfy((m: number) => m > 5 && m < 6)
  })

  test('who answered in the quarter to March 2024', () => {
    for (const { populationShare, n, k } of groupsOf(12))
      lesson.says(
        `| ${formatNumber(100 * populationShare)}% | ${n} | ${formatNumber((100 * k) / n)}% |`,
      )
    lesson.says(`Of all 600, ${formatNumber(100 * over(12).unweighted)}% said`)
    const rounded = sum(
      groupsOf(12).map(
        ({ populationShare, n, k }) =>
          Math.round(100 * populationShare) * Math.round((100 * k) / n),
      ),
    )
    expect(Math.abs(quarter(12) - rounded / 100)).toBeLessThan(0.1)
    lesson.says(
      `28 × 49 + 33 × 59 + 39 × 71 = ${formatNumber(rounded)}, and ÷ 100 is ${one(rounded / 100)}%`,
    )
  })

  test('what the prediction is told', () => {
    const fourteen = all.slice(0, 14)
    lesson.says(`a true figure of ${one(100 * trueConfidence(1))}%`)
    expect(trueConfidence(14)).toBe(trueConfidence(1))
    lesson.says(
      `highest was ${one(Math.max(...fourteen))}% and the lowest ${one(Math.min(...fourteen))}%`,
    )
  })

  test.each([
    [75, 'Yes'],
    [600, 'Yes'],
    [2400, 'No'],
    [5000, 'No'],
  ])('a survey of %d that heads for 64%%', (n, inside) => {
    expect(Math.round(100 * unweightedTruth)).toBe(64)
    const m = margin(unweightedTruth, n)
    const [low, high] = [100 * unweightedTruth - m, 100 * unweightedTruth + m]
    const truth = 100 * trueConfidence(1)
    expect(low <= truth && truth <= high ? 'Yes' : 'No').toBe(inside)
    const range = `${formatNumber(low)}% to ${formatNumber(high)}%`
    lesson.says(`| ${formatNumber(n)} | ±${one(m)} | ${range} | ${inside} |`)
  })

  test('the examples add up', () => {
    lesson.says(`64% of 600`, `which is ±${one(margin(0.64, 600))} points`, 'So about 60% to 68%')
    expect(Math.round(quarter(13))).toBe(64)
    expect([64 - margin(0.64, 600), 64 + margin(0.64, 600)].map(Math.round)).toEqual([60, 68])
    const district = margin(0.61, 75)
    expect(lesson.answers('one-district')).toEqual({
      margin: roundHalfAway(district, 1),
      low: Math.round(61 - district),
      high: Math.round(61 + district),
    })
    lesson.says(`which is ±${one(district)} points. 61 − 11 = 50 and 61 + 11 = 72`)
    const roots = [Math.sqrt((0.64 * 0.36) / 600), Math.sqrt((0.61 * 0.39) / 75)]
    expect(roots.map((root) => roundHalfAway(root, 4))).toEqual([0.0196, 0.0563])
    expect(roots.map((root) => roundHalfAway(root ** 2, 6))).toEqual([0.000384, 0.003172])
    expect([margin(0.61, 75), margin(0.61, 600)].map(Math.round)).toEqual([11, 4])
  })

  /** Kish's effect of the survey's own weights, one for each person interviewed. */
  function designEffectOf(q: number): number | null {
    return designEffect(
      groupsOf(q).flatMap(({ populationShare, n }) => Array<number>(n).fill(populationShare / n)),
    )
  }

  lesson.hasOnly(
    '2024 600 61% 64% 16 34 28% 90 49% 35 54 33% 180 59% 55 39% 330 71% 61.1% 75 10.9 53% 75% 3.8 60% 68% 2,400 1.9 62% 66% 5,000 1.3 63% 65% 5 6 11 4 8',
    '28 49 33 59 39 71 100 6,088 60.9% 64 2 3 65.2% 57.6%',
    '1.96 0.64 0.36 0.000384 0.0196 0.0384 19 20 1 95% 0.61 0.39 0.003172 0.0563 0.1103 11.0 61 72 50 50% 72%',
  )
})

describeModule('05-when-most-alarms-are-false', (lesson) => {
  const tool = read.readRiskTool(data('risk-tool.csv'))
  const group = (name: string) => known(tool.find((row) => row.group === name))
  const all = group('all')
  const flagged = all.hits + all.falseAlarms
  const serious = all.hits + all.misses

  test('the tool is what the supplier says of it', () => {
    const tree = sound(naturalFrequencies(10_000, 0.02, 0.8, 0.9))
    expect(tree.truePositives).toBeCloseTo(all.hits)
    expect(tree.falsePositives).toBeCloseTo(all.falseAlarms)
  })

  test('the chart and the text are the tool', () => {
    const values = [all.hits, all.falseAlarms, all.misses]
    expect(lesson.figures.flags?.bars?.map(({ value }) => value)).toEqual(values)
    expect(lesson.figures.flags?.bars?.map(({ shown }) => shown)).toEqual(values.map(String))
    const right = Math.round((100 * all.hits) / flagged)
    lesson.says(
      `Of the ${formatNumber(flagged)} cases flagged, ${all.hits} are right: about ${right}`,
    )
    expect(Math.round(all.hits / flagged / (serious / all.cases))).toBe(7)
    lesson.says(`flags ${formatNumber(flagged)}: ${all.hits} in which serious harm follows`)
    lesson.says(`${all.falseAlarms} of one and ${all.misses} of the other`)
    lesson.says(
      `it misses ${(100 * all.misses) / serious}.`,
      `Plan for ${formatNumber(flagged)} flags`,
    )
  })

  test('accuracy, and the tool that never flags anyone', () => {
    lesson.says(
      `right about ${formatNumber((100 * (all.hits + all.clear)) / all.cases)}% of the time`,
    )
    lesson.says(`${100 - (100 * serious) / all.cases}% of them`)
  })

  test('the examples add up', () => {
    const common = sound(naturalFrequencies(10_000, 0.2, 0.8, 0.9))
    expect([common.truePositives, common.falseNegatives].map(Math.round)).toEqual([1600, 400])
    expect(Math.round(common.falsePositives)).toBe(800)
    expect(Math.round(100 * known(common.ppv))).toBe(67)
    const other = sound(naturalFrequencies(10_000, 0.04, 0.75, 0.85))
    expect([other.truePositives, other.falsePositives].map(Math.round)).toEqual([300, 1440])
    expect(lesson.answers('four-in-100')).toEqual({
      flagged: 300 + 1440,
      'of-100': Math.round(100 * known(other.ppv)),
      missed: Math.round(other.falseNegatives),
    })
    expect([600 * 0.05, 5400 * 0.01, 60_000 / 20_000]).toEqual([30, 54, 3])
  })

  lesson.hasOnly(
    '10,000 1,000 2 100 80% 90% 98% 1,140 160 14 90 980 40 20 4 1 10% 3',
    '2,000 8,000 1,600 800 2,400 67 400 5 9,600 75% 300 15% 1,440 1,740 17 600 5% 30 5,400 1% 54 20,000 60,000',
  )
})

describeModule('06-did-it-work', (lesson) => {
  const beacon = read.readCells(data('cells-beacon.csv'))
  const lantern = read.readCells(data('cells-lantern.csv'))
  const percent = (before: number, after: number) => known(percentChange(before, after))
  const fewer = (treated: Cells, other: Cells) =>
    sound(ratioOfRatios(treated.before, treated.after, other.before, other.after))
  const patrol = armOf(beacon, 'patrol')

  test('the truth of Beacon', () => {
    expect(T5.beacon.factor).toBe(1)
    lesson.says(
      `those 30 cells had ${patrol.before} offences`,
      `had ${patrol.before} offences in a year`,
    )
    const fall = formatNumber(-percent(patrol.before, patrol.after), 1)
    lesson.says(`they had ${fall}% fewer`, `in the 30 cells fell by ${fall}%`)
    lesson.says(`${patrol.after}. Beacon’s patrols had no effect`, `the ${patrol.after} offences`)
    expect(beacon).toHaveLength(200)
  })

  test('the range of Lantern', () => {
    const net = fewer(armOf(lantern, 'patrol'), armOf(lantern, 'usual'))
    const [low, high] = [net.lower, net.upper].map((ratio) => formatNumber(100 * (1 - ratio)))
    lesson.says(
      `is ${formatNumber(-net.percentChangeNet)}% fewer, with a 95% range from ${low}% to ${high}%`,
    )
  })

  test('most patrol hours, most violence; fewest, fewest', () => {
    const hours = read
      .readPatrolHours(data('patrol-hours.csv'))
      .filter(({ year }) => year === '2024/25')
      .map(({ district, hours }) => ({ district, n: hours }))
    const year = { type: 'violence_with_injury', from: '2024-04', to: '2025-03' } as const
    const violence = districts.map(({ id }) => ({
      district: id,
      n: count({ ...year, district: id }),
    }))
    for (const list of [hours, violence]) {
      const order = list.toSorted((a, b) => b.n - a.n).map(({ district }) => district)
      expect([order[0], order.at(-1)]).toEqual(['H', 'G'])
    }
  })

  test('the examples add up', () => {
    const worked = sound(ratioOfRatios(90, 63, 300, 270))
    expect(worked.expectedWithoutOperation).toBeCloseTo(81)
    expect([18 / 81, -worked.percentChangeNet / 100].map((p) => Math.round(100 * p))).toEqual([
      22, 22,
    ])
    const faded = sound(ratioOfRatios(50, 36, 250, 235))
    expect(percent(50, 36)).toBeCloseTo(-28)
    expect(lesson.answers('fifty-to-36')).toEqual({
      expected: roundHalfAway(faded.expectedWithoutOperation),
      net: roundHalfAway(-faded.percentChangeNet, 1),
    })
  })

  lesson.hasOnly(
    '200 30 946 16.6% 789 60 21% 95% 32% 9% 2024 25',
    '40 90 63 30% 300 270 10% 1 2 3 4 81 18 22% 50 36 250 235 47 11 23.4 23.4% 28% 12',
  )
})

interface LessonFigure {
  x?: string[]
  y?: number[]
  bars?: { label: string; value: number; shown: string }[]
  series?: { name: string; y: number[] }[]
  markers?: { at: number; label: string }[]
}

interface AuthoredLesson {
  figures: Record<string, LessonFigure>
  /** Expects these words in the lesson or in what questions.yaml says around it. */
  says: (...words: string[]) => void
  answer: (faded: string, blank: string) => number | string
  answers: (faded: string) => Record<string, number | string>
  /** Expects every number of the lesson to be one of these: looked at in a test, or a made-up example. */
  hasOnly: (...numbers: string[]) => void
}

interface AuthoredFaded {
  id: string
  stem: string
  working: string
  blanks: { id: string; label: string; hint: string; answer: number | string }[]
}

function describeModule(folder: string, tests: (lesson: AuthoredLesson) => void): void {
  const path = join(COURSES, 'statistics', folder)
  if (!existsSync(join(path, 'lesson.mdx'))) return
  const [, front = '', lesson = ''] = readFileSync(join(path, 'lesson.mdx'), 'utf8').split(/^---$/m)
  const { summary, points, ask } = parse(front)
  const { prediction, faded, figures } = parse(readFileSync(join(path, 'questions.yaml'), 'utf8'))
  const examples: AuthoredFaded[] = faded
  const around = [
    summary,
    ...points,
    ask,
    prediction.stem,
    prediction.afterwards,
    ...examples.flatMap(({ stem, working, blanks }) => [
      stem,
      working,
      ...blanks.flatMap(({ label, hint }) => [label, hint]),
    ]),
  ]
  const text = [lesson, ...around].join('\n').replace(/\s+/g, ' ')
  const blanksOf = (id: string) => known(examples.find((example) => example.id === id)).blanks
  describe(folder, () => {
    tests({
      figures,
      says: (...words) => {
        for (const each of words) expect(text).toContain(each)
      },
      answer: (id, blank) => known(blanksOf(id).find((one) => one.id === blank)).answer,
      answers: (id) => Object.fromEntries(blanksOf(id).map((blank) => [blank.id, blank.answer])),
      hasOnly: (...numbers) =>
        test('every number is looked at here or belongs to a made-up example', () => {
          const allowed = new Set(numbers.flatMap((list) => list.split(' ')))
          const words = text.replace(/<[^>]*>|\{[^}]*\}/g, ' ')
          const found = words.match(/\d[\d,]*(\.\d+)?%?/g) ?? []
          const bare = found.map((number) => number.replace(/,+(?=%?$)/, ''))
          expect([...new Set(bare.filter((number) => !allowed.has(number)))]).toEqual([])
        }),
    })
  })
}

interface Cells {
  n: number
  before: number
  after: number
}

function armOf(cells: readonly CellRow[], arm: Arm): Cells {
  const rows = cells.filter((cell) => cell.arm === arm)
  const [before, after] = [sum(rows.map((row) => row.before)), sum(rows.map((row) => row.after))]
  return { n: rows.length, before, after }
}

function count(query: SeriesQuery): number {
  return totalCount(monthlySeries(monthly, query))
}

/** The chance that luck alone takes a month 20% or more away from the month before it. */
function movesByAFifth(average: number): number {
  const chances = [Math.exp(-average)]
  for (let n = 1; n < 400; n++) chances.push((at0(chances, n - 1) * average) / n)
  let total = 0
  for (let a = 1; a < 400; a++)
    for (let b = 0; b < 400; b++)
      if (5 * Math.abs(b - a) >= a) total += at0(chances, a) * at0(chances, b)
  return total
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function at0(values: readonly number[], i: number): number {
  return known(values[i])
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('there is nothing here')
  return value
}

function sound<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(value.why)
  return value as T
}
