import { Form, useLocation } from '@remix-run/react'
import { evidenceHref } from '#app/domain/addresses.ts'
import { fieldsOf } from '#app/domain/workplace/forms.ts'
import { listed } from '../figures/numbers.ts'
import { Breadcrumbs } from '../govuk/breadcrumbs.tsx'
import { Button } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { ErrorSummary, type ErrorSummaryItem } from '../govuk/error-summary.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { AppLink } from '../govuk/link.tsx'
import { NotificationBanner } from '../govuk/notification-banner.tsx'
import { Page } from '../page/page.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { StampEarned } from '../passport/stamp-earned.tsx'
import { SentWork } from '../sign-offs/sent-work.tsx'
import { CheckBack } from './check-back.tsx'
import { placeOf } from './field.tsx'
import { CONTROLS, type FormOnPage, type Refused, type Reply } from './form-on-page.ts'
import { HouseRules } from './house-rules.tsx'
import { ReviewGiven } from './review-given.tsx'
import { StateTag } from './state-tag.tsx'
import { WorkForm } from './work-form.tsx'

export interface EvidenceFormProps {
  page: FormOnPage
  /** `sent`, `told` or `carried`: what was just done. */
  done: string | null
  holder: string
  contactEmail: string
  reply: Reply | null
}

/** The page of one workplace form, in whichever state it stands. */
export function EvidenceForm({ page, done, holder, contactEmail, reply }: EvidenceFormProps) {
  const { form, nth, state, writing, sent, review, checkBack } = page
  const refused = reply && 'problems' in reply ? reply : null
  const task = form.kind === 'task'
  return (
    <Page before={<Breadcrumbs items={CRUMBS} />}>
      {reply === null && <Done done={done} page={page} />}
      {refused && <Problems page={page} refused={refused} />}
      {reply && <NotKept reply={reply} />}
      <PageHeading
        caption={`${task ? 'Workplace task' : 'What you have and know'} · about ${form.minutes} minutes`}
        lead={form.summary}
      >
        {form.title}
      </PageHeading>
      <p className="govuk-body">
        {/* While it is first written, the mark at its foot says more, and is always right. */}
        {state !== 'not-begun' && <StateTag state={state} kind={form.kind} />}
        {page.countsFor.length > 0 && ` Counts for ${listed(page.countsFor)}.`}
      </p>
      {state === 'sent' && sent && (
        <InsetText>
          Sent on {sent.on}.{' '}
          {page.assessors.length > 0
            ? `It is with ${page.assessors.join(' or ')}.`
            : 'Nobody can review it yet: ask the learning team to name somebody.'}{' '}
          You can change it only if it is returned.
        </InsetText>
      )}
      {review && <ReviewGiven review={review} />}
      {checkBack && (
        <CheckBack
          checkBack={checkBack}
          action={evidenceHref(form.id, nth)}
          nth={nth}
          holder={holder}
          refused={refused?.checkBack ?? null}
        />
      )}
      {writing ? (
        <>
          <HouseRules />
          {page.criteria.length > 0 && <HowItIsMarked {...page} />}
          {/* Made anew when the server says what stands in it: fields keep what they were made with. */}
          <WorkForm
            key={`${nth} ${state} ${writing.known}`}
            page={page}
            writing={writing}
            refused={refused}
            contactEmail={contactEmail}
          />
        </>
      ) : (
        sent && (
          <section aria-labelledby="sent">
            <h2 className="govuk-heading-l" id="sent">
              What you sent
            </h2>
            <SentWork sections={sent.sections} chart={sent.chart} />
          </section>
        )
      )}
      <Others page={page} holder={holder} />
    </Page>
  )
}

const CRUMBS = [
  { text: 'Digital Passport', href: '/passport' },
  { text: 'Evidence from your workplace', href: evidenceHref() },
]

function Done({ done, page }: { done: string | null; page: FormOnPage }) {
  if (done === 'sent' && page.state === 'sent') {
    const to = page.assessors.join(' or ')
    return (
      <NotificationBanner type="success">
        {`Sent${to && ` to ${to}`}. What is decided will be shown on this page.`}
      </NotificationBanner>
    )
  }
  if (done === 'carried' && page.writing) {
    return (
      <NotificationBanner>
        You had been signed out. What you typed is saved here, and has not been sent.
      </NotificationBanner>
    )
  }
  return done === 'told' && page.checkBack?.told ? <Told earned={page.earned} /> : null
}

/** The check-back is the last that a task is for: what it earned comes down on the page at once. */
function Told({ earned }: Pick<FormOnPage, 'earned'>) {
  return (
    <>
      <NotificationBanner type="success">
        <p className="govuk-notification-banner__heading">
          Your check-back is recorded.{' '}
          {earned.length === 0 && (
            <AppLink className="govuk-notification-banner__link" to="/passport">
              See your Digital Passport
            </AppLink>
          )}
        </p>
      </NotificationBanner>
      {earned.map((achievement) => (
        <StampEarned key={achievement.slug} {...achievement} />
      ))}
    </>
  )
}

function Problems({ page, refused }: { page: FormOnPage; refused: Refused }) {
  const { key } = useLocation()
  const fields = fieldsOf(page.form)
  const errors: ErrorSummaryItem[] = refused.problems.map(({ field, sentence }) => {
    const place = fields.find(({ id }) => id === field)
    return { text: sentence, href: place && placeOf(place) }
  })
  if (refused.warned)
    errors.push({
      text: 'Change the words, or confirm that nobody can be recognised',
      href: `#${CONTROLS.isChecked}`,
    })
  for (const { field } of refused.elsewhere) {
    const place = fields.find(({ id }) => id === field)
    const text = `${place?.label}: another text was saved from another page or device. Look at both`
    errors.push({ text, href: place && placeOf(place) })
  }
  if (refused.hasNoAssessor)
    errors.push({ text: 'Ask the learning team to name somebody who can review it', href: '#send' })
  if (refused.checkBack)
    errors.push({
      text:
        refused.checkBack.problem ?? 'Change the words, or confirm that nobody can be recognised',
      href: `#${refused.checkBack.problem ? CONTROLS.checkBack : CONTROLS.isChecked}`,
    })
  // Anew each time it is refused, so that it is read out again.
  return <ErrorSummary key={key} errors={errors} />
}

function NotKept({ reply }: { reply: Reply }) {
  if ('isUnsent' in reply)
    return (
      <InsetText role="alert">
        Not sent: the service could not be reached. What you typed is still here. Try again in a
        moment.
      </InsetText>
    )
  if ('isFixed' in reply)
    return (
      <InsetText role="alert">
        Not kept: this form was sent from another page or device.{' '}
        <a className="govuk-link" href="?">
          See it as it was sent
        </a>
        .
      </InsetText>
    )
  return null
}

function HowItIsMarked({ criteria }: Pick<FormOnPage, 'criteria'>) {
  return (
    <Details summary="How it will be marked">
      <p className="govuk-body">To be signed off, it must show all of this:</p>
      <ul className="govuk-list govuk-list--bullet">
        {criteria.map(({ title, secure }) => (
          <li key={title}>
            <strong>{title}:</strong> {secure.slice(0, 1).toLowerCase() + secure.slice(1)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** The other fillings of the form, and a new one once the newest is accepted. */
function Others({ page, holder }: { page: FormOnPage; holder: string }) {
  const { form, nth, state, others } = page
  const isNewest = others.every((one) => one.nth < nth)
  return (
    <>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 className="govuk-heading-m" id="others">
            Your others
          </h2>
          <ul className="govuk-list">
            {others.map((other) => (
              <li key={other.nth}>
                <AppLink to={evidenceHref(form.id, other.nth)}>Begun on {other.openedOn}</AppLink>{' '}
                <StateTag state={other.state} kind={form.kind} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isNewest && state === 'accepted' && (
        <Form method="post" action={evidenceHref(form.id)}>
          <input type="hidden" name={CONTROLS.holder} value={holder} />
          <Button variant="secondary" name={CONTROLS.intent} value="begin">
            Begin another
          </Button>
        </Form>
      )}
    </>
  )
}
