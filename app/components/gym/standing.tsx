import type { GymEvidence } from '#app/domain/gym/evidence.ts'
import type { GymStanding, Part } from '#app/domain/gym/measures.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Table } from '../govuk/table.tsx'

/** How a learner stands in the gym: counts first, a range only where there are enough to say. */
export function Standing({ standing }: { standing: GymStanding }) {
  const { hits, falseAlarms, transfer, byFault } = standing
  return (
    <section aria-labelledby="standing">
      <h2 className="govuk-heading-l" id="standing">
        How you stand
      </h2>
      <p className="govuk-body">Only you see this.</p>
      <SummaryList
        rows={[
          row('Hits', 'faults you spotted, of those that were there', hits),
          row('False alarms', 'sound pages on which you named a fault', falseAlarms),
          row('Transfer', 'faults you spotted in a place where they were new to you', transfer),
        ]}
      />
      {byFault.length > 0 ? (
        <Table
          caption="Fault by fault"
          firstCellIsHeader
          head={[{ content: 'Fault' }, { content: 'Spotted' }]}
          rows={byFault.map(({ name, hits: own }) => [{ content: name }, { content: own.counts }])}
        />
      ) : null}
    </section>
  )
}

/** What the gym adds to the passport, and what is missing. */
export function Evidence({ evidence }: { evidence: GymEvidence }) {
  return (
    <section aria-labelledby="equipped">
      <h2 className="govuk-heading-m" id="equipped">
        For your passport: equipped
      </h2>
      <p className="govuk-body">
        {evidence.isMet ? 'The part of the gym is met. It stays met.' : (evidence.whyNotYet ?? '')}
      </p>
    </section>
  )
}

function row(name: string, says: string, part: Part) {
  return {
    key: { children: name },
    value: {
      children: (
        <>
          <p className="govuk-body">
            <strong>{part.counts}</strong>, {says}.
          </p>
          <p className="govuk-body app-quiet">{rangeOf(part)}</p>
        </>
      ),
    },
  }
}

function rangeOf({ share, n }: Part): string {
  if (share === null) return n === 0 ? 'Nothing to say yet.' : 'Too few to say more.'
  return `In the long run your share is likely to lie between ${percent(share.lower)} and ${percent(share.upper)} (95% interval).`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
