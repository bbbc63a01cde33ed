import { MONTHS, monthAt } from '../northmere/calendar.ts'
import { MEASURES } from '../northmere/scorecard.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { type Facts, grainOf } from './facts.ts'

/**
 * The scorecard with two columns for each measure, `sickness` and `sickness_of`: by district, and for
 * the force, which alone has the measures that no district has.
 */
export function scorecardFacts({ scorecard, districts }: NorthmereTables): Facts {
  const own = scorecard.filter(({ district }) => district !== 'all')
  return {
    id: 'scorecard',
    counted: 'cases',
    people: false,
    records: false,
    districts,
    names: {},
    provisional: new Set(),
    committed: {},
    late: null,
    grains: [
      grainOf(own, monthOf, { district: ({ district }) => district }, columns(ofDistricts(own))),
      grainOf(scorecard, monthOf, {}, columns(MEASURES)),
    ],
  }
}

type Row = NorthmereTables['scorecard'][number]

function columns(measures: readonly string[]): Record<string, (row: Row) => number> {
  return Object.fromEntries(
    measures.flatMap((id) => [
      [id, ({ measure, numerator }: Row) => (measure === id ? numerator : 0)],
      [`${id}_of`, ({ measure, denominator }: Row) => (measure === id ? denominator : 0)],
    ]),
  )
}

function ofDistricts(rows: readonly Row[]): string[] {
  return MEASURES.filter((id) => rows.some(({ measure }) => measure === id))
}

const PLACES = new Map(Array.from({ length: MONTHS }, (_, i) => [monthAt(i), i]))

function monthOf({ month }: Row): number {
  return PLACES.get(month) ?? -1
}
