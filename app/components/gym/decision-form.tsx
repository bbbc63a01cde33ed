import { Form } from '@remix-run/react'
import type { Query } from '#app/domain/dashboards/view.ts'
import type { SeenScenario } from '#app/domain/gym/as-seen.ts'
import type { DecisionProblems, GivenDecision } from '#app/domain/gym/read-decision.ts'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { CertaintyField } from '../lesson/certainty-field.tsx'
import { FormHolder } from '../page/form-holder.tsx'

export interface DecisionFormProps {
  task: SeenScenario['task']
  /** The state of the page that goes with the decision. */
  query: Query
  /** The id of whoever decides. */
  holder: string
  given: GivenDecision | null
  problems: (DecisionProblems & { certainty: string | null }) | null
}

/** The decision on a scenario, under its dashboard: a form that works without JavaScript. */
export function DecisionForm({ task, query, holder, given, problems }: DecisionFormProps) {
  return (
    <Form
      method="post"
      action={query}
      noValidate
      className="app-gym-decision"
      aria-labelledby="decide"
    >
      <FormHolder id={holder} />
      <h2 className="govuk-heading-l" id="decide">
        Decide
      </h2>
      <Fields task={task} given={given} problems={problems} />
      <CertaintyField
        given={given?.certainty || undefined}
        error={problems?.certainty ?? undefined}
      />
      <Button>{task.kind === 'set' ? 'Hand this page in' : 'Decide'}</Button>
      <p className="govuk-hint">You decide once. Then the page is explained.</p>
    </Form>
  )
}

function Fields({ task, given, problems }: Omit<DecisionFormProps, 'query' | 'holder'>) {
  switch (task.kind) {
    case 'judge':
      return (
        <>
          <Radios
            name="option"
            legend={{ className: 'govuk-fieldset__legend--m', children: task.ask }}
            items={itemsOf(task.options)}
            defaultValue={given?.option}
            error={problems?.option ?? undefined}
          />
          <Checkboxes
            name="faults"
            legend={{
              className: 'govuk-fieldset__legend--m',
              children: 'What is wrong with the page, if anything?',
            }}
            hint="Select all that apply. Some pages are sound."
            items={itemsOf(task.faults)}
            defaultValues={given?.faults ?? []}
            error={problems?.faults ?? undefined}
          />
        </>
      )
    case 'read':
      return (
        <Input
          id="written"
          name="written"
          label={{ className: 'govuk-label--m', children: task.ask }}
          className="govuk-input--width-10"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          {...(task.unit ? { suffix: task.unit } : {})}
          defaultValue={given?.written}
          error={problems?.written ?? undefined}
        />
      )
    case 'set':
      return <p className="govuk-body">{task.ask}</p>
  }
}

function itemsOf(shown: SeenScenario['task']['options']) {
  return shown.map(({ position, text }) => ({ value: position, label: text }))
}
