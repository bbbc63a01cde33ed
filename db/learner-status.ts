import { type RawBuilder, sql } from 'kysely'
import { LEARNER_RANKS } from '#app/domain/people.ts'
import type { Db } from './connect.ts'

/** Where a person stands on what is assigned to them, worked out from facts each time it is asked. */
export const LEARNER_STATUSES = ['completed', 'overdue', 'in-progress', 'not-begun'] as const
export type LearnerStatus = (typeof LEARNER_STATUSES)[number]

export interface LearnerFilter {
  /** One course, or null for everything assigned. */
  course: string | null
  /** Part of a name, or a whole staff number; null for everybody. */
  search: string | null
  rank: string | null
  command: string | null
  status: LearnerStatus | null
}

export interface LearnerRow {
  personId: string
  staffNumber: string
  givenName: string
  familyName: string
  email: string
  rank: string
  command: string
  modulesComplete: number
  /** In the courses assigned. */
  modulesAssigned: number
  coursesAssigned: number
  coursesCompleted: number
  dueOn: string | null
  completedAt: string | null
  status: LearnerStatus
}

/** How many modules each course has. */
export type ModulesIn = ReadonlyMap<string, number>

export const LEARNER_SORTS = ['name', 'rank', 'command', 'modules', 'due', 'completed'] as const
export type LearnerSort = (typeof LEARNER_SORTS)[number]

/**
 * The learners a filter lets through, in the order asked for, ties by name: all of them as they stand
 * at one moment, or one page of so many.
 */
export async function listLearners(
  db: Db,
  asked: {
    filter: LearnerFilter
    today: string
    modulesIn?: ModulesIn
    sort: LearnerSort
    descending: boolean
    page?: { limit: number; offset: number }
  },
): Promise<LearnerRow[]> {
  const direction = asked.descending ? sql`desc` : sql`asc`
  const { rows } = await sql<LearnerRow>`
    ${learners(asked.filter, asked.today, asked.modulesIn)}
    select * from learner
    ${where(asked.filter)}
    order by ${ORDER[asked.sort](direction)}, lower("familyName"), lower("givenName"), "personId"
    ${asked.page ? sql`limit ${asked.page.limit} offset ${asked.page.offset}` : sql``}
  `.execute(db)
  return rows
}

/** How many learners a filter lets through. */
export async function countLearners(
  db: Db,
  { filter, today }: { filter: LearnerFilter; today: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    ${learners(filter, today)}
    select count(*) as n from learner ${where(filter)}
  `.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** One rank in one command: how many people stand where. */
export interface CohortCell {
  command: string
  rank: string
  people: number
  completed: number
  overdue: number
  inProgress: number
  notBegun: number
  modulesComplete: number
}

/** The cohort counted by command and rank, for the whole force or one command. */
export async function countCohort(
  db: Db,
  { command, course, today }: { command: string | null; course: string | null; today: string },
): Promise<CohortCell[]> {
  const filter: LearnerFilter = { course, command, search: null, rank: null, status: null }
  const having = (status: LearnerStatus) => sql`sum(case when status = ${status} then 1 else 0 end)`
  const { rows } = await sql<CohortCell>`
    ${learners(filter, today)}
    select command, rank, count(*) as people,
      ${having('completed')} as completed,
      ${having('overdue')} as overdue,
      ${having('in-progress')} as "inProgress",
      ${having('not-begun')} as "notBegun",
      sum("modulesComplete") as "modulesComplete"
    from learner ${where(filter)}
    group by command, rank
    order by command, rank
  `.execute(db)
  return rows
}

/** How many people of the cohort completed each module, and passed each assessment. */
export async function countMilestones(
  db: Db,
  command: string | null,
): Promise<{ subject: string; standard: string; people: number }[]> {
  const { rows } = await sql<{ subject: string; standard: string; people: number }>`
    select milestone.subject, milestone.standard, count(distinct assignment.person_id) as people
    from milestone
    join assignment on assignment.id = milestone.assignment_id and assignment.closed_at is null
    join posting on posting.person_id = assignment.person_id and posting.to_day is null
    where posting.rank in (${sql.join([...LEARNER_RANKS])})
      ${command === null ? sql`` : sql`and posting.command = ${command}`}
    group by milestone.subject, milestone.standard
  `.execute(db)
  return rows
}

/** The instants at which modules were completed in the cohort since `since`, oldest first. */
export async function listModuleCompletionTimes(
  db: Db,
  { command, since }: { command: string | null; since: string },
): Promise<string[]> {
  const { rows } = await sql<{ at: string }>`
    select milestone.achieved_at as at
    from milestone
    join assignment on assignment.id = milestone.assignment_id
    join posting on posting.person_id = assignment.person_id and posting.to_day is null
    where milestone.standard = 'complete' and milestone.achieved_at >= ${since}
      and posting.rank in (${sql.join([...LEARNER_RANKS])})
      ${command === null ? sql`` : sql`and posting.command = ${command}`}
    order by milestone.achieved_at
  `.execute(db)
  return rows.map((row) => row.at)
}

/** Everybody who has something assigned, with where they stand: the one place that says so in SQL. */
function learners(
  { course }: LearnerFilter,
  today: string,
  modulesIn: ModulesIn = new Map(),
): RawBuilder<unknown> {
  const ofCourse = course === null ? sql`` : sql`and assignment.course = ${course}`
  return sql`
    with facts as (
      select assignment.person_id,
        count(*) as assigned,
        count(completion.assignment_id) as completed,
        min(case when completion.assignment_id is null then assignment.due_on end) as due_on,
        max(completion.achieved_at) as completed_at,
        max(case
          when exists (select 1 from attempt where attempt.assignment_id = assignment.id) then 1
          when exists (select 1 from lesson_record where lesson_record.assignment_id = assignment.id) then 1
          else 0 end) as begun,
        sum((select count(*) from milestone
          where milestone.assignment_id = assignment.id and milestone.standard = 'complete')) as modules,
        sum(${modulesInCourse(modulesIn)}) as modules_assigned
      from assignment
      left join completion on completion.assignment_id = assignment.id
      where assignment.closed_at is null ${ofCourse}
      group by assignment.person_id
    ),
    learner as (
      select person.id as "personId", person.staff_number as "staffNumber",
        person.given_name as "givenName", person.family_name as "familyName", person.email,
        posting.rank, posting.command,
        facts.modules as "modulesComplete", facts.modules_assigned as "modulesAssigned",
        facts.assigned as "coursesAssigned", facts.completed as "coursesCompleted",
        facts.due_on as "dueOn",
        case when facts.completed = facts.assigned then facts.completed_at end as "completedAt",
        case
          when facts.completed = facts.assigned then 'completed'
          when facts.due_on < ${today} then 'overdue'
          when facts.begun = 1 then 'in-progress'
          else 'not-begun' end as status
      from facts
      join person on person.id = facts.person_id
      join posting on posting.person_id = person.id and posting.to_day is null
      where posting.rank in (${sql.join([...LEARNER_RANKS])})
    )`
}

/** The number of modules in the course of an assignment, as the curriculum has it. */
function modulesInCourse(modulesIn: ModulesIn): RawBuilder<unknown> {
  if (modulesIn.size === 0) return sql`0`
  const cases = [...modulesIn].map(
    ([course, modules]) => sql`when ${course} then cast(${modules} as integer)`,
  )
  return sql`case assignment.course ${sql.join(cases, sql` `)} else 0 end`
}

function where({ search, rank, command, status }: LearnerFilter): RawBuilder<unknown> {
  const conditions = [
    ...(search === null ? [] : [matches(search)]),
    ...(rank === null ? [] : [sql`rank = ${rank}`]),
    ...(command === null ? [] : [sql`command = ${command}`]),
    ...(status === null ? [] : [sql`status = ${status}`]),
  ]
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
}

function matches(search: string): RawBuilder<unknown> {
  const wanted = search.toLowerCase()
  const anywhere = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(
    lower("givenName" || ' ' || "familyName") like ${anywhere} escape '\\'
    or lower("familyName" || ', ' || "givenName") like ${anywhere} escape '\\'
    or lower("staffNumber") = ${wanted}
  )`
}

type Direction = RawBuilder<unknown>

/** Empty dates come last whichever way a column is sorted. */
const ORDER: Record<LearnerSort, (direction: Direction) => RawBuilder<unknown>> = {
  name: (direction) => sql`lower("familyName") ${direction}, lower("givenName") ${direction}`,
  rank: (direction) => sql`rank ${direction}`,
  command: (direction) => sql`command ${direction}`,
  modules: (direction) => sql`"modulesComplete" ${direction}`,
  due: (direction) => sql`case when "dueOn" is null then 1 else 0 end, "dueOn" ${direction}`,
  completed: (direction) =>
    sql`case when "completedAt" is null then 1 else 0 end, "completedAt" ${direction}`,
}
