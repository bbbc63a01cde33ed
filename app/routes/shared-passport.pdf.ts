import type { LoaderFunctionArgs } from '@remix-run/node'
import { passportAsPdf } from '#app/pages/passport-files.server.ts'
import { requireVisiblePassport } from '#app/pages/shared-passport.server.ts'

/** A passport to print, for whoever may see it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return passportAsPdf(context, await requireVisiblePassport({ request, context, params }))
}
