import type { LoaderFunctionArgs } from '@remix-run/node'
import { londonDay } from '#app/domain/civil-days.ts'
import {
  modulesInCourses,
  readCompletionsQuery,
  STATUS_WORDS,
} from '#app/pages/completions-query.server.ts'
import { csvFile } from '#app/pages/csv-file.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'
import { type LearnerRow, listLearners } from '#db/learner-status.ts'

const COLUMNS: [string, (row: LearnerRow) => string | number][] = [
  ['staff_number', (row) => row.staffNumber],
  ['family_name', (row) => row.familyName],
  ['given_name', (row) => row.givenName],
  ['email', (row) => row.email],
  ['rank', (row) => row.rank],
  ['command', (row) => row.command],
  ['modules_complete', (row) => row.modulesComplete],
  ['modules_assigned', (row) => row.modulesAssigned],
  ['courses_assigned', (row) => row.coursesAssigned],
  ['courses_completed', (row) => row.coursesCompleted],
  ['status', (row) => STATUS_WORDS[row.status]],
  ['due_on', (row) => row.dueOn ?? ''],
  ['completed_on', (row) => (row.completedAt === null ? '' : londonDay(row.completedAt))],
]

/** The completion list, whole, as a spreadsheet opens it: what looks like a formula is text. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  const { db, clock } = context
  const { filter, sort, descending } = readCompletionsQuery(new URL(request.url).searchParams)
  const today = londonDay(clock())
  const modulesIn = modulesInCourses(context.curriculum().courses)
  // Read at once: in parts, whoever left the list between two of them would push another out of it.
  const learners = await listLearners(db, { filter, today, sort, descending, modulesIn })
  return csvFile(`completions-${today}`, [
    COLUMNS.map(([name]) => name),
    ...learners.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ])
}
