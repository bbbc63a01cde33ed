import type { Strand } from '#app/domain/courses.ts'

export type StampState = 'empty' | 'begun' | 'earned'

interface StampProps {
  strand: Strand
  title: string
  state: StampState
  /** `Earned 22 November 2026`, `1 of 4 done`: what the shape says, in words, on the stamp. */
  caption: string
}

/** What each strand is drawn as: a chart read, a tool in hand, a door opened. */
const MARKS: Record<Strand, string> = {
  skilled: 'M62 112l18-14 16 16 20-30 22 12M58 128h84M58 72h84',
  equipped: 'M70 74h60v42H70zM84 128h32M100 116v12M80 104l12-12 8 8 18-16',
  enabled: 'M76 128V76l36-8v68l-36-8zM112 76h16v52h-16M102 100v6',
}

/** A stamp of the passport: dashed and empty, part drawn, or whole with a double ring and a tick. */
export function Stamp({ strand, title, state, caption }: StampProps) {
  return (
    <svg
      className={`app-stamp app-stamp--${state}`}
      viewBox="0 0 200 200"
      role="img"
      aria-label={`${title}: ${caption}`}
    >
      <circle className="app-stamp__ring" cx="100" cy="100" r="94" />
      {state === 'earned' && <circle className="app-stamp__inner" cx="100" cy="100" r="84" />}
      <text className="app-stamp__title" x="100" y="54" textAnchor="middle">
        {title.toUpperCase()}
      </text>
      <path className="app-stamp__mark" d={MARKS[strand]} />
      <text className="app-stamp__caption" x="100" y="152" textAnchor="middle">
        {caption}
      </text>
      {state === 'earned' && <path className="app-stamp__tick" d="M86 168l9 9 19-19" />}
    </svg>
  )
}
