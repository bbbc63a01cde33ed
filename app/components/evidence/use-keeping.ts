import { useBeforeUnload, useNavigation } from '@remix-run/react'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { WorkForm } from '#app/domain/workplace/forms.ts'
import { readKnown, typedIn, writtenKnown } from '#app/domain/workplace/typed.ts'
import { CONTROLS, type Elsewhere, type Kept, type Reply } from './form-on-page.ts'
import { postKept } from './post-kept.ts'

/** `kept` also before anything is typed: what stands in the fields is what the server has. */
export type KeepingState =
  | ('kept' | 'unsaved' | 'saving')
  | ('unreachable' | 'signed-out' | 'fixed')

/** A change is sent once nothing has changed for this long, or its field is left. */
const QUIET_MS = 1_000
/** What could not be sent is sent again after this long, until it is. */
const AGAIN_MS = 4_000

/**
 * Saves a workplace form as it is written: one save at a time, and a button pressed meanwhile waits
 * for it. Says `kept` only once the server has the text. A text from elsewhere, which the server did
 * not overwrite, is given in `elsewhere` and stands beside the field.
 */
export function useKeeping(form: WorkForm, opened: Kept) {
  const formRef = useRef<HTMLFormElement>(null)
  const timer = useRef<number>()
  const isPosting = useNavigation().state !== 'idle'
  const [kept, setKept] = useState(opened)
  const [elsewhere, setElsewhere] = useState<Elsewhere[]>([])
  const [state, setState] = useState<KeepingState>('kept')
  const known = useRef(opened.known)
  const isOwed = useRef(false)
  const isAway = useRef(false)
  const pressed = useRef<HTMLElement | null>(null)
  /** Texts that this page sent: one that the server has, though its reply was lost, is no other’s. */
  const own = useRef(new Set<string>())

  /** A reply is taken by the page as it is when the reply comes. */
  const takeReply = useRef((_reply: Reply) => {})

  const send = useCallback(() => {
    window.clearTimeout(timer.current)
    if (!formRef.current || isAway.current) return
    const values = new FormData(formRef.current)
    remember(own.current, form, values)
    values.set(CONTROLS.known, known.current)
    isOwed.current = false
    isAway.current = true
    setState('saving')
    void postKept(form.id, values).then((reply) => takeReply.current(reply))
  }, [form])

  const sendIn = useCallback(
    (wait: number) => {
      isOwed.current = true
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(send, wait)
    },
    [send],
  )

  useEffect(() => {
    takeReply.current = (reply) => {
      isAway.current = false
      const button = pressed.current
      pressed.current = null
      if ('kept' in reply) {
        known.current = writtenKnown({
          ...readKnown(known.current),
          ...readKnown(reply.kept.known),
        })
        setKept({ ...reply.kept, known: known.current })
        const others = reply.elsewhere.filter((text) => !own.current.has(keyOf(text)))
        if (others.length < reply.elsewhere.length) isOwed.current = true
        setElsewhere((before) => [
          ...before.filter(({ field }) => !others.some((text) => text.field === field)),
          ...others,
        ])
        setState(isOwed.current ? 'unsaved' : 'kept')
      } else {
        isOwed.current = !('isFixed' in reply)
        setState('isFixed' in reply ? 'fixed' : 'isUnsent' in reply ? 'unreachable' : 'signed-out')
      }
      if (button) return formRef.current?.requestSubmit(button)
      if (!isOwed.current || 'isSignedOut' in reply) return
      sendIn('kept' in reply ? QUIET_MS : AGAIN_MS)
    }
  }, [sendIn])

  useEffect(() => {
    const sendOwed = () => {
      if (isOwed.current && !isPosting) send()
    }
    // Leaving the page for another, or coming back from signing in there.
    document.addEventListener('visibilitychange', sendOwed)
    return () => document.removeEventListener('visibilitychange', sendOwed)
  }, [send, isPosting])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useEffect(() => {
    // The form itself was sent and is still here, with something in it that the server has not.
    if (!isPosting && isOwed.current && !isAway.current) sendIn(QUIET_MS)
  }, [isPosting, sendIn])

  useBeforeUnload(
    useCallback((event) => {
      if (isOwed.current || isAway.current) event.preventDefault()
    }, []),
  )

  function onChange() {
    if (state === 'fixed') return
    setState((now) => (now === 'kept' ? 'unsaved' : now))
    sendIn(QUIET_MS)
  }

  function onBlur() {
    if (isOwed.current && !isPosting && state !== 'signed-out') send()
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    window.clearTimeout(timer.current)
    if (submitter instanceof HTMLButtonElement && submitter.value === 'keep') {
      event.preventDefault()
      isOwed.current = true
      return send()
    }
    if (isAway.current) {
      event.preventDefault()
      pressed.current = submitter
      return
    }
    remember(own.current, form, new FormData(event.currentTarget))
  }

  return { formRef, kept, elsewhere, state, onChange, onBlur, onSubmit }
}

function remember(own: Set<string>, form: WorkForm, values: FormData) {
  const typed = typedIn(form, (name) => {
    const value = values.get(name)
    return typeof value === 'string' ? value : null
  })
  for (const [field, body] of Object.entries(typed)) own.add(keyOf({ field, body }))
}

function keyOf({ field, body }: Pick<Elsewhere, 'field' | 'body'>): string {
  return `${field}\n${body}`
}
