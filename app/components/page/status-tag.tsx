import type { TagProps } from '../govuk/tag.tsx'
import { Tag } from '../govuk/tag.tsx'

export type Status =
  | 'completed'
  | 'in progress'
  | 'not yet started'
  | 'cannot start yet'
  | 'overdue'

const TAGS: Partial<Record<Status, TagProps>> = {
  'in progress': { colour: 'blue', children: 'In progress' },
  'not yet started': { colour: 'grey', children: 'Not yet started' },
  overdue: { colour: 'red', children: 'Overdue' },
}

/** A state in the service's own words: what needs nothing of the reader is plain text, the rest is a tag. */
export function StatusTag({ status }: { status: Status }) {
  const tag = TAGS[status]
  if (tag) return <Tag {...tag} />
  if (status === 'completed') return 'Completed'
  return <span className="app-quiet">Cannot start yet</span>
}
