import { CRIME_TYPES, type CrimeType, crimeTypeName } from '../northmere/crime-types.ts'
import { DISTRICT_IDS, type DistrictId, districtName } from '../northmere/districts.ts'
import { drawFrom, keyedStream, type Stream } from '../randomness.ts'
import { AS_FOUND, CLEAR, MONTHS_OF_YEAR, type TrailFilters, YEARS } from './trail-page.ts'

/** A question of fact, and the filters whose total answers it. */
export interface TrailQuestion {
  asks: string
  answeredBy: TrailFilters
  /** What to look at, for a wrong number that no setting of the page explains. */
  look: string
}

/** How many questions a set has, and how many must be right. */
export const IN_A_SET = 5
export const RIGHT_ENOUGH = 4

const OLDER_YEARS = YEARS.slice(0, 3)
/** Not the district that was left on: a question about it would be right by accident. */
const OTHER_DISTRICTS = DISTRICT_IDS.filter((id) => id !== AS_FOUND.district)
/** Types large enough for every district and month to have some. */
const TYPES: readonly CrimeType[] = CRIME_TYPES.filter(
  (type) => type !== 'robbery' && type !== 'asb_incidents',
)

/**
 * Five questions, the same for this learner and set. Each has its own trap: the district that was
 * left on, the filter in the closed pane, the unfinished month, a bar that stays selected, a month.
 */
export function questionsOf(seed: string, set: number): TrailQuestion[] {
  const stream = keyedStream(seed, 'trail', set)
  const [wholeForce, named, bars] = drawFrom(TYPES, 3, stream)
  const [first, second] = drawFrom(OTHER_DISTRICTS, 2, stream)
  const [year, other] = drawFrom(OLDER_YEARS, 2, stream)
  return [
    wholeForceYear(wholeForce, year),
    everything(other),
    completeMonths(named, first),
    crimesOnly(second, year),
    oneMonth(bars, first, other, stream),
  ]
}

function wholeForceYear(type: CrimeType = 'shoplifting', year = '2022/23'): TrailQuestion {
  return {
    asks: `How much ${lower(type)} did the whole force record in ${year}?`,
    answeredBy: { ...CLEAR, type, year },
    look: 'The question is about the whole force: look at every slicer, the district first.',
  }
}

function everything(year = '2023/24'): TrailQuestion {
  return {
    asks: `How many crimes and incidents of anti-social behaviour, all types together, did the whole force record in ${year}?`,
    answeredBy: { ...CLEAR, year },
    look: 'Nothing may be left out here. Does the page leave something out that no slicer shows?',
  }
}

function completeMonths(
  type: CrimeType = 'vehicle_crime',
  district: DistrictId = 'B',
): TrailQuestion {
  return {
    asks: `How much ${lower(type)} did ${districtName(district)} record in 2024/25, complete months only?`,
    answeredBy: { ...CLEAR, type, district, year: '2024/25', provisional: 'left-out' },
    look: 'One month of 2024/25 is not complete. What does the foot of the page say?',
  }
}

function crimesOnly(district: DistrictId = 'E', year = '2022/23'): TrailQuestion {
  return {
    asks: `How many crimes did ${districtName(district)} record in ${year}? Anti-social behaviour is not a crime.`,
    answeredBy: { ...CLEAR, district, year, asb: 'left-out' },
    look: 'Crimes alone this time, of every type.',
  }
}

function oneMonth(
  type: CrimeType = 'criminal_damage',
  district: DistrictId = 'A',
  year = '2021/22',
  stream: Stream,
): TrailQuestion {
  const [month = 'Jul'] = drawFrom(MONTHS_OF_YEAR, 1, stream)
  const [from = '', to = ''] = year.split('/')
  const calendar = ['Jan', 'Feb', 'Mar'].includes(month) ? `20${to}` : from
  return {
    asks: `How much ${lower(type)} did ${districtName(district)} record in ${month} ${calendar}?`,
    answeredBy: { ...CLEAR, type, district, year, month },
    look: `${month} ${calendar} is in the financial year ${year}.`,
  }
}

function lower(type: CrimeType): string {
  const name = crimeTypeName(type)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
