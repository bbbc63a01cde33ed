import { useFetcher } from '@remix-run/react'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'

export type SaveState =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'incomplete'
  | 'unreachable'
  | 'answered-elsewhere'

type Reply = { isUnsent: true } | Answered

interface Answered {
  kept: boolean
  /** Another window has answered this question, or finished the attempt, since. */
  isElsewhere: boolean
}

/** A change is sent once nothing has changed for this long. */
const QUIET_MS = 400
/** What could not be sent is sent again after this long, until it is. */
const AGAIN_MS = 4_000

/**
 * Sends the form's answer each time it changes, under a fresh step id, and says `saved` only once
 * the server has answered that it has it.
 */
export function useAutosave(isOn: boolean) {
  const formRef = useRef<HTMLFormElement>(null)
  const timer = useRef<number>()
  const fetcher = useFetcher<Reply>({ key: 'autosave' })
  const [hasUnsent, setHasUnsent] = useState(false)

  const send = useCallback(() => {
    if (!formRef.current) return
    const form = new FormData(formRef.current)
    const stepId = crypto.randomUUID()
    form.set('intent', 'save')
    form.set('step_id', stepId)
    // The next send comes after this one, whichever of them arrives first.
    const after = formRef.current.elements.namedItem('after')
    if (after instanceof HTMLInputElement) after.value = stepId
    setHasUnsent(false)
    fetcher.submit(form, { method: 'post' })
  }, [fetcher.submit])

  useEffect(() => () => window.clearTimeout(timer.current), [])
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || !('isUnsent' in fetcher.data)) return
    timer.current = window.setTimeout(send, AGAIN_MS)
  }, [fetcher.state, fetcher.data, send])

  function onChange(_event: FormEvent) {
    if (!isOn) return
    setHasUnsent(true)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(send, QUIET_MS)
  }

  return { formRef, onChange, state: saveState(hasUnsent, fetcher.state, fetcher.data) }
}

function saveState(
  hasUnsent: boolean,
  fetching: 'idle' | 'loading' | 'submitting',
  reply: Reply | undefined,
): SaveState {
  if (hasUnsent || fetching === 'submitting') return 'saving'
  if (reply === undefined) return 'idle'
  if ('isUnsent' in reply) return 'unreachable'
  if (reply.kept) return 'saved'
  return reply.isElsewhere ? 'answered-elsewhere' : 'incomplete'
}
