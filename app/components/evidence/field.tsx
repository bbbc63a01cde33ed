import { boxesOfDay } from '#app/domain/workplace/day-boxes.ts'
import type { WorkField } from '#app/domain/workplace/forms.ts'
import { controlOf, dayControlsOf } from '#app/domain/workplace/typed.ts'
import { CharacterCount } from '../govuk/character-count.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import type { Elsewhere } from './form-on-page.ts'

interface FieldProps {
  field: WorkField
  /** What stands in it when the page is made. */
  answer: string
  problem: string | undefined
  /** What to ask oneself about the words, as they were last kept. */
  warnings: string[]
  elsewhere: Elsewhere | undefined
}

/** One field of a workplace form, with whatever there is to say about what stands in it. */
export function Field(props: FieldProps) {
  const { field, warnings, elsewhere } = props
  const asideId = `${controlOf(field.id)}-aside`
  const hasAside = warnings.length > 0 || elsewhere !== undefined
  return (
    <div className="app-work-field">
      <Control {...props} describedBy={hasAside ? asideId : undefined} />
      {hasAside && (
        <div className="app-work-field__aside" id={asideId}>
          {warnings.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {elsewhere && <FromElsewhere {...elsewhere} />}
        </div>
      )}
    </div>
  )
}

function FromElsewhere({ body, at }: Elsewhere) {
  return (
    <>
      <p>
        Another text was saved here from another page or device on {at}. What you have typed takes
        its place the next time this page saves, so copy from it what you want to keep:
      </p>
      <p className="app-note-text">{body === '' ? '(emptied)' : body}</p>
    </>
  )
}

function Control({
  field,
  answer,
  problem,
  describedBy,
}: FieldProps & { describedBy?: string | undefined }) {
  const { id, label, isRequired, as } = field
  const words = isRequired ? label : `${label} (optional)`
  const common = {
    hint: field.hint ?? undefined,
    error: problem,
    describedBy,
  }
  const named = { name: controlOf(id), label: { className: 'govuk-label--s', children: words } }
  const legend = { className: 'govuk-fieldset__legend--s', children: words }
  switch (as.kind) {
    case 'line':
      return <Input {...common} {...named} defaultValue={answer} />
    case 'text':
      return (
        <CharacterCount
          {...common}
          {...named}
          limit={as.atMost}
          rows={as.atMost <= 300 ? 3 : 5}
          defaultValue={answer}
        />
      )
    case 'number':
      return (
        <Input
          {...common}
          {...named}
          className="govuk-input--width-10"
          suffix={as.unit ?? undefined}
          defaultValue={answer}
        />
      )
    case 'numbers':
      return (
        <Textarea
          {...common}
          {...named}
          className="govuk-input--width-10 app-work-numbers"
          rows={6}
          spellCheck={false}
          defaultValue={answer}
        />
      )
    case 'choice':
      return (
        <Radios
          {...common}
          name={controlOf(id)}
          legend={legend}
          items={as.choices.map((choice) => ({ value: choice.id, label: choice.text }))}
          defaultValue={answer}
        />
      )
    case 'day':
      return <Day {...common} id={id} legend={legend} answer={answer} />
  }
}

interface DayProps {
  id: string
  answer: string
  legend: { className: string; children: string }
  hint: string | undefined
  error: string | undefined
  describedBy: string | undefined
}

function Day({ id, answer, ...parts }: DayProps) {
  const typed = boxesOfDay(answer)
  const controls = dayControlsOf(id)
  const box = (part: keyof typeof typed) => ({
    name: part,
    id: controls[part],
    defaultValue: typed[part],
    className: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  })
  return (
    <DateInput
      {...parts}
      id={controlOf(id)}
      namePrefix={controlOf(id)}
      items={[box('day'), box('month'), box('year')]}
    />
  )
}

/** Where the link of an error summary leads for a field: to what can be typed in or chosen. */
export function placeOf({ id, as }: WorkField): string {
  return `#${as.kind === 'day' ? dayControlsOf(id).day : controlOf(id)}`
}
