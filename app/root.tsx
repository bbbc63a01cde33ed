import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { countWaitingFor } from '#db/sign-offs.ts'
import { SkipLink } from './components/govuk/skip-link.tsx'
import { ContactLink } from './components/page/contact-link.tsx'
import { CourseUpdates } from './components/page/course-updates.tsx'
import { Page } from './components/page/page.tsx'
import { PageHeading } from './components/page/page-heading.tsx'
import { ServiceNav } from './components/page/service-nav.tsx'
import { SiteFooter } from './components/page/site-footer.tsx'
import { SiteHeader } from './components/page/site-header.tsx'
import { fullName, hasRole, isLearner, leaderScopes, type Person } from './domain/people.ts'
import { useNonce } from './nonce.tsx'
import { pageTitle, SERVICE_NAME } from './page-title.ts'
import { findAsker } from './session.server.ts'
import styles from './styles/app.scss?url'
import { revalidateIfSent } from './unsent.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: '/brand.css' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const shouldRevalidate = revalidateIfSent

/** What a page is called that has no name of its own: one that is missing or has failed. */
export const meta: MetaFunction = ({ error }) =>
  pageTitle(error && isMissingPage(error) ? 'Page not found' : 'Problem with the service')

function isMissingPage(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status === 404
}

/** Public: every page needs to know whose service it is and, if anybody is, who is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await findAsker({ request, context })
  const { forceName, contactEmail, logoFile } = context.settings
  const toSignOff = person && (await countWaitingFor(context.db, person.id))
  return {
    forceName,
    contactEmail,
    hasLogo: logoFile !== null,
    requestId: context.requestId,
    account: person && {
      name: fullName(person),
      places: placesFor(person, toSignOff),
      toSignOff: toSignOff ?? 0,
    },
  }
}

/** `toSignOff` is what waits for them to decide on; null for somebody who assesses nobody. */
function placesFor(person: Person, toSignOff: number | null): { text: string; href: string }[] {
  return [
    { text: isLearner(person) ? 'My learning' : 'Home', href: '/' },
    ...(hasRole(person, 'learning') ? [{ text: 'Training', href: '/training' }] : []),
    ...(leaderScopes(person).length > 0 ? [{ text: 'Cohort', href: '/insight' }] : []),
    ...(toSignOff === null
      ? []
      : [{ text: toSignOff > 0 ? `Sign-offs (${toSignOff})` : 'Sign-offs', href: '/sign-offs' }]),
    { text: 'Courses', href: '/courses' },
    { text: 'Practice', href: '/practice' },
    { text: 'Search', href: '/search' },
    ...(isLearner(person)
      ? [
          { text: 'Progress', href: '/progress' },
          { text: 'Digital Passport', href: '/passport' },
        ]
      : []),
    ...(hasRole(person, 'admin') ? [{ text: 'Service', href: '/admin' }] : []),
  ]
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useHydratedMark()
  return (
    <Shell>
      <Outlet />
      {import.meta.env.DEV && <CourseUpdates />}
    </Shell>
  )
}

/** Browser tests and styles can tell a page that has come alive from one that has not. */
function useHydratedMark() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'true'
  }, [])
}

function Shell({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const account = data?.account ?? null
  return (
    <>
      <SkipLink href="#content">Skip to main content</SkipLink>
      <header>
        <SiteHeader
          forceName={data?.forceName ?? ''}
          serviceName={SERVICE_NAME}
          logo={data?.hasLogo ? '/logo' : undefined}
          {...(account
            ? { account: { name: account.name, href: '/', signOutAction: '/sign-out' } }
            : {})}
        />
        {account && (
          <ServiceNav
            items={account.places.map(({ text, href }) => ({
              text,
              href,
              current: pathname === href,
              active: href !== '/' && pathname.startsWith(`${href}/`),
            }))}
          />
        )}
      </header>
      {children}
      <SiteFooter />
    </>
  )
}

/** The one place where a failure is shown, with the reference that the log line carries. */
export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>('root')
  const isMissing = isMissingPage(error)
  return (
    <Shell>
      <Page>
        {isMissing ? (
          <>
            <PageHeading>Page not found</PageHeading>
            <p className="govuk-body">
              If you typed the address, check it is correct. If you followed a link, it may be out
              of date, or the page may not be open to you.
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href="/">
                Go to the home page
              </a>
            </p>
          </>
        ) : (
          <>
            <PageHeading>There is a problem with the service</PageHeading>
            <p className="govuk-body">
              Whatever was marked as saved is safe. Try again in a few minutes.
            </p>
            {data?.requestId && (
              <p className="govuk-body">
                If it goes on, write to <ContactLink email={data.contactEmail} /> and quote
                reference <strong>{data.requestId}</strong>.
              </p>
            )}
          </>
        )}
      </Page>
    </Shell>
  )
}
