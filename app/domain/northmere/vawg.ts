import { binomial, negativeBinomial, poisson, type Stream } from '../randomness.ts'
import { MONTHS, monthAt } from './calendar.ts'
import { T26, T27, T28 } from './dashboard-truths.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'
import { type OutcomesMonth, openShare } from './outcomes.ts'
import { seriesStream } from './streams.ts'
import { T14a } from './truths.ts'
import { countedIn } from './ward-move.ts'

/** What is counted together. Rape is never shown apart from other sexual offences. */
export type VawgCategory = (typeof VAWG_CATEGORIES)[number]

/** The four categories, in the order of `vawg.csv`. */
export const VAWG_CATEGORIES = [
  'domestic_abuse',
  'stalking_harassment',
  'sexual_offences',
  'public_space',
] as const

const NAMES: Record<VawgCategory, string> = {
  domestic_abuse: 'Domestic abuse crimes',
  stalking_harassment: 'Stalking and harassment',
  sexual_offences: 'Rape and other sexual offences',
  public_space: 'Spiking and safety in public spaces',
}

/** A category in plain words, as it stands alone or at the start of a sentence. */
export function vawgCategoryName(category: VawgCategory): string {
  return NAMES[category]
}

/** One row of `vawg.csv`: what was reported in a month, and what was done for the people. */
export interface VawgMonth {
  /** `2021-04`. */
  month: string
  district: DistrictId
  category: VawgCategory
  /** By the month recorded; those of stalking are `monthly.csv`'s. */
  reports: number
  /** Of the reports, those that came by the way to report that opened in December 2023. */
  newRoute: number
  /** People who reported: fewer than the reports, as some report more than once. */
  victims: number
  /** Of the people, those told who their contact is within the standard. */
  contacted: number
  /** Of the reports, those with a positive outcome on the day of the extract. */
  positive: number
}

/** Draws `vawg.csv`: by category, then district, then month. */
export function drawVawg(
  monthly: readonly MonthlyRow[],
  outcomes: readonly OutcomesMonth[],
  salt?: number,
): VawgMonth[] {
  const counted = countsOfStalking(monthly)
  const ended = new Map(
    outcomes
      .filter(({ type }) => type === T27.type)
      .map(({ month, district, positive }) => [`${month} ${district}`, positive]),
  )
  return VAWG_CATEGORIES.flatMap((category) =>
    DISTRICT_IDS.flatMap((district) => {
      const stream = seriesStream('vawg', `vawg|${category}|${district}`, salt)
      return Array.from({ length: MONTHS }, (_, i) => {
        const key = `${monthAt(i)} ${district}`
        const made =
          category === T27.category
            ? { reports: counted.get(key) ?? 0, newRoute: 0, positive: ended.get(key) ?? 0 }
            : drawReports(category, district, i, stream)
        return { month: monthAt(i), district, category, ...withPeople(category, made, stream) }
      })
    }),
  )
}

/** T27: stalking is counted once in Northmere, here and in `monthly.csv`. */
function countsOfStalking(monthly: readonly MonthlyRow[]): Map<string, number> {
  const rows = monthly.filter(({ type }) => type === T27.type)
  return new Map(rows.map(({ month, district, count }) => [`${month} ${district}`, count]))
}

type DrawnCategory = Exclude<VawgCategory, typeof T27.category>

/** Reports in an average month by the ways there were, districts A to H. */
const REPORTS: Record<DrawnCategory, readonly number[]> = {
  domestic_abuse: [150, 185, 120, 38, 140, 110, 24, 240],
  sexual_offences: [14, 18, 15, 4, 13, 10, 2, 25],
  public_space: [12, 16, 40, 6, 18, 9, 5, 30],
}

/** As in `monthly.csv`: variance mean + mean² ÷ k. */
const K = 120

/** The share of investigations that end in a positive outcome. */
const POSITIVE: Record<DrawnCategory, number> = {
  domestic_abuse: 0.1,
  sexual_offences: 0.05,
  public_space: 0.04,
}

function drawReports(category: DrawnCategory, district: DistrictId, i: number, stream: Stream) {
  const usual = countedIn(REPORTS[category], district, i)
  const asBefore = negativeBinomial(usual, K, stream)
  const extra = poisson(usual * extraShare(category, i), stream)
  const complete = completeShare(category, i)
  const newRoute = binomial(extra, complete, stream)
  const reports = binomial(asBefore, complete, stream) + newRoute
  const open = binomial(reports, openShare(i), stream)
  return { reports, newRoute, positive: binomial(reports - open, POSITIVE[category], stream) }
}

function extraShare(category: DrawnCategory, i: number): number {
  if (i < T26.from || !T26.categories.some((one) => one === category)) return 0
  return T26.extra * (T26.firstMonths[i - T26.from] ?? 1)
}

function completeShare(category: DrawnCategory, i: number): number {
  if (category === T28.category) return T28.completeNewestFirst[MONTHS - 1 - i] ?? 1
  return i === T14a.month ? T14a.complete : 1
}

/** The chance that a report comes from somebody who has not reported in the month already. */
const FIRST_REPORT: Record<VawgCategory, number> = {
  domestic_abuse: 0.86,
  stalking_harassment: 0.78,
  sexual_offences: 0.97,
  public_space: 0.96,
}

/** The chance of being told who one's contact is within the standard: the same everywhere, always. */
const CONTACTED = 0.82

function withPeople(
  category: VawgCategory,
  { reports, newRoute, positive }: Pick<VawgMonth, 'reports' | 'newRoute' | 'positive'>,
  stream: Stream,
) {
  // The first report of a month always comes from somebody new.
  const victims = reports === 0 ? 0 : 1 + binomial(reports - 1, FIRST_REPORT[category], stream)
  const contacted = binomial(victims, CONTACTED, stream)
  return { reports, newRoute, victims, contacted, positive }
}
