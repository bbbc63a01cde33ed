import { Details } from '../govuk/details.tsx'
import type { BadgeSays } from './badge-facts.tsx'
import { Checks, Verdict, type VerdictOnPage } from './verdict.tsx'

interface PassportVerdictsProps {
  /** Of each badge in the passport, in its order. */
  verdicts: (VerdictOnPage & { says: BadgeSays | null })[]
}

/** What came of checking a whole passport: each of its badges by itself. */
export function PassportVerdicts({ verdicts }: PassportVerdictsProps) {
  const valid = verdicts.filter(({ status }) => status === 'Valid').length
  return (
    <section aria-label="Result">
      <h2 className="govuk-heading-l">
        {valid} of {verdicts.length} {verdicts.length === 1 ? 'badge' : 'badges'} in this passport{' '}
        {valid === 1 ? 'is' : 'are'} valid
      </h2>
      <p className="govuk-body">
        Each badge was checked by itself. To see whether all of them are one person’s, give the
        person’s e-mail address too.
      </p>
      {verdicts.map((verdict, at) => (
        // Two badges of a passport may have the same name, or none that can be trusted.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <section key={at}>
          <h3 className="govuk-heading-m">{verdict.says?.name ?? `Badge ${at + 1}`}</h3>
          <Verdict {...verdict} />
          <Details summary="What was checked">
            <Checks checks={verdict.checks} />
          </Details>
        </section>
      ))}
    </section>
  )
}
