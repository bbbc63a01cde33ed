import type { Principle } from '#app/domain/courses.ts'

interface CoverProps {
  holder: string
  rank: string
  forceName: string
  /** Whether every stamp is held and stands. */
  isComplete: boolean
  principle: Principle | null
}

/** The cover of the passport: whose it is, and the principle that it shows, in the strategy's words. */
export function Cover({ holder, rank, forceName, isComplete, principle }: CoverProps) {
  return (
    <header className="app-passport__cover">
      <p className="app-passport__force">{forceName}</p>
      <h1 className="app-passport__title">Digital Passport</h1>
      <p className="app-passport__holder">
        {holder}, {rank}
      </p>
      {isComplete && <Complete />}
      {principle && <PrincipleWords {...principle} />}
    </header>
  )
}

/** Said of a passport of which every stamp stands. */
export function Complete() {
  return <p className="app-passport__holder">Complete: all its stamps are valid.</p>
}

/** A principle by the first sentence of the strategy's words. */
function PrincipleWords({ number, title, words, source }: Principle) {
  return (
    <blockquote className="app-principle">
      <p>“{words.split(/(?<=\.)\s/)[0] ?? words}”</p>
      <footer>
        Principle {number}, “{title}”. {source}
      </footer>
    </blockquote>
  )
}
