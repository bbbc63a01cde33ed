import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvFileInParts } from '#app/pages/csv-file.server.ts'
import { openRecordsOr404 } from '#app/pages/practice.server.ts'
import { RECORD_COLUMNS, recordRow } from '#app/pages/practice-record-words.server.ts'
import { notFound, requirePerson } from '#app/session.server.ts'

const ROWS_A_CHUNK = 1000

/** All records behind a mark, in the order of their page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  const { dashboard, records } = openRecordsOr404({ request, context, params })
  if (records === null) throw notFound()
  return csvFileInParts(`${dashboard.id}-records`, RECORD_COLUMNS, async (first) =>
    records.part(first, ROWS_A_CHUNK).map((record) => recordRow(record)),
  )
}
