import { fieldsOf, type WorkForm } from '#app/domain/workplace/forms.ts'
import type { Warning } from '#app/domain/workplace/warnings.ts'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { ContactLink } from '../page/contact-link.tsx'
import { placeOf } from './field.tsx'
import { CONTROLS } from './form-on-page.ts'

interface SendItProps {
  form: WorkForm
  assessors: string[]
  isReturned: boolean
  warnings: Warning[]
  /** It was to be sent, and has to be checked first. */
  hasToCheck: boolean
  contactEmail: string
}

/** The foot of a form: to whom it goes, what to look at first, and the buttons. */
export function SendIt(props: SendItProps) {
  const { form, assessors, isReturned, warnings, contactEmail } = props
  const [only] = assessors
  return (
    <section className="app-work-section" aria-labelledby="send">
      <h2 className="govuk-heading-m" id="send">
        {isReturned ? 'Send it again' : 'Send it'}
      </h2>
      {warnings.length > 0 && <ToCheck {...props} />}
      {only === undefined ? (
        <InsetText>
          Nobody can review your work yet: the service knows no line manager for you. Your text is
          saved. Ask the learning team to name somebody: <ContactLink email={contactEmail} />
        </InsetText>
      ) : (
        <p className="govuk-body">
          {assessors.length === 1
            ? `${only} will read it, and ${outcomeOf(form)} or return it.`
            : `${assessors.join(' or ')} will read it: whoever looks first will ${outcomeOf(form)} or return it.`}{' '}
          Once it is sent, you can change it only if it is returned.
        </p>
      )}
      <div className="govuk-button-group">
        {only !== undefined && (
          <Button name={CONTROLS.intent} value="send">
            {`${isReturned ? 'Send again' : 'Send'} ${assessors.length === 1 ? `to ${only}` : 'for review'}`}
          </Button>
        )}
        <Button variant="secondary" name={CONTROLS.intent} value="leave">
          Save and come back later
        </Button>
      </div>
    </section>
  )
}

function outcomeOf({ kind }: WorkForm): string {
  return kind === 'task' ? 'sign it off' : 'confirm it'
}

function ToCheck({ form, warnings, hasToCheck }: SendItProps) {
  return (
    <div className="app-work-check" id="check">
      <h3 className="govuk-heading-s">Check before you send</h3>
      <ul className="govuk-list govuk-list--bullet">
        {warnings.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <Place form={form} field={field} />: {sentence}
          </li>
        ))}
      </ul>
      <Checkboxes
        // What was ticked was about the words as they were.
        key={warnings.map(({ field, found }) => `${field} ${found.join()}`).join('|')}
        name={CONTROLS.isChecked}
        error={
          hasToCheck ? 'Change the words, or confirm that nobody can be recognised' : undefined
        }
        items={[
          {
            value: 'yes',
            label: 'I have checked: nobody can be recognised, and no count of people is below 10',
          },
        ]}
      />
    </div>
  )
}

function Place({ form, field: id }: { form: WorkForm; field: string }) {
  const field = fieldsOf(form).find((one) => one.id === id)
  if (!field) return id
  const isRepeated = fieldsOf(form).some((one) => one !== field && one.label === field.label)
  const section = form.sections.find(({ fields }) => fields.includes(field))
  return (
    <a className="govuk-link" href={placeOf(field)}>
      {isRepeated ? `${section?.title}, ${field.label}` : field.label}
    </a>
  )
}
