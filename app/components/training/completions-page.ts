import type { Chip } from '../page/filter-chips.tsx'
import type { Status } from '../page/status-tag.tsx'

/** The completion list as its page shows it; days are written short. */
export interface CompletionsPage {
  filter: Record<'search' | FilterName, string | null>
  /** What may be chosen in each filter, besides everything. */
  choices: Record<FilterName, { value: string; text: string }[]>
  chips: Chip[]
  asAt: string
  /** How many people the filters let through. */
  total: number
  /** The place of the first on this page, from 1. */
  first: number
  page: number
  pages: number
  /** What it is sorted by, in words. */
  sortName: string
  sort: { by: string; descending: boolean }
  /** Where each column's heading leads, by the column; empty for the list as it opens. */
  sortHrefs: Record<string, string>
  csvHref: string
  people: PersonListed[]
}

export type FilterName = 'rank' | 'command' | 'course' | 'status'

export interface PersonListed {
  name: string
  staffNumber: string
  rank: string
  command: string
  /** `4 of 19` */
  modules: string
  status: Status
  dueOn: string | null
  completedOn: string | null
}
