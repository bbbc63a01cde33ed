import { useEffect, useRef } from 'react'
import type { Control, PlayPart } from '#app/domain/exercises/panels.ts'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { useSendOnChange } from '../../page/use-send-on-change.ts'
import { PlayForm } from '../play-form.tsx'
import { Field } from './field.tsx'
import { usePanelFields } from './one-panel.tsx'
import { useExercise } from './the-exercise.ts'

/** Free play. Where JavaScript runs, choosing and sliding answer at once; typing waits for its button. */
export function Play({ part: { controls, button, foldedUnder } }: { part: PlayPart }) {
  const { play } = useExercise()
  const { isMoving } = usePanelFields()
  const form = useRef<HTMLFormElement>(null)
  const onChange = useSendOnChange(form, isMoving)
  const own = new Set(controls.flatMap(namesOf))
  const keep = Object.fromEntries(Object.entries(play).filter(([name]) => !own.has(name)))

  const chosen = JSON.stringify(controls.map(chosenIn))
  useEffect(() => {
    if (!isMoving.current) follow(form.current, JSON.parse(chosen))
  }, [chosen, isMoving])

  const shown = (
    <PlayForm keep={keep} className="app-play" formRef={form} onChange={onChange}>
      {controls.map((control) => (
        <Field key={control.name} control={control} isPlay />
      ))}
      <Button variant="secondary">{button}</Button>
    </PlayForm>
  )
  return foldedUnder === undefined ? shown : <Details summary={foldedUnder}>{shown}</Details>
}

/** What is chosen in a field, by the names under which it is sent; numbers follow by themselves. */
type Chosen = Record<string, string | boolean>

function chosenIn(control: Control): Chosen {
  if (control.as === 'choices')
    return Object.fromEntries(
      control.options.map(({ value }) => [
        `${control.name}-${value}`,
        control.values.includes(value),
      ]),
    )
  return control.as === 'select' || control.as === 'choice' ? { [control.name]: control.value } : {}
}

/** The fields show what the page shows, also after a link has changed it. */
function follow(form: HTMLFormElement | null, chosen: Chosen[]) {
  for (const [name, value] of chosen.flatMap((one) => Object.entries(one))) {
    const field = form?.elements.namedItem(name)
    if (field instanceof HTMLInputElement && typeof value === 'boolean') field.checked = value
    else if (field instanceof HTMLSelectElement || field instanceof RadioNodeList)
      field.value = String(value)
  }
}

/** The names under which a control is sent. */
function namesOf(control: Control): string[] {
  return control.as === 'choices'
    ? control.options.map(({ value }) => `${control.name}-${value}`)
    : [control.name]
}
