import { useActionData, useFetcher, useNavigation } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Step, type StepOrder, stepOrder } from './step-order.ts'

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
 * the server has answered that it has it. While the answer itself is on its way nothing else is
 * sent, which could arrive before it. `newestStepId` is the newest that the page was made with.
 */
export function useAutosave(isOn: boolean, newestStepId: string | null) {
  const formRef = useRef<HTMLFormElement>(null)
  const timer = useRef<number>()
  const steps = useStepOrder(newestStepId)
  const fetcher = useFetcher<Reply>()
  const [hasUnsent, setHasUnsent] = useState(false)
  /** A change is not sent, or its sending failed. */
  const isOwed = useRef(false)
  const isAnswering = useRef(false)

  const send = useCallback(() => {
    if (!formRef.current || isAnswering.current) return
    nameStep(formRef.current, steps.nextDraft())
    const form = new FormData(formRef.current)
    form.set('intent', 'save')
    isOwed.current = false
    setHasUnsent(false)
    fetcher.submit(form, { method: 'post' })
  }, [fetcher.submit, steps])

  const sendIn = useCallback(
    (wait: number) => {
      isOwed.current = true
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(send, wait)
    },
    [send],
  )

  useEffect(() => () => window.clearTimeout(timer.current), [])
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || !('isUnsent' in fetcher.data)) return
    sendIn(AGAIN_MS)
  }, [fetcher.state, fetcher.data, sendIn])

  const answered = useAnswered()
  useEffect(() => {
    if (!answered.isDone) return
    isAnswering.current = false
    if (!isOwed.current) return
    // Over an answer from another window only the person decides, by the button.
    if (!answered.isElsewhere) return sendIn(QUIET_MS)
    isOwed.current = false
    setHasUnsent(false)
  }, [answered, sendIn])

  function onChange() {
    steps.change()
    if (!isOn) return
    setHasUnsent(true)
    sendIn(QUIET_MS)
  }

  function onSubmit() {
    if (!formRef.current) return
    window.clearTimeout(timer.current)
    isAnswering.current = true
    nameStep(formRef.current, steps.answer())
  }

  return { formRef, onChange, onSubmit, state: saveState(hasUnsent, fetcher.state, fetcher.data) }
}

function useStepOrder(newestStepId: string | null): StepOrder {
  const [steps] = useState(() => stepOrder(newestStepId, () => crypto.randomUUID()))
  useEffect(() => steps.learn(newestStepId), [steps, newestStepId])
  return steps
}

/** Whether the page's own form is not on its way, anew each time that it has been answered. */
function useAnswered(): { isDone: boolean; isElsewhere: boolean } {
  const isDone = useNavigation().state === 'idle'
  const reply = useActionData<Reply>()
  return useMemo(
    () => ({ isDone, isElsewhere: Boolean(reply && 'isElsewhere' in reply && reply.isElsewhere) }),
    [isDone, reply],
  )
}

/** Written into the form at the moment of sending: React puts back what it rendered, whenever it renders. */
function nameStep(form: HTMLFormElement, { id, after }: Step) {
  const fields = { step_id: id, after: after ?? '' }
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
  }
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
