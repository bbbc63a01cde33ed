import { type Published, protectSmallGroups } from './disclosure.ts'

/** How many people of a group stand where. */
export interface CohortCounts {
  people: number
  completed: number
  overdue: number
  inProgress: number
  notBegun: number
}

export interface CohortGroup extends CohortCounts {
  name: string
}

/** A cohort as a leader may see it: the whole, and its parts where they are large enough. */
export interface CohortSummary {
  whole: CohortCounts
  parts: Published<CohortGroup>
}

interface Cell extends CohortCounts {
  command: string
  rank: string
}

/**
 * Counts a cohort by command or by rank and protects small groups. One division at a time: two
 * that overlap could be subtracted from each other.
 */
export function summariseCohort(cells: readonly Cell[], by: 'command' | 'rank'): CohortSummary {
  const groups = new Map<string, CohortGroup>()
  for (const cell of cells) {
    const name = cell[by]
    groups.set(name, { name, ...added(groups.get(name) ?? NOBODY, cell) })
  }
  return {
    whole: cells.reduce<CohortCounts>(added, NOBODY),
    parts: protectSmallGroups([...groups.values()]),
  }
}

/** Several groups as one, for those that are only shown together. */
export function joined(groups: readonly CohortCounts[]): CohortCounts {
  return groups.reduce<CohortCounts>(added, NOBODY)
}

const NOBODY: CohortCounts = { people: 0, completed: 0, overdue: 0, inProgress: 0, notBegun: 0 }

function added(a: CohortCounts, b: CohortCounts): CohortCounts {
  return {
    people: a.people + b.people,
    completed: a.completed + b.completed,
    overdue: a.overdue + b.overdue,
    inProgress: a.inProgress + b.inProgress,
    notBegun: a.notBegun + b.notBegun,
  }
}
