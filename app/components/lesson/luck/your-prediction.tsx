import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import { useLesson } from '../lesson-context.tsx'

/** The highest and lowest month the learner predicted, beside what luck dealt. */
export function YourPrediction({ view: { deal, soFar } }: { view: LuckMachineView }) {
  const values = useLesson().prediction?.made?.values
  if (values?.highest === undefined || values.lowest === undefined) return null
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--s">
        Your prediction beside the machine
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <td className="govuk-table__cell" />
          <th scope="col" className="govuk-table__header govuk-table__header--numeric">
            Lowest
          </th>
          <th scope="col" className="govuk-table__header govuk-table__header--numeric">
            Highest
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        <Row name="You predicted" lowest={values.lowest} highest={values.highest} />
        <Row name="This deal" lowest={deal.lowest} highest={deal.highest} />
        {deal.number > 1 ? (
          <Row
            name={`Your ${deal.number} deals so far`}
            lowest={soFar.lowest}
            highest={soFar.highest}
          />
        ) : null}
      </tbody>
    </table>
  )
}

interface Row {
  name: string
  lowest: string | number
  highest: string | number
}

function Row({ name, lowest, highest }: Row) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {name}
      </th>
      <td className="govuk-table__cell govuk-table__cell--numeric">{lowest}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{highest}</td>
    </tr>
  )
}
