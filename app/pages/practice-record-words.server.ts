import { crimeTypeName } from '#app/domain/northmere/crime-types.ts'
import { districtName } from '#app/domain/northmere/districts.ts'
import { neighbourhoodsOf } from '#app/domain/northmere/neighbourhoods.ts'
import type { RecordOutcome } from '#app/domain/northmere/records.ts'
import type { ListedRecord } from './practice-records.server.ts'

/** The columns of a list of records, on its page and in its file. */
export const RECORD_COLUMNS = [
  'Record',
  'Recorded',
  'Committed',
  'District',
  'Team',
  'Type',
  'Location',
  'Outcome',
]

/** A record as one row in words; its days stay `2024-07-19` unless they are written another way. */
export function recordRow(
  { district, type, ...record }: ListedRecord,
  written = (day: string) => day,
): string[] {
  const team = neighbourhoodsOf(district).find(({ id }) => id === record.team)
  return [
    record.number,
    written(record.recorded),
    written(record.committed),
    districtName(district),
    team?.name ?? record.team,
    crimeTypeName(type),
    record.isLocated ? 'Known' : 'Not recorded',
    record.outcome === null ? 'Not a crime' : OUTCOMES[record.outcome],
  ]
}

const OUTCOMES: Record<RecordOutcome, string> = {
  positive: 'Positive outcome',
  open: 'Still open',
  none: 'Closed without one',
}
