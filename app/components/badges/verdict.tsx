/** What came of checking a badge (`verdict-on-badge.server.ts`). */
export interface VerdictOnPage {
  status: string
  sentence: string
  isSound: boolean
  /** `22 November 2026 at 9:05am` */
  checkedAt: string
  checks: { title: string; ok: boolean | null; words: string }[]
}

/** The one word about a badge, its reason and when it was checked: told by a sign and words, not by colour. */
export function Verdict({ status, sentence, isSound, checkedAt }: VerdictOnPage) {
  const tone = toneOf(status, isSound)
  return (
    <div className={`app-verdict app-verdict--${tone}`}>
      <svg className="app-verdict__sign" viewBox="0 0 24 24" aria-hidden="true">
        <path d={SIGNS[tone]} />
      </svg>
      <div>
        <p className="app-verdict__word">
          {status === 'Valid' && !isSound ? 'Not theirs' : status}
        </p>
        <p className="govuk-body">{sentence}</p>
        <p className="govuk-body-s">Checked on {checkedAt}.</p>
      </div>
    </div>
  )
}

/** Everything that was looked at, line by line, in the order of the standard. */
export function Checks({ checks }: Pick<VerdictOnPage, 'checks'>) {
  return (
    <ul className="app-checks">
      {checks.map(({ title, ok, words }) => (
        <li key={title} className={`app-checks--${OUTCOMES[String(ok)]?.kind}`}>
          <strong>
            {title}
            <span className="govuk-visually-hidden">, {OUTCOMES[String(ok)]?.word}:</span>
          </strong>{' '}
          {words}
        </li>
      ))}
    </ul>
  )
}

const OUTCOMES: Record<string, { kind: string; word: string }> = {
  true: { kind: 'passed', word: 'passed' },
  false: { kind: 'failed', word: 'failed' },
  null: { kind: 'open', word: 'not checked' },
}

/** Nobody took these away: time did, or a change of post. */
const LATE = ['Expired', 'Not yet valid', 'No longer held']

type Tone = 'good' | 'late' | 'bad'

/** A tick, a clock and a cross. */
const SIGNS: Record<Tone, string> = {
  good: 'M4 13l5 5L20 6',
  late: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l4 3',
  bad: 'M5 5l14 14M19 5L5 19',
}

function toneOf(status: string, isSound: boolean): Tone {
  if (isSound) return 'good'
  return LATE.includes(status) ? 'late' : 'bad'
}
