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
      {principle && <PrincipleWords {...principle} isWhole={false} />}
    </header>
  )
}

/** A principle as the strategy has it; its first sentence, or all of them. */
export function PrincipleWords({
  number,
  title,
  words,
  source,
  isWhole,
}: Principle & { isWhole: boolean }) {
  return (
    <blockquote className="app-principle">
      <p>“{isWhole ? words : firstSentence(words)}”</p>
      <footer>
        Principle {number}, “{title}”. {source}
      </footer>
    </blockquote>
  )
}

function firstSentence(words: string): string {
  return words.split(/(?<=\.)\s/)[0] ?? words
}
