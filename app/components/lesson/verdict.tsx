import { classNames } from '../govuk/class-names.ts'

interface Verdict {
  id: string
  isRight: boolean
  hint?: string | null
}

/** What is said about one field after it is checked: a mark and words, never colour alone. */
export function Verdict({ id, isRight, hint }: Verdict) {
  return (
    <p
      id={id}
      className={classNames('app-verdict', isRight ? 'app-verdict--right' : 'app-verdict--not-yet')}
    >
      <span aria-hidden="true">{isRight ? '✓' : '✗'}</span>{' '}
      <strong>{isRight ? 'Right.' : 'Not yet.'}</strong>
      {hint ? ` ${hint}` : null}
    </p>
  )
}
