import { evidenceHref } from '#app/domain/addresses.ts'
import { listed } from '../figures/numbers.ts'
import { AppLink } from '../govuk/link.tsx'
import type { FormListed } from './form-on-page.ts'
import { StateTag } from './state-tag.tsx'

/** One form of the list: what it asks, how long it takes, what it counts for and where it stands. */
export function FormCard({ form }: { form: FormListed }) {
  const { id, kind, title, summary, minutes, state, countsFor, news, checkBacks } = form
  return (
    <li className="app-forms__form">
      <h3 className="govuk-heading-m app-forms__title">
        <AppLink to={evidenceHref(id)}>{title}</AppLink>
      </h3>
      <p className="app-forms__state">
        <StateTag state={state} kind={kind} />
      </p>
      <p className="govuk-body">{summary}</p>
      <p className="govuk-body-s app-quiet">
        About {minutes} minutes
        {countsFor.length > 0 && `. Counts for ${listed(countsFor)}`}.
      </p>
      {news && <p className="govuk-body">{news}.</p>}
      {checkBacks.map(({ words, href }) => (
        <p key={href} className="govuk-body">
          <AppLink to={href}>{words}</AppLink>.
        </p>
      ))}
    </li>
  )
}
