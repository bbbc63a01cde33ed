import { CERTAINTIES, CERTAINTY_MARKS } from '#app/domain/certainty.ts'
import { Radios } from '../govuk/radios.tsx'
import { Table } from '../govuk/table.tsx'
import { FIELDS } from './form-fields.ts'

interface CertaintyField {
  given?: string | undefined
  error?: string | undefined
}

/** How sure the learner is, 1 to 3, beside what a right and a wrong answer earn at each. */
export function CertaintyField({ given, error }: CertaintyField) {
  return (
    <div className="app-certainty">
      <Radios
        name={FIELDS.certainty}
        className="govuk-radios--inline"
        legend={{ className: 'govuk-fieldset__legend--s', children: 'How sure are you?' }}
        error={error}
        defaultValue={given}
        describedBy="certainty-marks"
        items={CERTAINTIES.map((certainty) => ({
          value: String(certainty),
          label: String(certainty),
        }))}
      />
      <CertaintyMarks id="certainty-marks" />
    </div>
  )
}

/** What a right and a wrong answer earn at each certainty. */
export function CertaintyMarks({ id }: { id: string }) {
  return (
    <Table
      id={id}
      className="app-certainty__marks"
      caption="Certainty marks"
      captionClassName="govuk-table__caption--s"
      head={[
        { content: 'Certainty' },
        { content: 'Choose it when you are' },
        { content: 'If right', format: 'numeric' },
        { content: 'If wrong', format: 'numeric' },
      ]}
      firstCellIsHeader
      rows={CERTAINTIES.map((certainty) => {
        const { right, wrong, bestWhen } = CERTAINTY_MARKS[certainty]
        return [
          { content: certainty },
          { content: bestWhen },
          { content: signed(right), format: 'numeric' },
          { content: signed(wrong), format: 'numeric' },
        ]
      })}
    />
  )
}

function signed(mark: number): string {
  if (mark === 0) return '0'
  return mark > 0 ? `+${mark}` : `−${-mark}`
}
