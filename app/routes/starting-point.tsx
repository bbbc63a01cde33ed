import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { startProgrammeTest } from '#app/commands/start-programme-test.server.ts'
import { AppButton } from '#app/components/govuk/app-button.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { attemptHref } from '#app/domain/addresses.ts'
import { londonDay } from '#app/domain/civil-days.ts'
import { PROGRAMME_TESTS, type ProgrammeTest } from '#app/domain/instruments.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { startingPointOf } from '#app/pages/starting-point.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Your starting point')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  return startingPointOf(context, person)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  const asked = (await readForm(request)).get('test')
  const test = PROGRAMME_TESTS.find((one) => one === asked)
  if (!test) throw new Response('This form could not be read', { status: 400 })
  const at = context.clock()
  const started = await startProgrammeTest(context.db, {
    person,
    curriculum: context.curriculum(),
    test,
    today: londonDay(at),
    at,
    newId: context.newId,
  })
  return redirect(started ? attemptHref(started.attemptId) : '/starting-point')
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function StartingPoint() {
  const { tests, map, scores } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="Only you see this. The learning team sees figures for the whole group, never yours.">
        Your starting point
      </PageHeading>
      {map === null ? <BeforeDiagnostic test={tests.diagnostic} /> : <StartingMap {...map} />}
      {scores.length > 0 && <Scores scores={scores} />}
      <LaterTests tests={tests} />
    </Page>
  )
}

function BeforeDiagnostic({ test }: { test: Loaded['tests']['diagnostic'] }) {
  return (
    <>
      <p className="govuk-body">
        Twelve questions about Northmere Constabulary, about 15 minutes. There is no pass mark and
        no time limit. Each answer is kept as you give it; the reasons come at the end.
      </p>
      <p className="govuk-body">
        Where a question asks how sure you are, say it as it is. The most useful thing to find is
        where you are sure and mistaken.
      </p>
      <StartTest test="diagnostic" words={test.status === 'open' ? 'Carry on' : 'Start'} />
    </>
  )
}

const GROUNDS = [
  {
    ground: 'mistaken',
    title: 'Sure and mistaken: begin here',
    none: 'Nothing: where you were sure, you were right.',
  },
  { ground: 'unsure', title: 'Unsure: most to gain', none: 'Nothing.' },
  { ground: 'strong', title: 'Already strong: move quickly', none: 'Nothing yet.' },
] as const

function StartingMap({ grounds, begin }: NonNullable<Loaded['map']>) {
  return (
    <>
      {begin && (
        <>
          <p className="govuk-body-l">Your answers point to {begin.title}.</p>
          <AppButton to={begin.href}>Begin there</AppButton>
        </>
      )}
      {GROUNDS.map(({ ground, title, none }) => (
        <section key={ground} className="app-panel" aria-labelledby={ground}>
          <h2 className="govuk-heading-m" id={ground}>
            {title}
          </h2>
          {grounds[ground].length === 0 ? (
            <p className="govuk-body">{none}</p>
          ) : (
            <ul className="govuk-list govuk-list--bullet">
              {grounds[ground].map(({ words, href, moduleTitle }) => (
                <li key={words}>
                  {words}: <AppLink to={href}>{moduleTitle}</AppLink>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}

function Scores({ scores }: { scores: Loaded['scores'] }) {
  return (
    <section aria-labelledby="scores">
      <h2 className="govuk-heading-m" id="scores">
        Your results
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {scores.map(({ name, right, of, on, href }) => (
          <li key={name}>
            {name}:{' '}
            <AppLink to={href}>
              {right} of {of} right
            </AppLink>
            , {on}
          </li>
        ))}
      </ul>
      {scores.length > 1 && (
        <p className="govuk-body">
          Twelve questions measure one person roughly: a change of four or fewer may be luck.
        </p>
      )}
    </section>
  )
}

function LaterTests({ tests }: { tests: Loaded['tests'] }) {
  const after = tests['post-test']
  const delayed = tests['delayed-test']
  if (after.status === 'ready' || after.status === 'open')
    return (
      <Later title="Where are you now?" status={after.status} test="post-test">
        You have completed every course. Twelve questions like the first ones show what has changed:
        the other form, about 15 minutes, no pass mark.
      </Later>
    )
  if (delayed.status === 'ready' || delayed.status === 'open')
    return (
      <Later title="What has stayed?" status={delayed.status} test="delayed-test">
        Twelve weeks have passed. Twelve questions, half from each form, show what has stayed. About
        15 minutes, no pass mark.
      </Later>
    )
  if (delayed.opensOn === null) return null
  return (
    <p className="govuk-body">
      What has stayed after twelve weeks? Twelve questions open on {delayed.opensOn}.
    </p>
  )
}

function Later({
  title,
  status,
  test,
  children,
}: {
  title: string
  status: 'ready' | 'open'
  test: ProgrammeTest
  children: string
}) {
  return (
    <section className="app-panel" aria-labelledby={test}>
      <h2 className="govuk-heading-m" id={test}>
        {title}
      </h2>
      <p className="govuk-body">{children}</p>
      <StartTest test={test} words={status === 'open' ? 'Carry on' : 'Start'} />
    </section>
  )
}

function StartTest({ test, words }: { test: ProgrammeTest; words: string }) {
  return (
    <Form method="post">
      <Button isStart name="test" value={test}>
        {words}
      </Button>
    </Form>
  )
}
