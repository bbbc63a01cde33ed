import type { SaveState } from './use-autosave.ts'

interface SavedMarkProps {
  state: SaveState
  /** When the store took the answer that the page was made with. */
  keptAt: string | null
}

/** Says that an answer is saved, only when the server has it. */
export function SavedMark({ state, keptAt }: SavedMarkProps) {
  const words = {
    idle: keptAt === null ? '' : `Saved at ${keptAt}`,
    saving: 'Saving…',
    saved: 'Saved',
    incomplete: 'Not saved yet: finish your answer',
    unreachable: 'Not saved yet: the service cannot be reached. Trying again',
    'answered-elsewhere': 'Not saved: you have answered this in another window. Reload this page',
  }[state]
  return (
    <p className="app-saved" role="status">
      {words}
    </p>
  )
}
