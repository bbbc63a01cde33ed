import { AppLink } from '../govuk/link.tsx'
import { Stamp } from './stamp.tsx'
import type { StampSlug } from './stamp-shapes.ts'

interface StampEarnedProps {
  slug: StampSlug
  title: string
  shows: string
  /** On the stamp: the day it was earned, or that it was today. */
  caption?: string
  forceName?: string
  year?: string
}

/** The moment a stamp is earned, on the page of the result that earned it: it comes down on the page. */
export function StampEarned(props: StampEarnedProps) {
  const { slug, title, shows, caption = 'Earned today', forceName, year } = props
  return (
    <section className="app-stamp-earned" role="status" aria-labelledby={`earned-${slug}`}>
      <div className="app-stamp-earned__paper">
        <Stamp
          slug={slug}
          title={title}
          forceName={forceName}
          year={year}
          state="earned"
          caption={caption}
        />
      </div>
      <div>
        <h2 className="govuk-heading-l" id={`earned-${slug}`}>
          You have earned the {title} {isCourse(slug) ? 'badge' : 'stamp'}
        </h2>
        <p className="govuk-body">{shows}</p>
        <p className="govuk-body">
          <AppLink to="/passport">See your Digital Passport</AppLink>
        </p>
      </div>
    </section>
  )
}

function isCourse(slug: StampSlug): boolean {
  return slug === 'statistics' || slug === 'performance' || slug === 'dashboards'
}
