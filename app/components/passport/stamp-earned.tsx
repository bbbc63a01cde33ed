import type { Strand } from '#app/domain/courses.ts'
import { AppLink } from '../govuk/link.tsx'
import { Stamp } from './stamp.tsx'

interface StampEarnedProps {
  strand: Strand
  title: string
  shows: string
}

/** The moment a stamp is earned, on the page of the result that earned it. */
export function StampEarned({ strand, title, shows }: StampEarnedProps) {
  return (
    <section className="app-stamp-earned" role="status" aria-labelledby={`earned-${strand}`}>
      <Stamp strand={strand} title={title} state="earned" caption="Earned today" />
      <div>
        <h2 className="govuk-heading-l" id={`earned-${strand}`}>
          You have earned the {title} stamp
        </h2>
        <p className="govuk-body">{shows}</p>
        <p className="govuk-body">
          <AppLink to="/passport">See your Digital Passport</AppLink>
        </p>
      </div>
    </section>
  )
}
