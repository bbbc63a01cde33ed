import { Form } from '@remix-run/react'
import { type AttemptKind, givesFeedbackAtOnce } from '#app/domain/instruments.ts'
import { Breadcrumbs } from '../govuk/breadcrumbs.tsx'
import { Button } from '../govuk/button.tsx'
import { Page } from '../page/page.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { ReviewList } from './review-list.tsx'

interface ReviewProps {
  kind: AttemptKind
  title: string
  backHref: string
  backText: string
  review: { slot: number; stem: string; isAnswered: boolean }[]
}

/** The page between the last question of an attempt and its result: what is answered, and Finish. */
export function Review({ kind, title, backHref, backText, review }: ReviewProps) {
  const missing = review.filter((one) => !one.isAnswered).length
  // Where reasons come at once, what is answered is marked: there is nothing left to look over.
  const mayChange = !givesFeedbackAtOnce(kind)
  return (
    <Page before={<Breadcrumbs items={[{ text: backText, href: backHref }]} />}>
      <PageHeading caption={title} size="l">
        {mayChange || missing > 0
          ? 'Check your answers before you finish'
          : 'You have answered every question'}
      </PageHeading>
      {(mayChange || missing > 0) && <ReviewList slots={review} />}
      <p className="govuk-body">
        {missing > 0
          ? `${missing} of ${review.length} questions ${missing === 1 ? 'has' : 'have'} no answer and will count as not right.`
          : mayChange &&
            'After you finish, your answers cannot change and you see the result with all the feedback.'}
      </p>
      <Form method="post">
        <Button name="intent" value="finish">
          {mayChange ? 'Finish and see the result' : `Finish the ${kind}`}
        </Button>
      </Form>
    </Page>
  )
}
