import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CHAIN, published } from '#app/domain/northmere/chain.ts'
import { CRIME_TYPES } from '#app/domain/northmere/crime-types.ts'
import { DISTRICT_IDS, type DistrictId } from '#app/domain/northmere/districts.ts'
import * as read from '#app/domain/northmere/read.ts'
import { monthlySeries, type SeriesQuery, totalCount } from '#app/domain/northmere/series.ts'
import { T1, T4, T12, T16 } from '#app/domain/northmere/truths.ts'
import { type Funnel, funnel } from '#app/domain/statistics/funnel.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { formatNumber, roundHalfAway } from '#app/domain/statistics/words.ts'
import { type Xmr, xmr } from '#app/domain/statistics/xmr.ts'

/*
 * Every number of Northmere that is typed into a lesson of the performance course, worked out again
 * from the committed tables. A lesson that is not there yet is not looked for.
 */

const COURSES = process.env.COURSES ?? 'courses'
const monthly = read.readMonthly(table('monthly.csv'))
const responses = read.readResponses(table('response.csv'))
const COMPLETE = '2025-02'

test('the course is where its figures are looked for', () => {
  expect(existsSync(join(COURSES, 'performance/course.yaml'))).toBe(true)
})

whenWritten('01-purpose-first', (lesson) => {
  test('the share that Harrowbank reports', () => {
    const harrowbank = minutesOf('H')
    const early = percent(harrowbank.filter((one) => one < 15).length, harrowbank.length)
    lesson.says(`the pack says ${early}%`)
    lesson.says(`presents the ${early}%`)
    lesson.says(`reports ${early}% two months`)
  })

  test('what was planted', () => {
    const { late, chance, writtenAs } = T16
    lesson.says(`from ${late.from} to ${late.to} minutes, about ${chance * 10} in 10`)
    lesson.says(`written down as ${writtenAs.from}-something`)
  })
})

whenWritten('02-plot-the-dots', (lesson) => {
  const sixFrom = (query: SeriesQuery) => counts(months(query))
  const inWords = (values: number[]) => `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
  const total = (values: number[]) => values.reduce((sum, one) => sum + one, 0)

  test('six months of shoplifting in Fenholt, worked through', () => {
    const six = sixFrom({ type: 'shoplifting', district: 'F', from: '2022-11', to: '2023-04' })
    const { mean: centre, movingRanges, averageMovingRange, ...drawn } = limits(six)
    lesson.says(`from November 2022 to April 2023, was ${inWords(six)}`)
    lesson.says(`Mean: ${total(six)} ÷ 6 = ${centre}.`)
    lesson.says(`neighbour to neighbour: ${movingRanges.join(', ')}. Their average:`)
    lesson.says(`average: ${total(movingRanges)} ÷ 5 = ${averageMovingRange}.`)
    const [reach, low, high] = [
      2.66 * averageMovingRange,
      drawn.lowerProcessLimit,
      drawn.upperProcessLimit,
    ].map((one) => formatNumber(one, 1))
    lesson.says(`2.66 × ${averageMovingRange} = ${reach}.`)
    lesson.says(`${centre} − ${reach} = ${low} and ${centre} + ${reach} = ${high}.`)
  })

  test('six months of burglary in Brackwater, to be finished', () => {
    const six = sixFrom({
      type: 'burglary_residential',
      district: 'B',
      from: '2021-08',
      to: '2022-01',
    })
    const { mean: centre, movingRanges, averageMovingRange, ...drawn } = limits(six)
    lesson.says(`from August 2021 to January 2022, was ${inWords(six)}`)
    lesson.says(`mean is ${centre} and the moving ranges are ${inWords(movingRanges)}`)
    expect(lesson.answer('second-series', 'average-moving-range')).toBe(averageMovingRange)
    expect(lesson.answer('second-series', 'lower')).toBe(roundHalfAway(drawn.lowerProcessLimit, 1))
    expect(lesson.answer('second-series', 'upper')).toBe(roundHalfAway(drawn.upperProcessLimit, 1))
  })
})

whenWritten('03-acting-on-variation', (lesson) => {
  test('burglary in Alderbrook as it was and with every miss corrected', () => {
    const values = counts(months({ type: 'burglary_residential', district: 'A' }))
    const left = values.slice(1)
    const corrected = left.map((value, at) => T1.mean + value - (values[at] ?? 0))
    const [before, after] = [left, corrected].map(
      (each) => each.filter((value) => Math.abs(value - T1.mean) > 10).length,
    )
    lesson.says(`${before} of its ${left.length} months were more than 10 away from ${T1.mean};`)
    lesson.says(`with every miss corrected, ${after} would have been`)
  })
})

whenWritten('04-comparing-districts-fairly', (lesson) => {
  const teams = read.readTeams(table('teams.csv'))
  const rate = (team: { positive: number; cases: number }) => (team.positive / team.cases) * 100
  const ranked = [...teams].sort((a, b) => rate(b) - rate(a))
  const byName = (name: string) => {
    const found = teams.find(({ team }) => team === name)
    if (!found) throw new Error(`${name} is not a team`)
    return found
  }
  const drawn = funnel(
    teams.map(({ team, cases, positive }) => ({ name: team, n: cases, k: positive })),
  )
  const overall = roundHalfAway(sound<Funnel>(drawn).pooled * 100, 1)

  test('the ends of the league table, by rate and with their cases', () => {
    for (const place of [1, 2, 3, 38, 39, 40]) {
      const team = ranked[place - 1]
      if (!team) throw new Error(`there is no place ${place}`)
      const shown = formatNumber(rate(team), 1)
      lesson.says(`| ${place} | ${team.team} | ${shown}% |\n`)
    }
    lesson.says(`its ${teams.length} neighbourhood teams`)
    for (const [name, place] of [
      ['N04', 'first'],
      ['N14', 'third'],
      ['N17', '39th'],
      ['N02', 'last'],
    ])
      lesson.says(`${name}, ${place} with ${formatNumber(rate(byName(name ?? '')), 1)}%`)
  })

  test('what was planted', () => {
    lesson.says(`the same true rate, ${T12.usualChance * 100}%, and ${T12.team} was`)
    lesson.says(`given ${T12.chance * 100}%`)
    lesson.says(`${teams.length - 1} of the ${teams.length} teams`)
  })

  test('the worked range for N17 and the learner’s own for N02', () => {
    const p = overall / 100
    const chance = (n: number) => Math.sqrt((p * (1 - p)) / n)
    const { cases, positive } = byName('N17')
    lesson.says(`N17, ${positive} of ${cases}`)
    lesson.says(`The overall rate is ${overall}%`)
    lesson.says(`÷ ${cases}) = ${formatNumber(chance(cases), 4)}, or`)
    for (const [times, name] of [
      [1.96, '95%'],
      [3.09, '99.8%'],
    ] as const) {
      const reach = roundHalfAway(times * chance(cases) * 100, 1)
      const [low, high] = [overall - reach, overall + reach].map((one) => formatNumber(one, 1))
      lesson.says(`${name} range: ${times} × ${formatNumber(chance(cases) * 100, 2)}`)
      lesson.says(`so ${overall} ± ${formatNumber(reach, 1)}, from ${low}% to ${high}%`)
    }
    const small = byName('N02')
    const reach = roundHalfAway(1.96 * chance(small.cases) * 100, 1)
    lesson.says(`last with ${small.positive} of ${small.cases}, ${formatNumber(rate(small), 1)}%`)
    lesson.says(`÷ ${small.cases}) = ${formatNumber(chance(small.cases), 4)}, or`)
    expect(lesson.answer('last-place', 'reach')).toBe(reach)
    expect(lesson.answer('last-place', 'low')).toBeCloseTo(overall - reach, 10)
    expect(lesson.answer('last-place', 'high')).toBeCloseTo(overall + reach, 10)
    expect(rate(small)).toBeGreaterThan(overall - reach)
  })
})

whenWritten('05-where-the-number-comes-from', (lesson) => {
  const chain = read.readChain(table('chain.csv'))
  const stalking = (from: string, to: string) =>
    totalCount(monthlySeries(monthly, { type: T4.type, district: 'all', from, to }))

  test('the chain under each rule', () => {
    expect(chain).toEqual(CHAIN)
    const shares = chain.map(({ share }) => share)
    const left = shares.map((_, at) => roundHalfAway(published(100, shares.slice(0, at + 1))))
    const after = roundHalfAway(
      published(
        100,
        chain.map((link) => link.afterRuleChange),
      ),
    )
    lesson.says(`about ${left[5]} under the old rule and ${after} under the new one`)
    lesson.says(`noticed ${left[0]} and\n    reported about ${left[1]}`)
  })

  test('more people reporting', () => {
    const shares = chain.map(({ share }) => share)
    const more = shares.map((share, at) => (at === 1 ? 0.55 : share))
    lesson.says(`report it in place of ${percent(shares[1] ?? 0, 1)}%`)
    const ends = [shares, more].map((all) => roundHalfAway(published(100, all)))
    lesson.says(`goes from ${ends[0]} to ${ends[1]} of 100`)
  })

  test('the fall that was announced, and the same months like for like', () => {
    const fall = stalking('2023-04', '2024-03') / stalking('2022-04', '2023-03') - 1
    const shown = `${roundHalfAway(-fall * 100)}%`
    lesson.says(`a fall of ${shown}. (The force`)
    lesson.says(`The fall of ${shown} was in the last link`)
    const rebased = roundHalfAway(stalking('2022-05', '2023-03') * T4.factor)
    lesson.says(`× ${T4.factor} = ${formatNumber(rebased)}`)
    lesson.says(`counts ${percent(T4.factor, 1)} for every 100`)
    const change = stalking('2023-05', '2024-03') / rebased - 1
    lesson.says(`against ${formatNumber(rebased)} is ${formatNumber(-change * 100, 1)}% lower`)
  })
})

whenWritten('06-the-performance-conversation', (lesson) => {
  const last = '2024-12'
  const burglary = counts(months({ type: 'burglary_residential', district: 'A', to: last }))

  test('Alderbrook’s December, its rise and its usual range', () => {
    const [november = 0, december = 0] = burglary.slice(-2)
    lesson.says(`“up ${percent(december - november, november)}% on last month”`)
    lesson.says(`Burglary rose ${percent(december - november, november)}% in December`)
    const { lowerProcessLimit, upperProcessLimit, signals } = limits(burglary)
    expect(signals).toEqual([])
    const range = `${roundHalfAway(lowerProcessLimit)} to ${roundHalfAway(upperProcessLimit)}`
    lesson.says(`December had ${december} burglaries; the usual range is ${range}`)
    expect([december, november, december - november]).toEqual([60, 51, 9])
    lesson.says(
      'Sixty homes were still burgled: the plan is about them, and not about the nine more',
    )
    lesson.says('a resident can picture nine more burglaries')
    lesson.says(`one true rate, ${T1.mean} a month`)
  })

  test('how many of the force’s charts rose in December, and how many show a signal', () => {
    const charts = DISTRICT_IDS.flatMap((district) =>
      CRIME_TYPES.map((type) => counts(months({ type, district, to: last }))),
    )
    const rose = charts.filter((one) => (one.at(-1) ?? 0) > (one.at(-2) ?? 0)).length
    const signalled = charts.filter((one) =>
      limits(one).signals.some(({ at }) => at === one.length - 1),
    ).length
    lesson.says(`The force keeps ${charts.length} charts`)
    lesson.says(`December ${rose} of the ${charts.length} rose`)
    lesson.says(`you will have ${rose} reasons`)
    lesson.says(`${signalled} of the ${charts.length} show a signal in December`)
  })

  test('Brackwater has three months above its old limit', () => {
    const values = counts(months({ type: 'vehicle_crime', district: 'B', to: last }))
    const { upperProcessLimit } = limits(values.slice(0, 24))
    expect(values.slice(30).filter((value) => value > upperProcessLimit)).toHaveLength(3)
    lesson.says('three months above the old limit')
  })
})

interface Declared {
  x: string[]
  y: number[]
  centre: number
  series: { y: number[] }[]
}

/** A written module: its words, and what its questions.yaml declares. */
class Lesson {
  private readonly words: string
  // Parsed from a file that `npm run courses` checks against its format.
  private readonly declared: {
    prediction: object
    figures: Record<string, Declared>
    faded: { id: string; blanks: { id: string; answer: number | string }[] }[]
  }

  constructor(folder: string) {
    const questions = readFileSync(join(folder, 'questions.yaml'), 'utf8')
    this.declared = parse(questions)
    const before = questions.slice(0, questions.search(/^questions:/m))
    this.words = `${readFileSync(join(folder, 'lesson.mdx'), 'utf8')}\n${before}`
  }

  /** That these words stand in the lesson or in what goes with it, wherever its lines break. */
  says(words: string, flags = '') {
    const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(escaped.trim().replace(/\s+/g, '\\s+'), flags)
    expect(this.words, `the lesson does not say “${words}”`).toMatch(pattern)
  }

  answer(example: string, blank: string): number | string | undefined {
    const faded = this.declared.faded.find(({ id }) => id === example)
    return faded?.blanks.find(({ id }) => id === blank)?.answer
  }
}

function whenWritten(module: string, tests: (lesson: Lesson) => void) {
  const folder = join(COURSES, 'performance', module)
  if (existsSync(join(folder, 'lesson.mdx'))) describe(module, () => tests(new Lesson(folder)))
}

function table(name: string): string {
  return readFileSync(join(COURSES, 'data', name), 'utf8')
}

function months(query: SeriesQuery) {
  return monthlySeries(monthly, { to: COMPLETE, ...query })
}

function counts(series: readonly { count: number }[]): number[] {
  return series.map(({ count }) => count)
}

function minutesOf(district: DistrictId): number[] {
  return responses.filter((row) => row.district === district).map(({ minutes }) => minutes)
}

function limits(values: number[]): Xmr {
  return sound<Xmr>(xmr(values, { isCount: true }))
}

function sound<Found extends object>(found: Found | { refused: string; why: string }): Found {
  if (isRefusal(found as object)) throw new Error('the figure is refused')
  return found as Found
}

function percent(part: number, whole: number): number {
  return roundHalfAway((part / whole) * 100)
}
