import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SharedPassport } from '#app/components/badges/passport-page.tsx'
import { Page } from '#app/components/page/page.tsx'
import { pageTitle } from '#app/page-title.ts'
import { requireVisiblePassport, sharedPassportPage } from '#app/pages/shared-passport.server.ts'
import styles from '#app/styles/badges.scss?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? 'Shared Digital Passport' : 'Page not found')

/** For everybody while its holder shares it, and for its holder always. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return sharedPassportPage(context, await requireVisiblePassport({ request, context, params }))
}

export default function SharedPassportPage() {
  return (
    <Page>
      <SharedPassport {...useLoaderData<typeof loader>()} />
    </Page>
  )
}
