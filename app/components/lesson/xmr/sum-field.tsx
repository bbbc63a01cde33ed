import type { FieldProblem } from '#app/domain/exercises/exercise.ts'
import type { TryView } from '#app/domain/exercises/xmr-builder.ts'
import { Input, type InputProps } from '../../govuk/input.tsx'
import { problemWith } from '../form-fields.ts'
import { useLesson } from '../lesson-context.tsx'
import { Verdict } from '../verdict.tsx'

/** What every number of the builder is shown with. */
export interface SumFieldContext {
  problems: FieldProblem[]
  lastTry: TryView | null
}

interface SumField extends SumFieldContext, Pick<InputProps, 'hint' | 'value' | 'onChange'> {
  name: string
  label: string
}

/** One number to work out, with what was said about the last try beside it. */
export function SumField({ name, label, problems, lastTry, ...rest }: SumField) {
  const posted = useLesson().given[name]
  const given = lastTry?.given[name] ?? ''
  const hint = lastTry?.hints[name]
  const verdictId = `${name}-verdict`
  const isChecked = given !== ''
  return (
    <div className="app-checked-field">
      <Input
        name={name}
        id={name}
        label={label}
        error={problemWith(name, problems)}
        describedBy={isChecked ? verdictId : undefined}
        className="govuk-input--width-5"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        {...(rest.onChange ? {} : { defaultValue: posted ?? given })}
        {...rest}
      />
      {isChecked ? (
        <Verdict id={verdictId} isRight={hint === undefined} hint={hint ?? null} />
      ) : null}
    </div>
  )
}
