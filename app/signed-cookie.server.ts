import { createCookie } from '@remix-run/node'
import type { RequestContext } from './server/context.ts'

/**
 * A cookie of this service and of no other: signed, never read by a script, never sent by another
 * site's form, and over https bound to this very host by its name.
 */
export function signedCookie({ settings }: Pick<RequestContext, 'settings'>, name: string) {
  const isHttps = settings.publicUrl.startsWith('https:')
  return createCookie(isHttps ? `__Host-${name}` : name, {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: isHttps,
    secrets: settings.sessionSecrets,
  })
}
