import {
  addDays,
  daysBetween,
  londonDay,
  shortDay,
  writtenDay,
  writtenTime,
} from '#app/domain/civil-days.ts'
import { type CohortSummary, summariseCohort } from '#app/domain/cohort.ts'
import type { LineFigure } from '#app/domain/figures.ts'
import type { Scope } from '#app/domain/people.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { xmr } from '#app/domain/statistics/xmr.ts'
import { signalledPoints } from '#app/domain/statistics/xmr-rules.ts'
import type { RequestContext } from '#app/server/context.ts'
import { countCohort, countMilestones, listModuleCompletionTimes } from '#db/learner-status.ts'

/** So many whole weeks are shown: the curriculum's 24 to 36 points. */
const WEEKS_SHOWN = 26

export interface CohortView {
  asAt: string
  summary: CohortSummary
  modules: { title: string; people: number }[]
  assessments: { title: string; people: number }[]
  weekly: LineFigure | null
}

/** Everything a cohort page shows of one scope, as at this moment. */
export async function readCohort(
  context: RequestContext,
  scope: Scope,
  by: 'command' | 'rank',
): Promise<CohortView> {
  const { db, clock, curriculum } = context
  const now = clock()
  const today = londonDay(now)
  const command = scope.kind === 'force' ? null : scope.command
  const summary = summariseCohort(await countCohort(db, { command, course: null, today }), by)
  const milestones = await countMilestones(db, command)
  const reached = (subject: string, standard: string) =>
    milestones.find((one) => one.subject === subject && one.standard === standard)?.people ?? 0
  const { courses } = curriculum()
  const since = addDays(today, -7 * (WEEKS_SHOWN + 1))
  return {
    asAt: `${writtenDay(today)}, ${writtenTime(now)}`,
    summary,
    modules: courses.flatMap((course) =>
      course.modules.map(({ code, title }) => ({ title, people: reached(code, 'complete') })),
    ),
    assessments: courses.flatMap(({ id, assessment }) =>
      assessment ? [{ title: assessment.title, people: reached(id, 'passed') }] : [],
    ),
    weekly: summary.parts.isWithheld
      ? null
      : weeklyChart(await listModuleCompletionTimes(db, { command, since }), today),
  }
}

/** Modules completed in each whole week up to the last Sunday, with process limits from the data. */
function weeklyChart(times: string[], today: string): LineFigure | null {
  const thisMonday = addDays(today, -((weekdayOf(today) + 6) % 7))
  const first = addDays(thisMonday, -7 * WEEKS_SHOWN)
  const counts = Array.from({ length: WEEKS_SHOWN }, () => 0)
  for (const time of times) {
    const week = Math.floor(daysBetween(first, londonDay(time)) / 7)
    if (week >= 0 && week < WEEKS_SHOWN) counts[week] = (counts[week] ?? 0) + 1
  }
  const begun = counts.findIndex((count) => count > 0)
  if (begun < 0) return null
  const y = counts.slice(begun)
  const chart = xmr(y, { isCount: true })
  return {
    kind: 'line',
    title: 'Modules completed each week',
    subtitle: `Whole weeks, Monday to Sunday, to ${shortDay(addDays(thisMonday, -1))}`,
    x: y.map((_, index) => shortDay(addDays(first, 7 * (begun + index)))),
    y,
    when: 'in the week of',
    // Under about four a week, and under twelve weeks, limits would say more than the data do.
    ...(isRefusal(chart) || chart.isTrial || chart.isSmallCounts
      ? {}
      : {
          centre: chart.mean,
          limits: [chart.lowerProcessLimit, chart.upperProcessLimit],
          signals: signalledPoints(chart.signals),
        }),
  }
}

/** 0 for Sunday to 6 for Saturday. */
function weekdayOf(day: string): number {
  return (daysBetween('1970-01-01', day) + 4) % 7
}
