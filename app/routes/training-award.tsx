import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { reopenAward, revocationProblem, revokeAward } from '#app/commands/revoke-award.server.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Textarea } from '#app/components/govuk/textarea.tsx'
import { WarningText } from '#app/components/govuk/warning-text.tsx'
import { FormHolder } from '#app/components/page/form-holder.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { CARRIED, CARRIED_SENTENCE } from '#app/domain/carried-form.ts'
import { fullName } from '#app/domain/people.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { personOr404 } from '#app/pages/people.server.ts'
import { awardOr404 } from '#app/pages/training-passports.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`${loaded.title} of ${loaded.name}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const team = await requireLearningTeam({ request, context })
  const person = await personOr404(context, params.person)
  return {
    team: team.id,
    name: fullName(person),
    personId: person.id,
    ...(await awardOr404(context, person, params.award)),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const team = await requireLearningTeam({ request, context }, form)
  const person = await personOr404(context, params.person)
  const { award } = await awardOr404(context, person, params.award)
  const reason = form.get('reason') ?? ''
  const { db, clock, curriculum, newId } = context
  const back = redirect(`/training/passports/${person.id}`)

  if (form.has(CARRIED)) return data({ problem: CARRIED_SENTENCE, reason, isChecked: false })
  switch (form.get('intent')) {
    case 'check': {
      const problem = revocationProblem(reason)
      return data({ problem, reason, isChecked: problem === null }, { status: problem ? 400 : 200 })
    }
    case 'revoke': {
      const revoked = await revokeAward(db, { awardId: award.id, by: team.id, reason, at: clock() })
      if (revoked.outcome !== 'refused') return back
      return data({ problem: revoked.problem, reason, isChecked: false }, { status: 400 })
    }
    case 'reopen':
      await reopenAward(db, {
        awardId: award.id,
        by: team.id,
        curriculum: curriculum(),
        at: clock(),
        newId,
      })
      void context.badges.signWaiting()
      return back
    default:
      return data({ problem: null, reason, isChecked: false })
  }
}

export default function TrainingAward() {
  const { name, personId, title, kind, award, team } = useLoaderData<typeof loader>()
  const here = `/training/passports/${personId}`
  const before = [
    { text: 'Digital Passports', href: '/training/passports' },
    { text: name, href: here },
  ]
  const whose = `the ${title} ${kind} of ${name}`
  return (
    <Page before={<Breadcrumbs items={before} />}>
      {personId === team ? (
        <>
          <PageHeading size="l">This award is your own</PageHeading>
          <p className="govuk-body">
            Nobody revokes their own awards or lets them be earned again. Ask somebody else in the
            learning team.
          </p>
        </>
      ) : award.endedOn === null ? (
        <Revoke whose={whose} awardedOn={award.awardedOn} team={team} />
      ) : award.state === 'revoked' && !award.isReopened ? (
        <Reopen whose={whose} endedOn={award.endedOn} reason={award.reason} />
      ) : (
        <>
          <PageHeading size="l">Nothing can be done about {whose}</PageHeading>
          <p className="govuk-body">
            It is {award.stateWord}, on {award.endedOn}.
          </p>
        </>
      )}
      <p className="govuk-body">
        <AppLink to={here}>Change nothing, and go back</AppLink>
      </p>
    </Page>
  )
}

interface RevokeProps {
  whose: string
  awardedOn: string
  /** The id of whoever of the learning team looks at it. */
  team: string
}

function Revoke({ whose, awardedOn, team }: RevokeProps) {
  const posted = useActionData<typeof action>()
  const problem = posted?.problem ?? null
  if (posted?.isChecked) {
    return (
      <>
        <PageHeading size="l">Revoke {whose}?</PageHeading>
        <p className="govuk-body">Your reason:</p>
        <blockquote className="govuk-inset-text">{posted.reason}</blockquote>
        <WarningText>This cannot be undone: a revoked badge stays revoked.</WarningText>
        <Form method="post">
          <FormHolder id={team} />
          <input type="hidden" name="reason" value={posted.reason} />
          <div className="govuk-button-group">
            <Button name="intent" value="revoke" variant="warning">
              Revoke it
            </Button>
            <Button name="intent" value="change" variant="secondary">
              Change the reason
            </Button>
          </div>
        </Form>
      </>
    )
  }
  return (
    <>
      {problem && <ErrorSummary errors={[{ text: problem, href: '#reason' }]} />}
      <PageHeading size="l">Revoke {whose}</PageHeading>
      <p className="govuk-body">It was awarded on {awardedOn}. If you revoke it:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>their passport says that it was revoked, and on which day</li>
        <li>whoever verifies its badge is told the same, within a minute, wherever it is</li>
        <li>they cannot earn it again unless the learning team lets them</li>
        <li>the reason is kept with your name; only the learning team sees it</li>
      </ul>
      <Form method="post">
        <FormHolder id={team} />
        <Textarea
          name="reason"
          label="Reason"
          hint="One sentence that somebody else in the learning team can follow, 10 characters or more."
          defaultValue={posted?.reason ?? ''}
          {...(problem ? { error: problem } : {})}
        />
        <Button name="intent" value="check">
          Continue
        </Button>
      </Form>
    </>
  )
}

interface ReopenProps {
  whose: string
  endedOn: string
  reason: string | null
}

function Reopen({ whose, endedOn, reason }: ReopenProps) {
  return (
    <>
      <PageHeading size="l">Let {whose} be earned again</PageHeading>
      <p className="govuk-body">
        It was revoked on {endedOn}. {reason && `Reason: ${reason}`}
      </p>
      <p className="govuk-body">
        Where its evidence still stands it is awarded anew at once, with a new badge; otherwise when
        the evidence is complete. The badge that was revoked stays revoked.
      </p>
      <Form method="post">
        <Button name="intent" value="reopen">
          Let it be earned again
        </Button>
      </Form>
    </>
  )
}
