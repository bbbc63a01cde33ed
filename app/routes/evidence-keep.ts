import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { CONTROLS, type Reply } from '#app/components/evidence/form-on-page.ts'
import { evidenceHref } from '#app/domain/addresses.ts'
import { readForm } from '#app/form-fields.server.ts'
import { formOr404 } from '#app/pages/evidence.server.ts'
import { postEvidence } from '#app/pages/evidence-post.server.ts'
import { findAsker, requirePerson } from '#app/session.server.ts'

/** A form that is being written posts here: whoever comes by a link is taken to the form. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  return redirect(evidenceHref(formOr404(context.curriculum(), params.form).id))
}

/** Keeps what stands in a workplace form while it is written, and says so in JSON. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const posted = await readForm(request)
  const person = await findAsker({ request, context })
  // What one person typed is not kept as somebody else's who has signed in since.
  if (!person || posted.get(CONTROLS.holder) !== person.id)
    return Response.json({ isSignedOut: true } satisfies Reply, { status: 401 })
  const form = formOr404(context.curriculum(), params.form)
  posted.set(CONTROLS.intent, 'save')
  const done = await postEvidence(context, person, form, posted)
  return 'to' in done
    ? redirect(done.to)
    : Response.json(done.reply satisfies Reply, { status: done.status })
}
