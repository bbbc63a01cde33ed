import type { ReactNode } from 'react'
import type { Frame } from './frame.ts'

interface Canvas {
  id: string
  frame: Frame
  title: string
  description: string
  children: ReactNode
}

/** One drawing as one picture to a screen reader, with a name and what kind of chart it is. */
export function Canvas({ id, frame, title, description, children }: Canvas) {
  const own = `${id}-${frame.size}`
  return (
    <svg
      className={`app-chart__svg app-chart__${frame.size}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${own}-title`}
      aria-describedby={`${own}-desc`}
    >
      <title id={`${own}-title`}>{title}</title>
      <desc id={`${own}-desc`}>{description}</desc>
      {children}
    </svg>
  )
}
