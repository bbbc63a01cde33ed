import type { RequestHandler } from 'express'
import { VERIFY_HREF } from '#app/domain/credentials/addresses.ts'
import type { Settings } from '#app/settings.server.ts'

/** A form is never larger than this; a file has its own route and limit. */
const LARGEST_FORM = 64 * 1024
/** The sign-in page carries a form that was posted too late, under longer names, and its own fields. */
const LARGEST_SIGN_IN = LARGEST_FORM + 8 * 1024
/** Where a badge is uploaded: 5 MB and what is typed beside it. */
const LARGEST_UPLOAD = 5_000_000 + LARGEST_FORM

/** Only pages are read and forms posted here; any other method is answered plainly. */
export const knownMethods: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  response.status(405).set('Allow', 'GET, HEAD, POST').type('text').send('Method not allowed')
}

/** Refuses a body whose length is unknown or too large, before any of it is read. */
export const smallBodies: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') return next()
  const length = request.headers['content-length']
  if (length === undefined) return response.status(411).type('text').send('Length required')
  if (Number(length) > largestAt(request.path)) {
    if (request.path === VERIFY_HREF) return response.redirect(303, `${VERIFY_HREF}?file=too-large`)
    return response.status(413).type('text').send('This form is too large')
  }
  next()
}

function largestAt(path: string): number {
  if (path === VERIFY_HREF) return LARGEST_UPLOAD
  return path === '/sign-in' ? LARGEST_SIGN_IN : LARGEST_FORM
}

/**
 * Refuses a form posted from another site. A browser says where a post comes from in
 * `Sec-Fetch-Site` or `Origin`; with neither, it is refused.
 */
export function ownFormsOnly({ publicUrl }: Settings): RequestHandler {
  const ownOrigin = new URL(publicUrl).origin
  return (request, response, next) => {
    if (request.method !== 'POST') return next()
    const site = request.headers['sec-fetch-site']
    const { origin, host } = request.headers
    const isOwn =
      site === undefined
        ? origin !== undefined && (origin === ownOrigin || hostOf(origin) === host)
        : site === 'same-origin' || site === 'none'
    if (isOwn) {
      // A page without a referrer sends `null`, which Remix would compare with the host.
      if (origin === 'null') delete request.headers.origin
      return next()
    }
    response
      .status(403)
      .type('text')
      .send('This form was sent from another site, so it was refused')
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
