import type { Principle } from '#app/domain/courses.ts'

interface CoverProps {
  holder: string
  rank: string
  forceName: string
  principle: Principle | null
}

/** The cover of the passport: whose it is, and the principle that it shows, in the strategy's words. */
export function Cover({ holder, rank, forceName, principle }: CoverProps) {
  return (
    <header className="app-passport__cover">
      <p className="app-passport__force">{forceName}</p>
      <h1 className="app-passport__title">Digital Passport</h1>
      <p className="app-passport__holder">
        {holder}, {rank}
      </p>
      {principle && <PrincipleWords {...principle} />}
    </header>
  )
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
