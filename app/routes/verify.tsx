import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BadgeFacts, BadgeMeaning } from '#app/components/badges/badge-facts.tsx'
import { PassportVerdicts } from '#app/components/badges/passport-verdicts.tsx'
import { Checks, Verdict } from '#app/components/badges/verdict.tsx'
import { VerifyForm, VerifyProblems } from '#app/components/badges/verify-form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'
import { checkPosted, TOO_LARGE } from '#app/pages/verify.server.ts'
import { markRefused, wasRefused } from '#app/refused.server.ts'
import styles from '#app/styles/badges.scss?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageTitle('Check a badge', loaded?.hasProblems)

/** Public. A file that was too large to be read at all is told of in the address. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const isTooLarge = new URL(request.url).searchParams.get('file') === 'too-large'
  const { publicUrl, forceName } = context.settings
  return {
    publicUrl,
    forceName,
    problems: isTooLarge ? [TOO_LARGE] : [],
    hasProblems: isTooLarge || wasRefused(context),
  }
}

/** Public: whoever has a badge may check it. Nothing is kept and nothing is fetched. */
export async function action({ request, context }: ActionFunctionArgs) {
  const checked = await checkPosted(context, request)
  if (checked.problems.length > 0) markRefused(context)
  return data(checked, { status: checked.problems.length > 0 ? 400 : 200 })
}

const NOTHING_TYPED = { link: '', text: '', email: '' }

export default function Verify() {
  const { publicUrl, forceName, problems: early } = useLoaderData<typeof loader>()
  const { typed, problems, verdict, passport } = useActionData<typeof action>() ?? {
    typed: NOTHING_TYPED,
    problems: early,
    verdict: null,
    passport: null,
  }
  return (
    <Page>
      <VerifyProblems problems={problems} />
      <PageHeading
        lead={`See whether a badge is really from ${forceName}, unchanged and still valid.`}
      >
        Check a badge
      </PageHeading>
      {passport && <PassportVerdicts verdicts={passport} />}
      {verdict && (
        <section aria-label="Result">
          <Verdict {...verdict} />
          <Checks checks={verdict.checks} />
          {verdict.says && (
            <>
              <BadgeFacts
                says={verdict.says}
                heading={(name) => <h2 className="govuk-heading-l">{name}</h2>}
              />
              <BadgeMeaning says={verdict.says} />
            </>
          )}
        </section>
      )}
      {(verdict || passport) && <h2 className="govuk-heading-l">Check another badge</h2>}
      <VerifyForm
        typed={verdict || passport ? NOTHING_TYPED : typed}
        problems={problems}
        publicUrl={publicUrl}
      />
    </Page>
  )
}
