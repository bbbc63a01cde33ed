import type { CompletionsPage } from '#app/components/training/completions-page.ts'
import { londonDay, shortDay, writtenDay, writtenTime } from '#app/domain/civil-days.ts'
import { listPage } from '#app/domain/list-pages.ts'
import { LEARNER_RANKS } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import {
  countLearners,
  LEARNER_SORTS,
  type LearnerRow,
  type LearnerSort,
  type LearnerStatus,
  listLearners,
} from '#db/learner-status.ts'
import { listCommands } from '#db/people.ts'
import {
  type CompletionsQuery,
  completionsSearch,
  modulesInCourses,
  readCompletionsQuery,
  STATUS_WORDS,
} from './completions-query.server.ts'

const ROWS_A_PAGE = 25

const LIST = '/training/completions'

/** The completion list in the state of its address, as at this moment. */
export async function completionsPage(
  { db, clock, curriculum }: RequestContext,
  search: URLSearchParams,
): Promise<CompletionsPage> {
  const query = readCompletionsQuery(search)
  const { filter, sort, descending } = query
  const today = londonDay(clock())
  const { courses } = curriculum()
  const total = await countLearners(db, { filter, today })
  const { page, pages, offset } = listPage(total, ROWS_A_PAGE, query.page)
  const people = await listLearners(db, {
    filter,
    today,
    sort,
    descending,
    modulesIn: modulesInCourses(courses),
    page: { limit: ROWS_A_PAGE, offset },
  })
  const courseTitles = courses.map(({ id, title }) => ({ value: id, text: title }))
  return {
    filter,
    total,
    first: offset + 1,
    page,
    pages,
    asAt: `${writtenDay(today)}, ${writtenTime(clock())}`,
    sortName: SORT_WORDS[sort],
    sort: { by: sort, descending },
    sortHrefs: sortHrefs(query),
    csvHref: `${LIST}.csv${completionsSearch(query)}`,
    chips: chipsOf(query, courseTitles),
    choices: {
      rank: LEARNER_RANKS.map((rank) => ({ value: rank, text: rank })),
      command: (await listCommands(db)).map((command) => ({ value: command, text: command })),
      course: courseTitles,
      status: Object.entries(STATUS_WORDS).map(([value, text]) => ({ value, text })),
    },
    people: people.map(personOnPage),
  }
}

const SORT_WORDS: Record<LearnerSort, string> = {
  name: 'name',
  rank: 'rank',
  command: 'command',
  modules: 'modules complete',
  due: 'due date',
  completed: 'completion date',
}

/** Each column's heading sorts by it; the one that does already turns its order round. */
function sortHrefs(query: CompletionsQuery): CompletionsPage['sortHrefs'] {
  const isDownNext = (by: LearnerSort) => query.sort === by && !query.descending
  const entries = LEARNER_SORTS.map((by) => [
    by,
    completionsSearch(query, { sort: isDownNext(by) ? `-${by}` : by }),
  ])
  return Object.fromEntries(entries)
}

function chipsOf(
  query: CompletionsQuery,
  courses: readonly { value: string; text: string }[],
): CompletionsPage['chips'] {
  const { search, rank, command, status, course } = query.filter
  const shown = {
    search: { name: 'Search', value: search },
    rank: { name: 'Rank', value: rank },
    command: { name: 'Command', value: command },
    status: { name: 'Status', value: status && STATUS_WORDS[status] },
    course: { name: 'Course', value: courses.find(({ value }) => value === course)?.text },
  }
  return Object.entries(shown).flatMap(([key, { name, value }]) =>
    value
      ? [{ text: `${name}: ${value}`, href: `${LIST}${completionsSearch(query, { [key]: null })}` }]
      : [],
  )
}

const STATUS_TAGS: Record<LearnerStatus, CompletionsPage['people'][number]['status']> = {
  completed: 'completed',
  overdue: 'overdue',
  'in-progress': 'in progress',
  'not-begun': 'not yet started',
}

function personOnPage(row: LearnerRow): CompletionsPage['people'][number] {
  const { familyName, givenName, staffNumber, rank, command, dueOn, completedAt } = row
  return {
    name: `${familyName}, ${givenName}`,
    staffNumber,
    rank,
    command,
    modules: `${row.modulesComplete} of ${row.modulesAssigned}`,
    status: STATUS_TAGS[row.status],
    dueOn: dueOn === null ? null : shortDay(dueOn),
    completedOn: completedAt === null ? null : shortDay(londonDay(completedAt)),
  }
}
