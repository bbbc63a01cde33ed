import type { LoaderFunctionArgs } from '@remix-run/node'
import { londonDay } from '#app/domain/civil-days.ts'
import { agreementRows } from '#app/pages/agreement-csv.server.ts'
import { csvFile } from '#app/pages/csv-file.server.ts'
import { readAgreement } from '#app/pages/second-marks.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

/** How far first and second marks agree, and nothing that is not on the page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  const report = await readAgreement(context)
  return csvFile(`agreement-${londonDay(context.clock())}`, agreementRows(report))
}
