import { useEffect, useState } from 'react'
import type { KeepingState } from './use-keeping.ts'

interface KeepingMarkProps {
  state: KeepingState
  /** When the newest text was kept, `at 2:05pm`; null while there is none. */
  at: string | null
  toLookAt: number
}

/**
 * Says at the foot of the screen whether the text is saved. What passes in a second is shown and not
 * read out; what lasts is both. Where no script runs it promises nothing: only a button saves.
 */
export function KeepingMark({ state, at, toLookAt }: KeepingMarkProps) {
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  const passing = { unsaved: 'Not saved yet', saving: 'Saving…' }
  const isPassing = state === 'unsaved' || state === 'saving'
  return (
    <div className="app-keeping" id="saved">
      {isPassing && (
        <p className="app-keeping__words" aria-hidden="true">
          {passing[state]}
        </p>
      )}
      <p className={isPassing ? 'govuk-visually-hidden' : 'app-keeping__words'} role="status">
        {isPassing || state === 'kept' ? (
          keptWords(at, toLookAt, hasScript)
        ) : (
          <Lasting state={state} />
        )}
      </p>
      <noscript>
        <p className="app-keeping__words">What you type is saved only when you press a button</p>
      </noscript>
    </div>
  )
}

function keptWords(at: string | null, toLookAt: number, hasScript: boolean): string {
  if (at === null) return hasScript ? 'Saved as you write' : ''
  if (toLookAt === 0) return `Saved ${at}`
  return `Saved ${at}. ${toLookAt} ${toLookAt === 1 ? 'thing' : 'things'} to look at before you send it`
}

function Lasting({ state }: { state: 'unreachable' | 'signed-out' | 'fixed' }) {
  if (state === 'unreachable')
    return 'Not saved yet: the service cannot be reached. What you typed is still here. Trying again'
  if (state === 'fixed')
    return 'Not saved: this form was sent from another page or device. Reload this page to see it'
  return (
    <>
      Not saved yet: you have been signed out. What you typed is still here.{' '}
      <a className="govuk-link" href="/sign-in" target="_blank" rel="noreferrer noopener">
        Sign in again (opens in a new tab)
      </a>
      , then come back and carry on
    </>
  )
}
