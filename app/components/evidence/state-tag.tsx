import type { WorkForm } from '#app/domain/workplace/forms.ts'
import type { WorkState } from '#app/domain/workplace/work-state.ts'
import { Tag, type TagProps } from '../govuk/tag.tsx'

const TAGS: Record<WorkState, TagProps> = {
  'not-begun': { colour: 'grey', children: 'Not yet started' },
  writing: { colour: 'blue', children: 'Started' },
  sent: { colour: 'purple', children: 'Sent' },
  returned: { colour: 'orange', children: 'Returned' },
  accepted: { colour: 'green', children: 'Signed off' },
}

/** Where a filling of a form stands, in a word: a task is signed off, anything else is confirmed. */
export function StateTag({ state, kind }: { state: WorkState; kind: WorkForm['kind'] }) {
  const isConfirmed = state === 'accepted' && kind === 'confirmation'
  return <Tag {...TAGS[state]} {...(isConfirmed ? { children: 'Confirmed' } : {})} />
}
