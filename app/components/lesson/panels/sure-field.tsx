import type { SureControl } from '#app/domain/exercises/panels.ts'
import { Radios } from '../../govuk/radios.tsx'
import { CertaintyMarks } from '../certainty-field.tsx'

interface SureField {
  control: SureControl
  given: string | undefined
  error: string | undefined
}

/** How sure, 1 to 3, beside what each earns where that has not been shown before. */
export function SureField({ control: { name, value, withMarks }, given, error }: SureField) {
  const marks = `${name}-marks`
  return (
    <div className="app-certainty">
      <Radios
        name={name}
        className="govuk-radios--inline"
        legend={{ className: 'govuk-fieldset__legend--s', children: 'How sure are you?' }}
        hint={withMarks ? undefined : '1 is a guess, 3 is more than 80% sure'}
        error={error}
        defaultValue={given ?? value}
        describedBy={withMarks ? marks : undefined}
        items={['1', '2', '3'].map((sure) => ({ value: sure, label: sure }))}
      />
      {withMarks ? <CertaintyMarks id={marks} /> : null}
    </div>
  )
}
