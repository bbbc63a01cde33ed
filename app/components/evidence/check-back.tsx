import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { CharacterCount } from '../govuk/character-count.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { type CheckBackOnPage, CONTROLS, type Refused } from './form-on-page.ts'

interface CheckBackProps {
  checkBack: CheckBackOnPage
  /** The address of the filling it belongs to. */
  action: string
  nth: number
  holder: string
  refused: Refused['checkBack']
}

/** The last step of a task: what had happened 8 to 12 weeks after the decision, told once. */
export function CheckBack({ checkBack, ...rest }: CheckBackProps) {
  const { decidedOn, opensOn, dueBy, state, told } = checkBack
  return (
    <section className="app-panel" aria-labelledby="check-back-title" id="check-back">
      <h2 className="govuk-heading-m" id="check-back-title">
        The check-back
      </h2>
      {told ? (
        <>
          <p className="govuk-body app-note-text">{told.body}</p>
          <p className="govuk-body-s app-quiet">Recorded on {told.on}</p>
        </>
      ) : (
        <>
          <p className="govuk-body">
            You decided on {decidedOn}. Look back 8 to 12 weeks later: from {opensOn} to {dueBy}.
            {state === 'late' && ' It is still taken.'}
          </p>
          {state === 'not-yet' ? (
            <p className="govuk-body">It opens here on {opensOn}, and takes about 10 minutes.</p>
          ) : (
            <ToTell {...rest} />
          )}
        </>
      )}
    </section>
  )
}

function ToTell({ action, nth, holder, refused }: Omit<CheckBackProps, 'checkBack'>) {
  return (
    <Form method="post" action={action} noValidate preventScrollReset>
      <input type="hidden" name={CONTROLS.nth} value={nth} />
      <input type="hidden" name={CONTROLS.holder} value={holder} />
      <CharacterCount
        name={CONTROLS.checkBack}
        label={{ className: 'govuk-label--s', children: 'What happened after the decision' }}
        hint="What did you expect, what do the figures show now, and what will you keep or change? Use totals only, and no names."
        limit={2000}
        rows={8}
        error={refused?.problem ?? undefined}
        defaultValue={refused?.typed}
      />
      {refused && refused.warnings.length > 0 && (
        <div className="app-work-check">
          <ul className="govuk-list govuk-list--bullet">
            {refused.warnings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Checkboxes
            name={CONTROLS.isChecked}
            items={[
              {
                value: 'yes',
                label:
                  'I have checked: nobody can be recognised, and no count of people is below 10',
              },
            ]}
          />
        </div>
      )}
      <p className="govuk-body">You record it once. It cannot be changed afterwards.</p>
      <Button name={CONTROLS.intent} value="check-back">
        Record the check-back
      </Button>
    </Form>
  )
}
