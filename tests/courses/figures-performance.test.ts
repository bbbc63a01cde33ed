import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CHAIN, published } from '#app/domain/northmere/chain.ts'
import { CRIME_TYPES } from '#app/domain/northmere/crime-types.ts'
import { DISTRICT_IDS, type DistrictId } from '#app/domain/northmere/districts.ts'
import * as read from '#app/domain/northmere/read.ts'
import { monthlySeries, type SeriesQuery, totalCount } from '#app/domain/northmere/series.ts'
import { T1, T3, T4, T12, T16 } from '#app/domain/northmere/truths.ts'
import { mean, median } from '#app/domain/statistics/describe.ts'
import { type Funnel, funnel } from '#app/domain/statistics/funnel.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { seasonallyAdjusted } from '#app/domain/statistics/seasons.ts'
import { formatNumber, roundHalfAway } from '#app/domain/statistics/words.ts'
import { type Xmr, xmr } from '#app/domain/statistics/xmr.ts'
import { signalsIn } from '#app/domain/statistics/xmr-rules.ts'

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
  const harrowbank = minutesOf('H')
  const elmsea = minutesOf('E')
  const loggedAt = (minutes: number[], from: number, to = from + 1) =>
    minutes.filter((one) => one >= from && one < to).length

  test('the share that Harrowbank reports', () => {
    const early = loggedAt(harrowbank, 0, 15)
    lesson.says(`the pack says ${percent(early, harrowbank.length)}%`)
    lesson.says(`no faster in the middle, reports ${percent(early, harrowbank.length)}%`)
    lesson.says(`presents the ${percent(early, harrowbank.length)}%`)
    lesson.says(`reports ${percent(early, harrowbank.length)}% two months`)
  })

  test('Elmsea’s share and both middle responses', () => {
    const [theirs, ours] = [elmsea, harrowbank].map((one) => formatNumber(median(one) ?? 0, 1))
    lesson.says(`${theirs} minutes, against Harrowbank’s ${ours}`)
    lesson.says(`reaches ${percent(loggedAt(elmsea, 0, 15), elmsea.length)}% of calls`)
  })

  test('the table of minutes', () => {
    for (let minute = 11; minute <= 17; minute++)
      lesson.says(`| ${minute} | ${loggedAt(elmsea, minute)} | ${loggedAt(harrowbank, minute)} |`)
  })

  test('the responses from 15 up to 18 minutes', () => {
    const minutes = [15, 16, 17]
    const [late, theirs] = [harrowbank, elmsea].map((one) => loggedAt(one, 15, 18))
    lesson.says(`${minutes.map((at) => loggedAt(elmsea, at)).join(' + ')} = ${theirs} responses`)
    lesson.says(`${minutes.map((at) => loggedAt(harrowbank, at)).join(' + ')} = ${late}`)
    expect(lesson.answer('just-in-time', 'harrowbank-late')).toBe(late)
    expect(lesson.answer('just-in-time', 'fewer')).toBe((theirs ?? 0) - (late ?? 0))
    lesson.says(`${lesson.answer('just-in-time', 'fewer')} fewer than ${theirs}`)
    lesson.says(`${loggedAt(harrowbank, 14)} at 14 minutes and ${loggedAt(harrowbank, 15)} at 15`)
    lesson.says(`${loggedAt(harrowbank, 14)} responses at 14 minutes and`)
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
  const damage = months({ type: 'criminal_damage', district: 'A' })
  const burglary = months({ type: 'burglary_residential', district: 'A' })
  const asb = months({ type: 'asb_incidents', district: 'all' })
  const adjusted = asb.map(({ month, count }) =>
    roundHalfAway(seasonallyAdjusted(count, seasonOf(month)) ?? 0),
  )

  test('criminal damage in Alderbrook has no signal', () => {
    expect(limits(counts(damage)).signals).toEqual([])
    expect(lesson.answer('sort-four', 'damage')).toBe('leave')
  })

  test('violence in Calderport has one month outside its limits', () => {
    const all = months({ type: 'violence_with_injury', district: 'C' })
    const { upperProcessLimit } = limits(counts(all.filter(({ month }) => month !== '2024-07')))
    const [outside, ...more] = all.filter(({ count }) => count > upperProcessLimit)
    expect(more).toEqual([])
    expect(outside?.month).toBe('2024-07')
    lesson.says(`July 2024 had ${outside?.count} offences, against an upper limit of about`)
    lesson.says(`about ${roundHalfAway(upperProcessLimit)}. Check`)
  })

  test('Gorsedale’s groups of 25, their limits and its target', () => {
    const minutes = minutesOf('G')
    const groups = Array.from({ length: 16 }, (_, at) => minutes.slice(at * 25, at * 25 + 25))
    const shares = groups.map((group) => percent(group.filter((one) => one < 15).length, 25))
    const figure = lesson.figure('response')
    expect(figure.y).toEqual(shares)
    expect(figure.x).toEqual(shares.map((_, at) => String(at + 1)))
    const { lowerProcessLimit, upperProcessLimit, signals } = limits(shares)
    expect(signals).toEqual([])
    const [low, high] = [lowerProcessLimit, upperProcessLimit].map((one) => roundHalfAway(one))
    lesson.says(`limits run from about ${low}% to ${high}%, so a target of ${figure.centre}%`)
    expect(figure.centre).toBeGreaterThan(upperProcessLimit)
  })

  test('Brackwater’s vehicle crime has a lasting signal against its first two years', () => {
    const values = counts(months({ type: 'vehicle_crime', district: 'B' }))
    const { mean: centre, upperProcessLimit } = limits(values.slice(0, 24))
    const signals = signalsIn(values, centre, upperProcessLimit - centre)
    expect(values.slice(30).every((value) => value > centre)).toBe(true)
    expect(signals.some(({ rule }) => rule === 'outside')).toBe(true)
    expect(lesson.answer('sort-four', 'vehicle')).toBe('act')
  })

  test('burglary in Alderbrook as it was and with every miss corrected', () => {
    const values = counts(burglary)
    const left = values.slice(1)
    const corrected = left.map((value, at) => T1.mean + value - (values[at] ?? 0))
    lesson.plots('every-miss', burglary.slice(-24), [left.slice(-24), corrected.slice(-24)])
    const [before, after] = [left, corrected].map(
      (each) => each.filter((value) => Math.abs(value - T1.mean) > 10).length,
    )
    lesson.says(`Of all ${left.length} months, ${before} were more than 10 away from ${T1.mean} as`)
    lesson.says(`as they were, and ${after} once corrected`)
    lesson.says(`${before} of its ${left.length} months were more than 10 away from ${T1.mean};`)
    lesson.says(`with every miss corrected, ${after} would have been`)
    lesson.says(`has averaged about ${roundHalfAway(mean(values) ?? 0)} for four years`)
  })

  test('anti-social behaviour with and without its season', () => {
    lesson.plots('asb-season', asb.slice(0, 24), [counts(asb.slice(0, 24)), adjusted.slice(0, 24)])
    const outside = limits(counts(asb)).signals.filter(({ rule }) => rule === 'outside')
    lesson.says(`${outside.length} of ${asb.length} months are outside the limits`)
    const high = outside.filter(({ side }) => side === 'high').map(({ at }) => asb[at]?.month)
    expect(high.map((month) => month?.slice(5)).sort()).toEqual(['06', '07', '07', '08', '08'])
    const without = limits(adjusted)
    expect(without.signals).toEqual([])
    const [low, top] = [without.lowerProcessLimit, without.upperProcessLimit]
    lesson.says(
      `about ${formatNumber(low)} to ${formatNumber(top)} and all ${asb.length} months are`,
    )
  })

  test('June and December 2021, for the time of year', () => {
    const [june, december] = ['2021-06', '2021-12'].map((month) => {
      const at = asb.findIndex((one) => one.month === month)
      return { count: asb[at]?.count ?? 0, index: seasonOf(month), adjusted: adjusted[at] ?? 0 }
    })
    if (!june || !december) throw new Error('both months are in the table')
    lesson.says(`June 2021 had ${formatNumber(june.count)} incidents and December 2021`)
    lesson.says(`had ${formatNumber(december.count)}. June’s index is ${june.index}`)
    lesson.says(`${formatNumber(june.count)} ÷ ${june.index} = ${formatNumber(june.adjusted)}`)
    lesson.says(`December’s index is ${december.index}`)
    lesson.says(
      `${formatNumber(december.count)} ÷ ${december.index} = ${formatNumber(december.adjusted)}`,
    )
    expect(lesson.answer('out-of-season', 'december')).toBe(december.adjusted)
    expect(december.count).toBeLessThan(june.count)
    expect(december.adjusted).toBeGreaterThan(june.adjusted)
    const above = roundHalfAway((june.index - 1) * 100)
    lesson.says(`June’s is ${june.index}, so June usually runs ${above}% above`)
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
    for (const [place, nth] of [
      [1, '1st'],
      [2, '2nd'],
      [3, '3rd'],
      [38, '38th'],
      [39, '39th'],
      [40, '40th'],
    ] as const) {
      const team = ranked[place - 1]
      if (!team) throw new Error(`there is no place ${place}`)
      const shown = formatNumber(rate(team), 1)
      lesson.says(`| ${place} | ${team.team} | ${shown}% |\n`)
      lesson.says(`| ${team.team}, ${nth} | ${shown}% | ${team.positive} | ${team.cases} |`)
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

  test('what one outcome more or fewer would do', () => {
    const place = (name: string, by: number) => {
      const { positive, cases } = byName(name)
      const moved = rate({ positive: positive + by, cases })
      return 1 + teams.filter((one) => one.team !== name && rate(one) > moved + 1e-9).length
    }
    const smallest = [...teams].sort((a, b) => a.cases - b.cases).slice(0, 3)
    expect(smallest.map(({ team }) => team)).toEqual(['N04', 'N01', 'N02'])
    lesson.says('First and last are two of the three smallest teams')
    lesson.says('One more positive outcome, and N02 would be 38th')
    lesson.says('One fewer, and N04 would be joint fourth')
    lesson.says('For N17, one more would change nothing')
    expect([place('N02', 1), place('N04', -1), place('N17', 1)]).toEqual([38, 4, 39])
    expect(rate({ positive: 4, cases: 22 })).toBeCloseTo(rate(byName('N09')), 10)
  })

  test('who stands out of the funnel', () => {
    const { rows } = sound<Funnel>(drawn)
    const at = (position: string) =>
      rows.filter((row) => row.position === position).map(({ name }) => name)
    expect(at('outside-998')).toEqual([T12.team])
    expect(at('outside-95')).toEqual(['N14'])
    expect(lesson.answer('read-the-funnel', 'outside-outer')).toBe(1)
    expect(lesson.answer('read-the-funnel', 'expected-inner')).toBe(teams.length * 0.05)
    expect(lesson.answer('read-the-funnel', 'visit')).toBe(T12.team.toLowerCase())
    lesson.says('there are 2: N17 and N14')
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

  test('Elmsea and Fenholt, in total, by type and on one mix', () => {
    const mix = read.readOutcomesMix(table('outcomes-mix.csv'))
    const of = (district: DistrictId) => mix.filter((row) => row.district === district)
    const [elmsea, fenholt] = [of('E'), of('F')]
    const total = (rows: typeof mix) => ({
      positive: rows.reduce((sum, row) => sum + row.positive, 0),
      cases: rows.reduce((sum, row) => sum + row.cases, 0),
    })
    const [e, f] = [total(elmsea), total(fenholt)]
    lesson.says(
      `Elmsea has ${e.positive} positive outcomes in ${formatNumber(e.cases)} cases, ${formatNumber(rate(e), 1)}%`,
    )
    lesson.says(`Fenholt has ${f.positive} in ${f.cases}, ${formatNumber(rate(f), 1)}%`)
    const cell = (row: { positive: number; cases: number }) =>
      `${row.positive} of ${row.cases}, ${Number(rate(row).toFixed(1))}%`
    for (const [at, row] of elmsea.entries()) {
      const other = fenholt[at]
      if (!other) throw new Error('both have the same types')
      lesson.says(`| ${cell(row)} | ${cell(other)} |`)
      expect(rate(row)).toBeGreaterThan(rate(other))
    }
    const swapped = elmsea.map((row, at) => (row.cases * rate(fenholt[at] ?? row)) / 100)
    const all = swapped.reduce((sum, one) => sum + one, 0)
    elmsea.slice(0, 3).forEach((row, at) => {
      lesson.says(
        `${rate(fenholt[at] ?? row)}% of ${row.cases} is ${roundHalfAway(swapped[at] ?? 0)}`,
      )
    })
    expect(lesson.answer('one-mix', 'vehicle')).toBeCloseTo(swapped[3] ?? 0, 10)
    expect(lesson.answer('one-mix', 'total')).toBeCloseTo(all, 10)
    expect(lesson.answer('one-mix', 'rate')).toBe(roundHalfAway((all / e.cases) * 100, 1))
    const hard = (rows: typeof mix) => total(rows.slice(2)).cases
    lesson.says(`${hard(elmsea)} of its ${formatNumber(e.cases)} cases are burglary and vehicle`)
    lesson.says(`they are ${hard(fenholt)} of ${f.cases}`)
  })
})

whenWritten('05-where-the-number-comes-from', (lesson) => {
  const chain = read.readChain(table('chain.csv'))
  const stalking = (from: string, to: string) =>
    totalCount(monthlySeries(monthly, { type: T4.type, district: 'all', from, to }))

  test('the table of the chain', () => {
    expect(chain).toEqual(CHAIN)
    const shares = chain.map(({ share }) => share)
    const left = shares.map((_, at) => roundHalfAway(published(100, shares.slice(0, at + 1))))
    const shown = chain
      .slice(0, 5)
      .map(({ share }, at) => `| ${percent(share, 1)}% | ${left[at]} |`)
    for (const row of shown) lesson.says(row)
    const after = roundHalfAway(
      published(
        100,
        chain.map((link) => link.afterRuleChange),
      ),
    )
    lesson.says(`| Counted, old rule | ${percent(shares[5] ?? 0, 1)}% | ${left[5]} |`)
    lesson.says(`| Counted, rule since May 2023 | ${percent(T4.factor, 1)}% | ${after} |`)
    lesson.says(`takes the figure from ${left[5]} to ${after}`)
    lesson.says(`about ${left[5]} under the old rule and ${after} under the new one`)
    lesson.says(`noticed ${left[0]} and\n    reported about ${left[1]}`)
  })

  test('more people reporting', () => {
    const shares = chain.map(({ share }) => share)
    const afterReport = published(100, shares.slice(2))
    const noticed = published(100, shares.slice(0, 1))
    expect(lesson.answer('more-trust', 'reported')).toBeCloseTo(noticed * 0.55, 10)
    lesson.says(`About ${roundHalfAway(afterReport)} in 100 of those reported`)
    const recorded = roundHalfAway((noticed * 0.55 * afterReport) / 100)
    expect(lesson.answer('more-trust', 'recorded')).toBe(recorded)
    lesson.says(`went from ${roundHalfAway(published(100, shares))} to ${recorded}`)
  })

  test('the fall that was announced, and the same months like for like', () => {
    const fall = stalking('2023-04', '2024-03') / stalking('2022-04', '2023-03') - 1
    const shown = `${roundHalfAway(-fall * 100)}%`
    lesson.says(`a fall of ${shown}. (The force`)
    lesson.says(`fell by ${shown}, and a counting rule`)
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
    lesson.says(`why is burglary up ${percent(december - november, november)}%?”`, 'i')
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
    lesson.says(`Limits from all ${burglary.length} months`)
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
    const [september = 0, november = 0, december = 0] = [-4, -2, -1].map((at) => values.at(at))
    expect(december).toBeGreaterThan(november)
    expect(december).toBeLessThan(september)
    lesson.says('Up on November, but down on September')
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

  figure(name: string): Declared {
    const found = this.declared.figures[name]
    if (!found) throw new Error(`there is no figure ${name}`)
    return found
  }

  plots(name: string, at: { label: string }[], series: number[][]) {
    const figure = this.figure(name)
    expect(figure.x).toEqual(at.map(({ label }) => label))
    expect(figure.series.map(({ y }) => y)).toEqual(series)
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

function seasonOf(month: string): number {
  return T3.season[Number(month.slice(5)) - 1] ?? Number.NaN
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
