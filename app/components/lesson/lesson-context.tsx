import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { LessonView, StepView } from '#app/domain/lesson-view.ts'

const LessonContext = createContext<LessonView | null>(null)

/** Gives every component of a lesson the page that is being shown. */
export function LessonProvider({ view, children }: { view: LessonView; children: ReactNode }) {
  return <LessonContext.Provider value={view}>{children}</LessonContext.Provider>
}

/** The page of the lesson that is being shown; a lesson's component outside it is a bug and throws. */
export function useLesson(): LessonView {
  const view = useContext(LessonContext)
  if (view === null) throw new Error('A lesson component stands outside <LessonProvider>')
  return view
}

/** The page after this one; null on the last, and while the next is not open. */
export function stepAfter({ steps, step }: LessonView): StepView | null {
  const at = steps.findIndex(({ id }) => id === step)
  const next = at < 0 ? undefined : steps[at + 1]
  return next?.isOpen ? next : null
}
