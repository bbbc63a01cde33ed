import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { signIn } from '#app/commands/sign-in.server.ts'
import { Button } from '#app/components/govuk/button.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { Input } from '#app/components/govuk/input.tsx'
import { InsetText } from '#app/components/govuk/inset-text.tsx'
import { PasswordInput } from '#app/components/govuk/password-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { CarriedFields } from '#app/components/sign-in/carried-fields.tsx'
import { GoOn } from '#app/components/sign-in/go-on.tsx'
import { type CarriedForm, carriedIn, formToCarry } from '#app/domain/carried-form.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { beginSession, CARRY, findAsker, safeReturn } from '#app/session.server.ts'
import { findUnsentAnswer, sendUnsentAnswer } from '#app/unsent-answer.server.ts'

export const meta: MetaFunction<typeof loader> = () => pageTitle('Sign in')

/** What somebody typed is not kept by their browser for whoever sits down there next. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const caching = actionHeaders.get('Cache-Control')
  return new Headers(caching === null ? {} : { 'Cache-Control': caching })
}

/** Public: this is where people sign in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const then = safeReturn(query.get('then'), context.settings.publicUrl)
  // A form that is carried may be another's than of who is signed in: its holder signs in instead.
  if (!query.has(CARRY) && (await findAsker({ request, context }))) throw redirect(then)
  return {
    wasSignedOut: then !== '/',
    hasUnsentAnswer: (await findUnsentAnswer({ request, context })) !== null,
    demoPeople: context.settings.mode === 'demo' ? DEMO_PEOPLE : [],
  }
}

/** Public: this is where people sign in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const query = new URL(request.url).searchParams
  const then = safeReturn(query.get('then'), context.settings.publicUrl)
  const isOwn = form.has('password')
  const find = isOwn ? carriedIn : formToCarry
  const carried = query.has(CARRY) ? find(then, form) : null
  const again = (problems: { field: string; message: string }[], status: number) =>
    data<Reply>({ email, problems, carried, isSignedIn: false }, { status, ...withheld(carried) })

  const email = (form.get('email') ?? '').trim()
  const password = form.get('password') ?? ''
  if (!isOwn) return again([], 401)
  const problems = [
    ...(email === '' ? [{ field: 'email', message: 'Enter your e-mail address' }] : []),
    ...(password === '' ? [{ field: 'password', message: 'Enter your password' }] : []),
  ]
  if (problems.length > 0) return again(problems, 400)

  const { db, newId, address, clock } = context
  const result = await signIn(db, { email, password, address, at: clock(), newId })
  if (result.outcome !== 'signed-in') {
    const message =
      result.outcome === 'wait'
        ? `Wait ${inWords(result.seconds)}, then try again`
        : 'Check your e-mail address and password, then try again'
    return again([{ field: 'email', message }], result.outcome === 'wait' ? 429 : 400)
  }
  const headers = new Headers({ 'Set-Cookie': await beginSession(context, result) })
  const forgetUnsent = await sendUnsentAnswer({ request, context }, result.personId)
  if (forgetUnsent) headers.append('Set-Cookie', forgetUnsent)
  if (carried?.holder !== result.personId) return redirect(then, { headers })
  headers.set('Cache-Control', 'no-store')
  return data<Reply>({ email, problems: [], carried, isSignedIn: true }, { headers })
}

interface Reply {
  email: string
  problems: { field: string; message: string }[]
  /** What was typed in a form that was posted after its session had ended. */
  carried: CarriedForm | null
  /** Whether its holder has signed in again. */
  isSignedIn: boolean
}

function withheld(carried: CarriedForm | null) {
  return carried ? { headers: { 'Cache-Control': 'no-store' } } : {}
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

export default function SignIn() {
  const { wasSignedOut, hasUnsentAnswer, demoPeople } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const problems = posted?.problems ?? []
  const carried = posted?.carried ?? null
  const problemWith = (field: string) =>
    problems.find((problem) => problem.field === field)?.message
  if (carried && posted?.isSignedIn)
    return (
      <Page>
        <GoOn form={carried} />
      </Page>
    )
  return (
    <Page>
      {problems.length > 0 && (
        <ErrorSummary
          errors={problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <PageHeading>Sign in</PageHeading>
      <WhySignIn carried={carried} hasUnsentAnswer={hasUnsentAnswer} wasSignedOut={wasSignedOut} />
      {/* What is carried is in the page: it is sent as a page sends it, and stays in none behind it. */}
      <Form method="post" noValidate reloadDocument={carried !== null}>
        {carried && <CarriedFields form={carried} />}
        <Input
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          spellCheck={false}
          className="govuk-!-width-two-thirds"
          defaultValue={posted?.email ?? ''}
          error={problemWith('email')}
        />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          className="govuk-!-width-two-thirds"
          error={problemWith('password')}
        />
        <Button>Sign in</Button>
      </Form>
      {demoPeople.length > 0 && <DemoPeople people={demoPeople} />}
    </Page>
  )
}

interface WhySignInProps {
  carried: CarriedForm | null
  hasUnsentAnswer: boolean
  wasSignedOut: boolean
}

function WhySignIn({ carried, hasUnsentAnswer, wasSignedOut }: WhySignInProps) {
  if (carried)
    return (
      <InsetText>
        You have been signed out. What you typed in {carried.place} is still here, and has not been
        sent. Stay on this page and sign in: then you can go on with it. Whoever else signs in does
        not get it.
      </InsetText>
    )
  if (hasUnsentAnswer)
    return (
      <InsetText>
        You had been signed out. The answer you just gave is held on this device and will be kept as
        soon as you sign in.
      </InsetText>
    )
  if (!wasSignedOut) return null
  return <InsetText>Sign in to go on. Everything you saved is as you left it.</InsetText>
}

const DEMO_PEOPLE = [
  ['inspector', 'Inspector, has not begun'],
  ['chief.inspector', 'Chief Inspector, half-way'],
  ['graduate', 'Chief Inspector who has finished'],
  ['learning', 'Learning team (L&D)'],
  ['leader', 'Chief Superintendent, leader of one command'],
  ['chief.officer', 'Chief officer, leader of the whole force'],
  ['admin', 'Administrator'],
]

function DemoPeople({ people }: { people: string[][] }) {
  return (
    <section className="app-demo-people" aria-labelledby="demo-people">
      <h2 className="govuk-heading-m" id="demo-people">
        Demonstration people
      </h2>
      <p className="govuk-body">
        Everyone here is made up. The password is <strong>plot the dots</strong> for all of them.
      </p>
      <ul className="govuk-list">
        {people.map(([name, role]) => (
          <li key={name}>
            <code>{name}@northmere.example</code>
            <span className="app-quiet"> {role}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
