import type { ReactNode } from 'react'

export interface ProgressProps {
  done: number
  total: number
  /** What is counted, as the bar's name: "Modules completed". */
  label: string
  /** The sentence that says it: "You have completed 3 of 6 modules." */
  children: ReactNode
}

/** How far along, as a sentence, with a bar that adds nothing to it. */
export function Progress({ done, total, label, children }: ProgressProps) {
  return (
    <div className="app-progress">
      <p className="app-progress__words">{children}</p>
      <progress className="app-progress__bar" value={done} max={total} aria-label={label}>
        {done} of {total}
      </progress>
    </div>
  )
}
