import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { evidenceHref } from '#app/domain/addresses.ts'
import type { WorkSection } from '#app/domain/workplace/forms.ts'
import { hasOwnChart } from '#app/domain/workplace/own-chart-figure.ts'
import { CHART_FIELDS } from '#app/domain/workplace/own-limits.ts'
import { Chart } from '../figures/chart.tsx'
import { Button } from '../govuk/button.tsx'
import { Fieldset } from '../govuk/fieldset.tsx'
import { Field } from './field.tsx'
import { CONTROLS, type FormOnPage, type Kept, type Refused, type Writing } from './form-on-page.ts'
import { KeepingMark } from './keeping-mark.tsx'
import { SendIt } from './send-it.tsx'
import { useKeeping } from './use-keeping.ts'

interface WorkFormProps {
  page: FormOnPage
  writing: Writing
  refused: Refused | null
  contactEmail: string
}

/** A workplace form on one page: saved as it is written where JavaScript runs, by a button where not. */
export function WorkForm({ page, writing, refused, contactEmail }: WorkFormProps) {
  const { form, nth } = page
  const keeping = useKeeping(form, writing)
  const { kept, state } = keeping
  const elsewhere = [...keeping.elsewhere, ...(refused?.elsewhere ?? [])]
  const hidden = {
    [CONTROLS.nth]: nth,
    [CONTROLS.holder]: writing.holder,
    [CONTROLS.known]: kept.known,
  }
  return (
    <Form
      method="post"
      action={evidenceHref(form.id)}
      noValidate
      preventScrollReset
      ref={keeping.formRef}
      onChange={keeping.onChange}
      onBlur={keeping.onBlur}
      onSubmit={keeping.onSubmit}
    >
      {/* The Enter key presses the first button of a form: in a line of text it must not send it. */}
      <button
        type="submit"
        className="govuk-visually-hidden"
        name={CONTROLS.intent}
        value="keep"
        tabIndex={-1}
        aria-hidden
      >
        Save
      </button>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.sections.map((section) => (
        <Section key={section.id} section={section}>
          {section.fields.map((field) => (
            <div key={field.id}>
              <Field
                field={field}
                answer={refused?.typed[field.id] ?? writing.answers[field.id] ?? ''}
                problem={refused?.problems.find((problem) => problem.field === field.id)?.sentence}
                warnings={kept.warnings
                  .filter((warning) => warning.field === field.id)
                  .map(({ sentence }) => sentence)}
                elsewhere={elsewhere.find((text) => text.field === field.id)}
              />
              {hasOwnChart(form) && field.id === CHART_FIELDS.lower && (
                <OwnChart figure={kept.figure} />
              )}
            </div>
          ))}
        </Section>
      ))}
      <SendIt
        form={form}
        assessors={page.assessors}
        isReturned={page.state === 'returned'}
        warnings={kept.warnings}
        hasToCheck={refused?.warned ?? false}
        contactEmail={contactEmail}
      />
      <KeepingMark state={state} at={kept.at} toLookAt={kept.warnings.length} />
    </Form>
  )
}

function Section({ section, children }: { section: WorkSection; children: ReactNode }) {
  const guidanceId = `about-${section.id}`
  return (
    <Fieldset
      className="app-work-section"
      legend={{
        className: 'govuk-fieldset__legend--m',
        children: <h2 className="govuk-fieldset__heading">{section.title}</h2>,
      }}
      aria-describedby={section.guidance ? guidanceId : undefined}
    >
      {section.guidance && (
        <p className="govuk-body" id={guidanceId}>
          {section.guidance}
        </p>
      )}
      {children}
    </Fieldset>
  )
}

/** The chart as it was last kept, under the last of its own fields. */
function OwnChart({ figure }: Pick<Kept, 'figure'>) {
  return (
    <div className="app-work-chart" id="own-chart">
      <h3 className="govuk-heading-s">Your chart</h3>
      {figure ? (
        <Chart id="own-chart-figure" figure={figure} />
      ) : (
        <p className="govuk-body">
          It is drawn here from your points, with the centre line and the limits that you worked
          out.
        </p>
      )}
      <Button variant="secondary" name={CONTROLS.intent} value="keep">
        Save and draw the chart
      </Button>
    </div>
  )
}
