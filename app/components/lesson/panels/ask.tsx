import type { ReactNode } from 'react'
import type { AskPart } from '#app/domain/exercises/panels.ts'
import { Button } from '../../govuk/button.tsx'
import { FIELDS } from '../form-fields.ts'
import { PostForm } from '../post-form.tsx'
import { BoundChart } from './bound-chart.tsx'
import { Cells } from './cells.tsx'
import { Field } from './field.tsx'
import { usePanelFields } from './one-panel.tsx'
import { Said } from './said.tsx'
import { useExercise } from './the-exercise.ts'

/** Something to commit to: its fields, its charts, and what was said about the last try. */
export function Ask({ ask }: { ask: AskPart }) {
  const { words = [], controls, cases = [] } = ask
  return (
    <AskForm ask={ask}>
      {words.map((one) => (
        <p key={one} className="govuk-body">
          <Said text={one} />
        </p>
      ))}
      {cases.map(({ id, heading, words: about = [], chart, table, controls: own }) => (
        <div key={id} className="app-case">
          <h4 className="govuk-heading-s">{heading}</h4>
          {about.map((one) => (
            <p key={one} className="govuk-body">
              <Said text={one} />
            </p>
          ))}
          {chart ? <BoundChart chart={chart} /> : null}
          {table ? <Cells table={table} /> : null}
          {own.map((control) => (
            <Field key={control.name} control={control} verdict={ask.verdicts?.[control.name]} />
          ))}
        </div>
      ))}
      {controls.map((control) => (
        <Field key={control.name} control={control} verdict={ask.verdicts?.[control.name]} />
      ))}
    </AskForm>
  )
}

interface AskForm {
  ask: Pick<AskPart, 'id' | 'button' | 'other'>
  children: ReactNode
}

/** The form of an ask: it comes back to its own panel, with free play as it was. */
export function AskForm({ ask: { id, button, other }, children }: AskForm) {
  const { exercise, play, answered } = useExercise()
  const { at } = usePanelFields()
  return (
    <PostForm
      intent="exercise"
      id={exercise.id}
      keep={play}
      onSubmit={() => {
        answered.current = at
      }}
    >
      <input type="hidden" name={FIELDS.ask} value={id} />
      <input type="hidden" name={FIELDS.at} value={at} />
      {children}
      <div className="govuk-button-group">
        <Button>{button}</Button>
        {other ? (
          <Button variant="secondary" name={FIELDS.doing} value={other.does}>
            {other.text}
          </Button>
        ) : null}
      </div>
    </PostForm>
  )
}
