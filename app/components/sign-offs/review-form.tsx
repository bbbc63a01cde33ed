import { Form } from '@remix-run/react'
import type { Missing, Rubric } from '#app/domain/workplace/forms.ts'
import type { ReviewDraft } from '#app/domain/workplace/rubric.ts'
import { Button } from '../govuk/button.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { FormHolder } from '../page/form-holder.tsx'
import { CriteriaFields } from './criteria-fields.tsx'
import { errorOf } from './error-of.ts'

export interface ReviewFormProps {
  /** Null for a confirmation. */
  rubric: Rubric | null
  /** The id of whoever decides. */
  assessor: string
  /** What was typed before it was refused; null on a first visit. */
  draft: ReviewDraft | null
  problems: Missing[]
}

/** Where an assessor decides: the rubric and two sentences for a task, one choice for a confirmation. */
export function ReviewForm({ rubric, assessor, draft, problems }: ReviewFormProps) {
  const accepted = rubric
    ? { label: 'Sign off', hint: 'Every criterion must be at least secure.' }
    : { label: 'Confirm', hint: 'It is complete, and right as far as you know.' }
  return (
    <Form method="post" noValidate className="app-review">
      <FormHolder id={assessor} />
      {rubric && (
        <>
          <CriteriaFields
            criteria={rubric.criteria}
            marks={draft?.marks ?? {}}
            problems={problems}
            onwards={{ text: 'Go on to what you saw', href: '#observed' }}
          />
          <TwoSentences draft={draft} problems={problems} />
        </>
      )}
      <Radios
        name="verdict"
        legend={{ children: 'Your decision', className: 'govuk-fieldset__legend--m' }}
        hint="It cannot be changed once it is sent. Whatever you return can be sent to you again."
        defaultValue={draft?.verdict ?? undefined}
        error={errorOf(problems, 'verdict')}
        items={[
          { value: 'accepted', ...accepted },
          {
            value: 'returned',
            label: 'Return for more work',
            conditional: (
              <Textarea
                name="next"
                rows={2}
                label="What to do before it is sent again"
                hint="Only if you return it."
                defaultValue={draft?.next}
                error={errorOf(problems, 'next')}
              />
            ),
          },
        ]}
      />
      <Button>Send your decision</Button>
    </Form>
  )
}

function TwoSentences({ draft, problems }: Pick<ReviewFormProps, 'draft' | 'problems'>) {
  return (
    <>
      <Textarea
        name="observed"
        rows={2}
        label={{ children: 'One thing you saw this person do', className: 'govuk-label--s' }}
        hint="A behaviour, in a real meeting or decision. Needed to sign it off."
        defaultValue={draft?.observed}
        error={errorOf(problems, 'observed')}
      />
      <Textarea
        name="obstacle"
        rows={2}
        label={{
          children: 'One thing you will do to remove an obstacle',
          className: 'govuk-label--s',
        }}
        hint="They will see what you promise. Needed to sign it off."
        defaultValue={draft?.obstacle}
        error={errorOf(problems, 'obstacle')}
      />
    </>
  )
}
