import { lazy, Suspense } from 'react'
import type { Control, TextControl } from '#app/domain/exercises/panels.ts'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Select } from '../../govuk/select.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { problemWith } from '../form-fields.ts'
import { useLesson } from '../lesson-context.tsx'
import { Verdict } from '../verdict.tsx'
import { NumberField } from './number-field.tsx'
import { SureField } from './sure-field.tsx'
import { useExercise } from './the-exercise.ts'

const MarksField = lazy(async () => ({ default: (await import('./marks-field.tsx')).MarksField }))
const OrderField = lazy(async () => ({ default: (await import('./order-field.tsx')).OrderField }))

interface Field {
  control: Control
  verdict?: { isRight: boolean; hint?: string } | undefined
  /** Play is never wrong and never given back. */
  isPlay?: boolean
}

/** One field of a form, and what was said about it. */
export function Field({ control, verdict, isPlay = false }: Field) {
  const id = `${control.name}-verdict`
  const told = verdict === undefined ? null : <Verdict id={id} {...verdict} />
  const field = (
    <AnyField control={control} isPlay={isPlay} describedBy={told === null ? undefined : id} />
  )
  return told === null ? (
    field
  ) : (
    <div className="app-checked-field">
      {field}
      {told}
    </div>
  )
}

interface AnyField {
  control: Control
  isPlay: boolean
  describedBy: string | undefined
}

function AnyField({ control, isPlay, describedBy }: AnyField) {
  const posted = useLesson().given
  const { problems } = useExercise().exercise
  const error = problemWith(control.name, problems)
  const given = (name: string) => (isPlay || problems.length === 0 ? undefined : posted[name])
  const common = { name: control.name, error, describedBy }
  switch (control.as) {
    case 'number':
      return <NumberField {...common} control={control} given={given(control.name)} />
    case 'text':
      return <TextField {...common} control={control} given={given(control.name)} />
    case 'choice':
      return (
        <Radios
          {...common}
          className={control.isInline ? 'govuk-radios--inline' : undefined}
          legend={{ className: 'govuk-fieldset__legend--s', children: control.label }}
          hint={control.hint}
          defaultValue={given(control.name) ?? control.value}
          // A region of a chart names its radio; the error summary names the field.
          fieldset={{ attributes: { id: control.name, tabIndex: -1 } }}
          items={control.options.map(({ value, text, hint }) => ({
            value,
            label: text,
            hint,
            id: `${control.name}-${value}`,
          }))}
        />
      )
    case 'choices':
      return (
        <Checkboxes
          {...common}
          legend={{ className: 'govuk-fieldset__legend--s', children: control.label }}
          hint={control.hint}
          items={control.options.map(({ value, text, hint }) => ({
            value: 'yes',
            name: `${control.name}-${value}`,
            label: text,
            hint,
            checked:
              !isPlay && problems.length > 0
                ? posted[`${control.name}-${value}`] !== undefined
                : control.values.includes(value),
          }))}
        />
      )
    case 'select':
      return (
        <Select
          {...common}
          label={control.label}
          hint={control.hint}
          defaultValue={given(control.name) ?? control.value}
          items={control.options.map(({ value, text }) => ({ value, text }))}
        />
      )
    case 'marks':
      return (
        <Suspense>
          <MarksField control={control} error={error} posted={given} />
        </Suspense>
      )
    case 'order':
      return (
        <Suspense>
          <OrderField control={control} error={error} posted={given} />
        </Suspense>
      )
    case 'sure':
      return <SureField control={control} error={error} given={given(control.name)} />
  }
}

interface TextField {
  name: string
  error: string | undefined
  describedBy: string | undefined
  control: TextControl
  given: string | undefined
}

function TextField({ control: { label, hint, value, rows = 1 }, given, ...common }: TextField) {
  const field = { ...common, label, hint, defaultValue: given ?? value }
  return rows > 1 ? <Textarea {...field} rows={rows} /> : <Input {...field} autoComplete="off" />
}
