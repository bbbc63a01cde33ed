import { useEffect, useRef } from 'react'
import type { FeedbackPart } from '#app/domain/exercises/panels.ts'
import { Feedback } from '../../page/feedback.tsx'
import { usePanelFields } from './one-panel.tsx'
import { Said } from './said.tsx'
import { useExercise } from './the-exercise.ts'

/** What is said after an answer. It takes the focus when it is new, so that it is read at once. */
export function Reply({ reply: { verdict, heading, text } }: { reply: FeedbackPart }) {
  const box = useRef<HTMLDivElement>(null)
  const { isArrived, answered } = useExercise()
  const { at } = usePanelFields()
  useEffect(() => {
    if (!isArrived.current || answered.current !== at) return
    answered.current = null
    box.current?.focus()
  }, [isArrived, answered, at])
  return (
    <Feedback
      ref={box}
      id={`${at}-reply`}
      headingLevel={4}
      verdict={verdict}
      heading={<Said text={heading} />}
    >
      {text.map((one) => (
        <p key={one} className="govuk-body">
          <Said text={one} />
        </p>
      ))}
    </Feedback>
  )
}
