import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BadgePage } from '#app/components/badges/badge-page.tsx'
import { Page } from '#app/components/page/page.tsx'
import { pageTitle } from '#app/page-title.ts'
import { badgePage } from '#app/pages/badge-page.server.ts'
import { requireVisibleBadge } from '#app/pages/visible-badge.server.ts'
import styles from '#app/styles/badges.scss?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Badge: ${data.title}` : 'Page not found')

/** For everybody while its holder shares it, and for its holder always. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return badgePage(context, await requireVisibleBadge({ request, context, params }))
}

export default function Badge() {
  return (
    <Page>
      <BadgePage {...useLoaderData<typeof loader>()} />
    </Page>
  )
}
