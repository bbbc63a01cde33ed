import type { LoaderFunctionArgs } from '@remix-run/node'
import { passportAsJson } from '#app/pages/passport-files.server.ts'
import { requireVisiblePassport } from '#app/pages/shared-passport.server.ts'

/** A passport's badges in one signed document, for whoever may see it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return passportAsJson(context, await requireVisiblePassport({ request, context, params }))
}
