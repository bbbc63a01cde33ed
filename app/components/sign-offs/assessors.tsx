import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'

export interface AssessorsProps {
  named: { id: string; person: string; assessor: string; namedBy: string; namedOn: string }[]
  /** What was typed and refused, with the sentence and the field that it is about. */
  refused: {
    typed: { person: string; assessor: string }
    field: 'person' | 'assessor'
    problem: string
  } | null
}

/** Who assesses for a line manager who is away, and the form that names another. */
export function Assessors({ named, refused }: AssessorsProps) {
  return (
    <>
      {named.length === 0 ? (
        <p className="govuk-body">Nobody is named now: every line manager decides alone.</p>
      ) : (
        <ul className="app-sign-offs">
          {named.map(({ id, person, assessor, namedBy, namedOn }) => (
            <li key={id} className="app-sign-offs__item">
              <strong>{assessor}</strong> may decide for {person}
              <span className="app-below">
                Named by {namedBy} on {namedOn}
              </span>
              <Form method="post" className="app-sign-offs__end">
                <input type="hidden" name="assessor_row" value={id} />
                <Button variant="secondary" name="intent" value="end" className="app-small-button">
                  End
                  <span className="govuk-visually-hidden">
                    : {assessor} for {person}
                  </span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" noValidate className="app-review">
        <h3 className="govuk-heading-s">Name an assessor</h3>
        <Input
          name="person"
          type="email"
          label="E-mail address of the person whose evidence it is"
          defaultValue={refused?.typed.person}
          error={refused?.field === 'person' ? refused.problem : undefined}
        />
        <Input
          name="assessor"
          type="email"
          label="E-mail address of the assessor"
          hint="Somebody who knows their work. Never the person."
          defaultValue={refused?.typed.assessor}
          error={refused?.field === 'assessor' ? refused.problem : undefined}
        />
        <Button name="intent" value="name">
          Name this assessor
        </Button>
      </Form>
    </>
  )
}
