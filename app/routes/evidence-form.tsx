import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import { EvidenceForm } from '#app/components/evidence/evidence-form.tsx'
import type { Reply } from '#app/components/evidence/form-on-page.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { formOnPage, formOr404 } from '#app/pages/evidence.server.ts'
import { postEvidence } from '#app/pages/evidence-post.server.ts'
import { requireHolder, requirePerson } from '#app/session.server.ts'
import { orUnsent } from '#app/unsent.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(loaded.page.form.title) : []

/** Whoever asks gets their own and nobody else's: the address names no person. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const query = new URL(request.url).searchParams
  return {
    page: await formOnPage(context, person, params.form, query.get('filling')),
    done: query.get('done'),
    holder: person.id,
    contactEmail: context.settings.contactEmail,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const posted = await readForm(request)
  const person = await requireHolder({ request, context }, posted)
  const form = formOr404(context.curriculum(), params.form)
  const done = await postEvidence(context, person, form, posted)
  return 'to' in done ? redirect(done.to) : data<Reply>(done.reply, { status: done.status })
}

/** Where the service cannot be reached, the page stays with everything that was typed on it. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return orUnsent(() => serverAction<typeof action>())
}

/**
 * After what did not arrive there is nothing new; fetched anew, the page would take texts from
 * elsewhere for its own.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionResult,
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) => {
  const reply: unknown = actionResult
  const stays =
    typeof reply === 'object' && reply !== null && ('isUnsent' in reply || 'isFixed' in reply)
  return stays && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate
}

export default function EvidenceFormPage() {
  const loaded = useLoaderData<typeof loader>()
  const reply = useActionData<Reply>()
  return <EvidenceForm {...loaded} reply={reply ?? null} />
}
