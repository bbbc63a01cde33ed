import { binomial, negativeBinomial, type Stream } from '../randomness.ts'
import { MONTHS, monthAt } from './calendar.ts'
import { T30, T31, T33 } from './dashboard-truths.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { seriesStream } from './streams.ts'
import { T14a } from './truths.ts'
import { countedIn } from './ward-move.ts'

/** Four of the rights of the Code of Practice for Victims of Crime. */
export type VictimsRight = (typeof VICTIMS_RIGHTS)[number]

/** The four rights, in the order of `victims-code.csv`. */
export const VICTIMS_RIGHTS = [
  'told_of_rights',
  'needs_assessed',
  'updated_5_days',
  'personal_statement',
] as const

/** What the crime was against. */
export type CaseKind = (typeof CASE_KINDS)[number]

/** The two kinds of case, in the order of `victims-code.csv`. */
export const CASE_KINDS = ['person', 'property'] as const

const RIGHT_NAMES: Record<VictimsRight, string> = {
  told_of_rights: 'Told of their rights',
  needs_assessed: 'Needs assessed',
  updated_5_days: 'Updated within 5 working days',
  personal_statement: 'Offered a personal statement',
}

const KIND_NAMES: Record<CaseKind, string> = {
  person: 'Crimes against a person',
  property: 'Crimes against property',
}

/** A right in plain words, as it stands alone or at the start of a sentence. */
export function victimsRightName(right: VictimsRight): string {
  return RIGHT_NAMES[right]
}

/** A kind of case in plain words. */
export function caseKindName(kind: CaseKind): string {
  return KIND_NAMES[kind]
}

/** One row of `victims-code.csv`: the victims of a month who had a right, and for whom it was met. */
export interface VictimsCodeMonth {
  /** `2021-04`. */
  month: string
  district: DistrictId
  right: VictimsRight
  kind: CaseKind
  eligible: number
  met: number
}

/** Draws `victims-code.csv`: by right, then kind of case, then district, then month. */
export function drawVictimsCode(salt?: number): VictimsCodeMonth[] {
  const cases = new Map(
    CASE_KINDS.flatMap((kind) =>
      DISTRICT_IDS.map((district) => [`${kind} ${district}`, drawCases(kind, district, salt)]),
    ),
  )
  return VICTIMS_RIGHTS.flatMap((right) =>
    CASE_KINDS.flatMap((kind) =>
      DISTRICT_IDS.flatMap((district) => {
        const key = `victims-code|${right}|${kind}|${district}`
        const stream = seriesStream('victimsCode', key, salt)
        const months = cases.get(`${kind} ${district}`) ?? []
        return months.map((victims, i) => ({
          month: monthAt(i),
          district,
          right,
          kind,
          ...drawRight(right, kind, district, i, victims, stream),
        }))
      }),
    ),
  )
}

/** Victims with a case in an average month, districts A to H. T31: Harrowbank's are mostly of property crime. */
const VICTIMS: Record<CaseKind, readonly number[]> = {
  person: [150, 210, 150, 50, 140, 105, 30, 190],
  property: [130, 90, 220, 35, 110, 85, 20, 350],
}

/** As in `monthly.csv`: variance mean + mean² ÷ k. */
const K = 120

/** The victims of each month: the same people for every right. March 2025 is not complete. */
function drawCases(kind: CaseKind, district: DistrictId, salt?: number): number[] {
  const stream = seriesStream('victimsCode', `victims-code|cases|${kind}|${district}`, salt)
  return Array.from({ length: MONTHS }, (_, i) => {
    const victims = negativeBinomial(countedIn(VICTIMS[kind], district, i), K, stream)
    return i === T14a.month ? binomial(victims, T14a.complete, stream) : victims
  })
}

/** Only some crimes give a right to a personal statement. */
const STATEMENT_SHARE = 0.6

function drawRight(
  right: VictimsRight,
  kind: CaseKind,
  district: DistrictId,
  i: number,
  victims: number,
  stream: Stream,
) {
  const entitled =
    right === 'personal_statement' ? binomial(victims, STATEMENT_SHARE, stream) : victims
  const met = binomial(entitled, chanceOf(right, kind, district, i), stream)
  if (right !== T30.right || i < T30.from) return { eligible: entitled, met }
  return { eligible: met + binomial(entitled - met, T30.stillCounted, stream), met }
}

/** The chance that a right is met. */
const CHANCES: Record<VictimsRight, Record<CaseKind, number>> = {
  told_of_rights: { person: 0.9, property: 0.84 },
  needs_assessed: { person: 0.8, property: 0.5 },
  updated_5_days: { person: 0.62, property: 0.54 },
  personal_statement: { person: 0.4, property: 0.3 },
}

/** T31: the district that is better is better in both kinds of case. */
const BETTER: Record<CaseKind, number> = { person: 0.85, property: 0.56 }

function chanceOf(right: VictimsRight, kind: CaseKind, district: DistrictId, i: number): number {
  if (right === T31.right && district === T31.better) return BETTER[kind]
  const usual = CHANCES[right][kind]
  const isImproved = right === T33.right && district === T33.district && i >= T33.from
  return isImproved ? usual * T33.factor : usual
}
