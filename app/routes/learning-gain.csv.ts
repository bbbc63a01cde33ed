import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvFile } from '#app/pages/csv-file.server.ts'
import { readLearningGain } from '#app/pages/learning-gain.server.ts'
import { gainRows } from '#app/pages/learning-gain-csv.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

/** The figures of the learning gain page, and nothing that is not on it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  const figures = await readLearningGain(context)
  return csvFile(`learning-gain-${figures.today}`, gainRows(figures))
}
