import { decisionWord } from '#app/domain/workplace/decision-word.ts'
import type { Criterion, WorkForm } from '#app/domain/workplace/forms.ts'
import type { Marks, Verdict } from '#app/domain/workplace/rubric.ts'
import { SummaryList, type SummaryRow } from '../govuk/summary-list.tsx'
import { MarksTable } from './marks-table.tsx'

export interface DecisionProps {
  kind: WorkForm['kind']
  verdict: Verdict
  by: string
  isYou: boolean
  on: string
  words: { marks: Marks; observed: string; obstacle: string; next: string }
  /** What it earned the holder, by title. */
  earned: string[]
  criteria: Criterion[]
}

/** A decision as it stands: who made it and when, the levels, and what was said. */
export function Decision({ kind, verdict, by, isYou, on, words, earned, criteria }: DecisionProps) {
  return (
    <section aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        {decisionWord(kind, verdict)}
      </h2>
      <p className="govuk-body">
        {isYou ? 'You decided' : `${by} decided`} on {on}. The decision stands.
      </p>
      <SummaryList
        rows={[
          ...row('Earned', earned.join(', ')),
          ...(verdict === 'accepted'
            ? [
                ...row('Seen to do', words.observed),
                ...row('Will be done to remove an obstacle', words.obstacle),
              ]
            : row('To do before it is sent again', words.next)),
        ]}
      />
      <MarksTable
        caption="Levels"
        criteria={criteria}
        columns={[{ head: 'Level', marks: words.marks }]}
      />
    </section>
  )
}

function row(key: string, value: string): SummaryRow[] {
  return value === '' ? [] : [{ key, value }]
}
