import { Form } from '@remix-run/react'
import { dashboardHref } from '#app/domain/addresses.ts'
import type { Given, SeenQuestion } from '#app/domain/question-as-seen.ts'
import { Chart } from '../figures/chart.tsx'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { Input } from '../govuk/input.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Radios } from '../govuk/radios.tsx'
import { CertaintyField } from '../lesson/certainty-field.tsx'
import { HotspotField } from './hotspot-field.tsx'
import { OrderingField } from './ordering-field.tsx'
import { SavedMark } from './saved-mark.tsx'
import { useAutosave } from './use-autosave.ts'

export interface QuestionFormProps {
  question: SeenQuestion
  slot: number
  /** Under which this answer is kept, once, however often the form is sent. */
  stepId: string
  /** The newest answer that this page knows of; null for none. */
  newestStepId: string | null
  given: Given
  certainty: string | null
  asksCertainty: boolean
  /** Why the answer could not be read, beside its field. */
  problem: string | null
  certaintyProblem: string | null
  /** Where an answer may be changed until the end, each change is kept as it is made. */
  keepsAsGiven: boolean
  /** When the answer shown was kept; null if it has not been. */
  keptAt: string | null
  /** The form was sent and did not arrive: what was filled in is still here. */
  isUnsent: boolean
  buttonWords: string
}

/** One question and its answer, as a form that works without JavaScript. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, slot, stepId, problem, keepsAsGiven, keptAt, buttonWords } = props
  const { formRef, state, onChange, onSubmit } = useAutosave(keepsAsGiven, props.newestStepId)
  return (
    <Form
      method="post"
      noValidate
      ref={formRef}
      onChange={onChange}
      onSubmit={onSubmit}
      className="app-question"
    >
      <input type="hidden" name="step_id" value={stepId} />
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name="after" value={props.newestStepId ?? ''} />
      {question.figure && question.type !== 'hotspot' && (
        <Chart id={`figure-${slot}`} figure={question.figure} />
      )}
      {question.dashboard && (
        <p className="govuk-body">
          <a
            className="govuk-link"
            href={dashboardHref({ id: question.dashboard })}
            target="_blank"
            rel="noreferrer noopener"
          >
            Open the simulator (opens in a new tab)
          </a>
        </p>
      )}
      <AnswerField {...props} problem={problem} />
      {props.asksCertainty && (
        <CertaintyField
          given={props.certainty ?? undefined}
          error={props.certaintyProblem ?? undefined}
        />
      )}
      {props.isUnsent && (
        <InsetText role="alert">
          Not sent: the service could not be reached. Your answer is still here. Try again in a
          moment.
        </InsetText>
      )}
      <div className="govuk-button-group">
        <Button name="intent" value="answer">
          {buttonWords}
        </Button>
        <a className="govuk-link" href="/">
          Stop here and come back later
        </a>
      </div>
      <SavedMark state={state} keptAt={keptAt} />
    </Form>
  )
}

function AnswerField({ question, given, problem, slot }: QuestionFormProps) {
  const error = problem ?? undefined
  const items = question.shown.map(({ position, text }) => ({ value: position, label: text }))
  const [chosen] = given.positions
  switch (question.type) {
    case 'single':
      return (
        <Radios
          name="choice"
          legend={{ className: 'govuk-visually-hidden', children: question.stem }}
          items={items}
          defaultValue={chosen}
          error={error}
        />
      )
    case 'multiple':
      return (
        <Checkboxes
          name="choice"
          legend={{ className: 'govuk-visually-hidden', children: question.stem }}
          {...(question.stem.endsWith(`${APPLY}.`) ? {} : { hint: APPLY })}
          items={items}
          defaultValues={given.positions}
          error={error}
        />
      )
    case 'numeric':
      return (
        <Input
          id="choice"
          name="written"
          label={question.unit === '%' ? 'Your answer, as a percentage' : 'Your answer'}
          className="govuk-input--width-5"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          {...affixesOf(question.unit)}
          defaultValue={given.written}
          error={error}
        />
      )
    case 'ordering':
      return <OrderingField shown={question.shown} order={given.positions} error={error} />
    case 'hotspot':
      return <HotspotField question={question} slot={slot} chosen={chosen} error={error} />
  }
}

/** `± points` stands on both sides of the field. */
function affixesOf(unit: string | undefined): { prefix?: string; suffix?: string } {
  if (!unit) return {}
  return unit.startsWith('±') ? { prefix: '±', suffix: unit.slice(1).trim() } : { suffix: unit }
}

/** Most stems say it themselves. */
const APPLY = 'Select all that apply'
