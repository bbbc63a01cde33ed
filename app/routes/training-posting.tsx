import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePosting } from '#app/commands/change-posting.server.ts'
import type { PostingProblem } from '#app/commands/posting-problems.server.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { PostingCheck } from '#app/components/training/posting-check.tsx'
import { PostingEffects } from '#app/components/training/posting-effects.tsx'
import { PostingForm, placeOfProblem } from '#app/components/training/posting-form.tsx'
import { CARRIED, CARRIED_SENTENCE } from '#app/domain/carried-form.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { personOr404 } from '#app/pages/people.server.ts'
import {
  postingEffects,
  postingIn,
  postingPage,
  typedPosting,
} from '#app/pages/training-posting.server.ts'
import { markRefused, wasRefused } from '#app/refused.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`New posting of ${loaded.name}`, loaded.hasProblems) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const team = await requireLearningTeam({ request, context })
  const person = await personOr404(context, params.person)
  return {
    ...(await postingPage(context, person)),
    team: team.id,
    hasProblems: wasRefused(context),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const team = await requireLearningTeam({ request, context }, form)
  const person = await personOr404(context, params.person)
  const typed = typedPosting(form)
  if (form.has(CARRIED)) return refused([{ field: 'posting', message: CARRIED_SENTENCE }])
  if (form.get('intent') === 'change') return data({ typed, problems: [], effects: null })

  const read = await postingIn(context, person, typed)
  if ('problems' in read) return refused(read.problems)
  if (form.get('intent') !== 'record') {
    const effects = await postingEffects(context, person, read.wanted)
    return data({ typed, problems: [], effects })
  }
  const { db, curriculum, clock, newId } = context
  const changed = await changePosting(db, {
    ...read.wanted,
    personId: person.id,
    source: `learning team: ${team.id}`,
    curriculum: curriculum(),
    at: clock(),
    newId,
  })
  if (changed.outcome === 'refused') return refused(changed.problems)
  void context.badges.signWaiting()
  return redirect(`/training/passports/${person.id}?done=posting`)

  function refused(problems: PostingProblem[]) {
    markRefused(context)
    return data({ typed, problems, effects: null }, { status: 400 })
  }
}

export default function TrainingPosting() {
  const { personId, name, now, ranks, commands, lapses, typed, team } =
    useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const problems = posted?.problems ?? []
  const here = `/training/passports/${personId}`
  const before = [
    { text: 'Digital Passports', href: '/training/passports' },
    { text: name, href: here },
  ]
  return (
    <Page before={<Breadcrumbs items={before} />}>
      {problems.length > 0 && (
        <ErrorSummary
          errors={problems.map(({ field, message }) => ({
            text: message,
            href: placeOfProblem(field),
          }))}
        />
      )}
      {posted?.effects ? (
        <>
          <PageHeading size="l">Record the new posting of {name}?</PageHeading>
          <PostingCheck team={team} typed={posted.typed} now={now} effects={posted.effects} />
        </>
      ) : (
        <>
          <PageHeading size="l">New posting of {name}</PageHeading>
          <p className="govuk-body">
            Now: {now.rank}, {now.command}, since {now.since}, line manager:{' '}
            {now.manager ?? 'nobody'}. If you record a new posting:
          </p>
          <PostingEffects lapses={lapses} />
          <PostingForm
            team={team}
            typed={posted?.typed ?? typed}
            problems={problems}
            ranks={ranks}
            commands={commands}
          />
        </>
      )}
      <p className="govuk-body">
        <AppLink to={here}>Change nothing, and go back</AppLink>
      </p>
    </Page>
  )
}
