import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CERTAINTIES, CERTAINTY_MARKS } from '#app/domain/certainty.ts'
import { monthAt } from '#app/domain/northmere/calendar.ts'
import type { CrimeType } from '#app/domain/northmere/crime-types.ts'
import { DASHBOARD_OPENING } from '#app/domain/northmere/dashboard-opening.ts'
import { DISTRICT_IDS, type DistrictId } from '#app/domain/northmere/districts.ts'
import { unlocatedOnMap } from '#app/domain/northmere/map.ts'
import { monthlyMean } from '#app/domain/northmere/monthly-means.ts'
import {
  readDistricts,
  readMap,
  readMonthly,
  readOutcomesMix,
  readRiskTool,
  readTeams,
} from '#app/domain/northmere/read.ts'
import {
  financialYearTotals,
  monthlySeries,
  type SeriesQuery,
  totalCount,
} from '#app/domain/northmere/series.ts'
import { T13, T14a, T14b } from '#app/domain/northmere/truths.ts'
import { percentChange } from '#app/domain/statistics/change.ts'
import { poissonAtLeast, poissonThumbRange } from '#app/domain/statistics/poisson.ts'
import { pooledRate, rate } from '#app/domain/statistics/rate.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { rollingSum } from '#app/domain/statistics/seasons.ts'
import { compareTwoCounts } from '#app/domain/statistics/two-counts.ts'
import { roundHalfAway, formatNumber as written } from '#app/domain/statistics/words.ts'

/*
 * Every number of Northmere that is typed into the dashboards course, or into the orientation, is
 * worked out here again: charts that no table fills, blanks, and numbers quoted in a sentence.
 */

const COURSES = process.env.COURSES ?? 'courses'
const data = (name: string) => readFileSync(join(COURSES, 'data', name), 'utf8')
const rows = readMonthly(data('monthly.csv'))
const COMPLETE = monthAt(T14a.month - 1)

const GUARDS: Record<string, (module: Written) => void> = {
  'start/01-start-here': (module) => {
    test('the certainty marks are those of the program', () => {
      for (const certainty of CERTAINTIES) {
        const [limit = ''] = /\d+%(?= sure$)/.exec(CERTAINTY_MARKS[certainty].bestWhen) ?? []
        expect(limit).not.toBe('')
        if (certainty < 3) module.says(limit)
      }
      module.says('1 when you are less than 67% sure, 2 from there to 80%, and 3 above')
      const [right, wrong] = [3, 2].map((certainty) => CERTAINTY_MARKS[certainty as 2 | 3])
      expect(module.answer('marks', 'earned')).toBe((right?.right ?? 0) + (wrong?.right ?? 0))
      expect(module.answer('marks', 'lost')).toBe(-(CERTAINTY_MARKS[1].wrong + (wrong?.wrong ?? 0)))
      expect(module.answer('marks', 'total')).toBe(
        module.answer('marks', 'earned') - module.answer('marks', 'lost'),
      )
    })

    test('the two officers earn 3 and 17', () => {
      const { 1: unsure, 3: sure } = CERTAINTY_MARKS
      expect(7 * sure.right + 3 * sure.wrong).toBe(3)
      expect(5 * sure.right + 2 * unsure.right + 3 * unsure.wrong).toBe(17)
      module.says('That leaves 3.')
      module.says('That makes 17.')
    })
  },

  'dashboards/01-before-you-click': (module) => {
    const [february, march] = [46, 47].map((i) => inMonth('robbery', 'all', i))

    test('robbery in March, as shown and as it may end', () => {
      module.says(`shows ${march} robberies in March`)
      const tile = module.figure('page').parts?.find(({ label }) => label === 'Tile 1')
      expect(tile?.value).toBe(`${march}`)
      expect(tile?.words).toContain(`Down ${fall(february, march)}%`)
      expect(1 / (1 - T14a.complete)).toSatisfy((each: number) => each > 5 && each < 6)
      module.says(`about ${T14a.complete * 100}% complete`)
    })

    test('shoplifting in March, as shown and as it may end', () => {
      const [before, shown] = [46, 47].map((i) => inMonth('shoplifting', 'all', i))
      module.says(`shows ${shown} for March`)
      module.says(`down ${fall(before, shown)}%`)
      module.says(`${shown} ÷ ${T14a.complete} = ${written(final(shown), 1)}`)
      const likely = written(final(shown))
      module.says(`likely to be about ${likely}`)
      module.says(`2√${likely}, about ${written(2 * Math.sqrt(final(shown)))}`)
      expect(final(shown)).toBeGreaterThan(before ?? 0)
      expect(final(shown) - (before ?? 0)).toBeLessThan(2 * Math.sqrt(final(shown)))
    })

    test('even a whole month of so many would be nothing new, and nothing had changed', () => {
      const counts = months('robbery', 'all').slice(0, -1)
      expect(march).toBeGreaterThan(Math.min(...counts))
      for (let i = 0; i < 48; i++)
        expect(meanOfForce('robbery', i)).toBeCloseTo(meanOfForce('robbery', 0), 10)
    })

    test('the page is a week old on 9 April, as its footer says', () => {
      const footer = module.figure('page').parts?.find(({ label }) => label === 'Footer')
      expect(footer?.words).toContain('Data to 31 March 2025. Refreshed 2 April 2025, 06:00.')
      expect(footer?.words).toContain(`about ${T14a.complete * 100}% complete`)
      expect(DASHBOARD_OPENING.footer.join(' ')).toContain('Refreshed 2 April 2025 06:00.')
    })

    test('positive outcomes are those of the teams', () => {
      const teams = readTeams(data('teams.csv'))
      const [positive, cases] = [
        sum(teams.map((team) => team.positive)),
        sum(teams.map((team) => team.cases)),
      ]
      const share = `${written((positive / cases) * 100, 1)}%`
      const tile = module.figure('page').parts?.find(({ label }) => label === 'Tile 2')
      expect(tile).toMatchObject({ value: share, words: 'positive outcomes' })
      module.says(`>numerator</Term>, ${written(positive)}`)
      module.says(`>denominator</Term>, ${written(cases)}`)
      expect(JSON.stringify(module.question('D1-03'))).toContain(
        `"value":"${share}","words":"positive outcomes"`,
      )
    })

    test('burglary in March', () => {
      const [before, shown] = [46, 47].map((i) => inMonth('burglary_residential', 'all', i))
      const likely = roundHalfAway(final(shown))
      module.says(`The page shows ${shown} for March`)
      module.says(`${shown} ÷ ${T14a.complete} = ${written(final(shown), 1)}, so about ${likely}`)
      expect(module.answer('burglary-march', 'final')).toBe(likely)
      const { gap, thumb } = twoCounts(before ?? 0, likely)
      module.says(`That is ${gap} more than`)
      module.says(`luck alone allows about ${written(thumb)}`)
      module.says(`can differ by about ${written(thumb)}`)
      expect(gap).toBeLessThan(thumb)
    })
  },

  'dashboards/02-the-right-number': (module) => {
    const shoplifting = (district: DistrictId | 'all', from: string, to: string) =>
      totalOf({ type: 'shoplifting', district, from, to })

    test('588 is Fenholt’s', () => {
      module.says(`total card shows **${shoplifting('F', '2022-04', '2023-03')}**`)
    })

    test('robberies in Gorsedale, and the known total', () => {
      const { type, district, count } = DASHBOARD_OPENING.knownTotal
      const robberies = years({ type, district })
      expect(robberies[1]).toBe(count)
      module.says(`The card shows ${robberies[0]}.`)
      module.says(`The known total is ${count}, and the card shows ${count}.`)
      module.says(`“${robberies[0]} (Gorsedale, robbery, April 2021 to March 2022`)
    })

    test('an average of percentages is not the percentage', () => {
      const people = 0.8 * 10 + 0.5 * 90
      module.says(`But 8 and 45 people make ${people} of 100: ${people}%`)
      module.says(`the two is ${(80 + 50) / 2}%`)
    })

    test('Elmsea is lower in total and higher for every type', () => {
      const mix = readOutcomesMix(data('outcomes-mix.csv'))
      const of = (district: string) => mix.filter((row) => row.district === district)
      const [elmsea, fenholt] = ['E', 'F'].map((district) =>
        pooledRate(
          of(district).map((row) => ({ count: row.positive, base: row.cases })),
          100,
        ),
      )
      module.says(`Elmsea’s positive outcome rate is ${written(elmsea ?? 0, 1)}%`)
      module.says(`Fenholt’s is ${written(fenholt ?? 0, 1)}%`)
      module.says(`for all ${['no', 'one', 'two', 'three', 'four'][of('E').length]} types of crime`)
      for (const row of of('E')) {
        const other = of('F').find(({ type }) => type === row.type)
        expect(row.positive / row.cases).toBeGreaterThan(
          (other?.positive ?? 1) / (other?.cases ?? 1),
        )
      }
    })

    test('the ward that moved', () => {
      const both = (district: DistrictId) => years({ type: 'crime-and-asb', district }).slice(1, 3)
      const [e, h] = [both('E'), both('H')]
      const together = e.map((count, at) => count + (h[at] ?? 0))
      module.says(`fell ${written(-change(e), 1)}% in Elmsea and rose ${written(change(h), 1)}%`)
      module.says(`Added together they moved by ${written(Math.abs(change(together)), 1)}%`)
    })
  },

  'dashboards/03-charts-that-mislead': (module) => {
    test('slide 1: two years of violence on an axis from 8,200', () => {
      const violence = years({ type: 'violence_with_injury', district: 'all' }).slice(1, 3)
      const { columns, yMin } = module.figure('slide-1')
      expect(columns?.map(({ value }) => value)).toEqual(violence)
      expect(columns?.map(({ shown }) => shown)).toEqual(violence.map((count) => written(count)))
      const [first = 0, second = 0] = violence
      const [low, high] = [first - (yMin ?? 0), second - (yMin ?? 0)]
      module.says(`counts are ${written(first)} and ${written(second)}, a rise of 2.8%`)
      module.says(`drawn about ${roundHalfAway(high / low)} times as tall`)
      expect(twoCounts(first, second).isBeyondChance).toBe(false)
    })

    test('the axes of the examples', () => {
      const answer = (blank: string) => module.answer('bars-from-70', blank)
      expect([answer('first'), answer('second')]).toEqual([75 - 70, 95 - 70])
      expect(answer('looks')).toBe((95 - 70) / (75 - 70))
      expect(answer('truly')).toBe(roundHalfAway(change([75, 95])))
      expect((648 - 600) / (612 - 600)).toBe(4)
      expect(roundHalfAway(change([612, 648]))).toBe(6)
    })
  },

  'dashboards/04-time-on-a-dashboard': (module) => {
    const asb = months('asb_incidents', 'all')
    const [september, october] = [41, 42]

    test('the three tiles of 15 November 2024', () => {
      const [now, before] = [36, 24].map((from) => sum(asb.slice(from, from + 7)))
      module.says(`down ${written(-change([before ?? 0, now ?? 0]), 1)}% | green`)
      module.says(
        `October last year | up ${written(change([asb[october - 12] ?? 0, asb[october] ?? 0]), 1)}% | red`,
      )
      module.says(`up, ${written(rolling(asb, september))} to ${written(rolling(asb, october))}`)
    })

    test('apart from its season, anti-social behaviour never changes', () => {
      for (let i = 12; i < 48; i++)
        expect(meanOfForce('asb_incidents', i)).toBeCloseTo(meanOfForce('asb_incidents', i - 12), 8)
    })

    test('the one-off in Calderport comes in, and would leave', () => {
      const violence = months('violence_with_injury', 'C')
      const [june, july] = [38, 39]
      const [before, after] = [rolling(violence, june), rolling(violence, july)]
      module.says(`the rolling total was ${written(before)}`)
      module.says(
        `${written(before)} + ${violence[july]} − ${violence[july - 12]} = ${written(after)}: ` +
          `a rise of ${after - before} in one month`,
      )
      const supposed = rolling(violence, 46)
      module.says(`Calderport’s rolling total is ${written(supposed)}`)
      expect(module.answer('calderport-leaves', 'total')).toBe(
        supposed + 150 - (violence[july] ?? 0),
      )
      module.says(
        `${written(supposed)} + 150 − ${violence[july]} = ${written(supposed - 128)}. The total falls by 128`,
      )
      module.hints(`Add 150 and take away ${violence[july]}`)
    })

    test('the days of the two periods', () => {
      const days = (to: string) => (Date.parse(to) - Date.parse('2024-04-01')) / 86_400_000 + 1
      module.says(`is ${days('2024-11-15')} days against ${days('2024-11-30')}`)
    })
  },

  'dashboards/05-maps-and-hot-spots': (module) => {
    const map = readMap(data('map.csv'))
    const records = sum(map.map(({ count }) => count))
    const missing = unlocatedOnMap()
    const countAt = (x: number, y: number) =>
      map.find((one) => one.x === x && one.y === y)?.count ?? 0

    test('the dark square, and what the prediction comes to', () => {
      const { x, y } = T14b.square
      const darkest = Math.max(...map.map(({ count }) => count))
      expect(countAt(x, y)).toBe(darkest)
      module.says(`${missing} of the ${darkest} records in the darkest square have no location`)
      module.says(`${written(records)} records on a map of squares`)
    })

    test('what can be mapped of another map', () => {
      expect(((800 - 60) / 800) * 100).toBe(92.5)
      module.says('800 − 60 = 740 can be mapped')
    })

    test('robbery in Calderport, for each resident and for each person present', () => {
      const districts = readDistricts(data('districts.csv'))
      const year = { type: 'robbery', from: '2024-03', to: COMPLETE } as const
      const calderport = districts.find(({ id }) => id === 'C')
      const count = totalOf({ ...year, district: 'C' })
      const [residents, present] = [calderport?.resident ?? 0, calderport?.daytime ?? 0]
      module.says(`It has ${written(residents)} residents and about ${written(present)} people`)
      for (const [blank, people] of [
        ['residents', residents] as const,
        ['present', present] as const,
      ]) {
        const found = roundHalfAway(rate(count, people, 1000) ?? 0, 1)
        expect(module.answer('calderport-robbery', blank)).toBe(found)
        module.says(`÷ ${written(people)} × 1,000 = ${found}`)
      }
    })

    test('a small ward swings by luck, a large one does not', () => {
      const expected = (10 * 140) / 1000
      module.says(`a ward of 140 homes expects ${expected}`)
      const none = 1 - (poissonAtLeast(1, expected) ?? 0)
      const three = poissonAtLeast(3, expected) ?? 0
      expect([roundHalfAway(1 / none), roundHalfAway(1 / three)]).toEqual([4, 6])
      expect(roundHalfAway(rate(3, 140, 1000) ?? 0)).toBe(21)
      const usual = poissonThumbRange((10 * 5000) / 1000)
      if (isRefusal(usual)) throw new Error(usual.why)
      const ends = [usual.lower, usual.upper].map((end) => roundHalfAway(end / 5))
      module.says(`stay between ${ends[0]} and ${ends[1]}`)
    })
  },

  'dashboards/06-predict-rank-and-label': (module) => {
    const tool = readRiskTool(data('risk-tool.csv'))
    const group = (name: string) => {
      const row = tool.find((one) => one.group === name)
      if (!row) throw new Error(`risk-tool.csv has no group ${name}`)
      const flags = row.hits + row.falseAlarms
      return { ...row, flags, rightInHundred: (row.hits / flags) * 100 }
    }

    test('what the flags of all cases come to', () => {
      const { cases, hits, flags, rightInHundred } = group('all')
      module.says(`flags ${written(flags)} of every ${written(cases)} cases, and ${hits} of those`)
      module.says(`right: ${roundHalfAway(rightInHundred)} in 100, or about 3 in 20`)
      module.says(`flagged ${T13.hitRate * 100}% of those, and ${T13.falseAlarmRate * 100}% of all`)
      expect(roundHalfAway((20 * hits) / flags)).toBe(3)
    })

    test('two groups, one tool', () => {
      const [x, y] = [group('X'), group('Y')]
      expect(x.cases).toBe(y.cases)
      module.says(`Each group has ${written(x.cases)} people`)
      module.says(`In group X, ${serious(x)} in 100 are serious; in group Y, ${serious(y)} in 100`)
      module.says(`Group X: ${x.hits} right flags and ${x.falseAlarms} wrong ones`)
      module.says(`${x.hits} of ${x.flags}: ${x.rightInHundred} in 100 are right`)
      module.says(`Group Y: ${y.hits} right flags and ${y.falseAlarms} wrong ones`)
      module.says(`${y.hits} of ${y.flags}: 7 to 8 in 100 are right`)
      expect(Math.floor(y.rightInHundred)).toBe(7)
    })

    test('group Z, of 5,000 people with 2 in 100 serious', () => {
      const [right, wrong] = [5000 * 0.02 * T13.hitRate, 5000 * 0.98 * T13.falseAlarmRate]
      expect(module.answer('group-z', 'right')).toBe(right)
      expect(module.answer('group-z', 'wrong')).toBe(roundHalfAway(wrong))
      expect(module.answer('group-z', 'share')).toBe(roundHalfAway((right / (right + wrong)) * 100))
      module.says(`${right} ÷ ${roundHalfAway(right + wrong)}`)
    })
  },
}

for (const [module, guard] of Object.entries(GUARDS))
  if (existsSync(join(COURSES, module, 'lesson.mdx'))) describe(module, () => guard(read(module)))

test('every module of the two courses has its numbers guarded', () => {
  for (const course of ['start', 'dashboards'].filter((name) => existsSync(join(COURSES, name)))) {
    const modules = readdirSync(join(COURSES, course), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${course}/${entry.name}`)
    expect(Object.keys(GUARDS)).toEqual(expect.arrayContaining(modules))
  }
})

interface WrittenFigure {
  title: string
  yMin?: number
  y?: number[]
  bars?: { label: string; value: number; shown?: string }[]
  columns?: { label: string; value: number; shown?: string }[]
  series?: { name: string; y: number[] }[]
  shadesFrom?: number[]
  parts?: { label: string; words: string; value?: string }[]
}

interface QuestionsFile {
  prediction: { stem: string; afterwards: string }
  faded: {
    id: string
    stem: string
    working: string
    blanks: { id: string; hint: string; answer: number | string }[]
  }[]
  figures?: Record<string, WrittenFigure>
  questions: { id: string }[]
}

/** A module as its author wrote it. */
interface Written {
  /** The lesson, the prediction and the examples hold these words, however their lines are broken. */
  says(words: string): void
  hints(words: string): void
  answer(faded: string, blank: string): number
  figure(name: string): WrittenFigure
  bars(name: string): number[] | undefined
  question(id: string): unknown
}

function read(module: string): Written {
  const file = (name: string) => readFileSync(join(COURSES, module, name), 'utf8')
  const questions: QuestionsFile = parse(file('questions.yaml'))
  const text = [
    file('lesson.mdx'),
    questions.prediction.stem,
    questions.prediction.afterwards,
    ...questions.faded.flatMap(({ stem, working }) => [stem, working]),
  ]
    .join('\n')
    .replace(/\s+/g, ' ')
  const hints = questions.faded.flatMap(({ blanks }) => blanks.map(({ hint }) => hint)).join(' ')
  const figure = (name: string) => {
    const found = questions.figures?.[name]
    if (!found) throw new Error(`${module} has no figure ${name}`)
    return found
  }
  return {
    figure,
    says: (words) => expect(text).toContain(words),
    hints: (words) => expect(hints).toContain(words),
    answer: (faded, blank) => {
      const found = questions.faded
        .find(({ id }) => id === faded)
        ?.blanks.find(({ id }) => id === blank)?.answer
      if (typeof found !== 'number') throw new Error(`${faded} has no number for ${blank}`)
      return found
    },
    bars: (name) => figure(name).bars?.map(({ value }) => value),
    question: (id) => questions.questions.find((one) => one.id === id),
  }
}

function totalOf(query: SeriesQuery): number {
  return totalCount(monthlySeries(rows, query))
}

function months(type: CrimeType, district: DistrictId | 'all'): number[] {
  return monthlySeries(rows, { type, district }).map(({ count }) => count)
}

function inMonth(type: CrimeType, district: DistrictId | 'all', i: number): number {
  return months(type, district)[i] ?? Number.NaN
}

function years(query: SeriesQuery): number[] {
  return financialYearTotals(rows, query).map(({ count }) => count)
}

function meanOfForce(type: CrimeType, i: number): number {
  return sum(DISTRICT_IDS.map((district) => monthlyMean(type, district, i)))
}

/** The count that a provisional one is likely to end at. */
function final(shown = Number.NaN): number {
  return shown / T14a.complete
}

/** How far the second of two counts is below the first, in whole per cent. */
function fall(before = Number.NaN, after = Number.NaN): number {
  return roundHalfAway(-change([before, after]))
}

function change([before, after]: readonly number[]): number {
  return percentChange(before ?? Number.NaN, after ?? Number.NaN) ?? Number.NaN
}

function twoCounts(a: number, b: number) {
  const found = compareTwoCounts(a, b)
  if (isRefusal(found)) throw new Error(found.why)
  return found
}

/** The rolling 12-month total that ends with month i. */
function rolling(counts: readonly number[], i: number): number {
  return rollingSum(counts.slice(i - 11, i + 1))[0] ?? Number.NaN
}

function serious({ hits, misses, cases }: { hits: number; misses: number; cases: number }): number {
  return ((hits + misses) / cases) * 100
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
