import type { ReactNode } from 'react'

export interface FigureCardProps {
  number: ReactNode
  label: ReactNode
  /** What to know before believing the number: its base, its date, how it was counted. */
  note?: ReactNode
}

/** One figure with what it counts, read out as one sentence. */
export function FigureCard({ number, label, note }: FigureCardProps) {
  return (
    <li className="app-card">
      <span className="app-card__number">{number}</span>{' '}
      <span className="app-card__label">{label}</span>{' '}
      {note && <span className="app-card__note">{note}</span>}
    </li>
  )
}

/** Figure cards side by side, one above the other on a phone. */
export function FigureCards({ children }: { children: ReactNode }) {
  return <ul className="app-cards">{children}</ul>
}
