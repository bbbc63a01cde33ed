import type { RequestHandler } from 'express'

/** What anybody's program may read from a page of another site: keys, lists, achievements, badges. */
const OPEN =
  /^\/(?:\.well-known\/did\.json$|did\.json$|issuer$|(?:achievements|badges|status|ob2)\/)/
/** Pages, and what pages are made of. */
const PAGE = /\/about$|\.data$/
/** What is about one person, whom no search engine is to find by it; a passport has an id of 128 bits. */
const ABOUT_SOMEBODY = /^\/(?:(?:b|badges|ob2\/assertions)\/|passport\/[\w-]{22}(?![\w-]))/
/** What comes as a page or as data at the same address. */
const NEGOTIATED = /^\/(?:issuer|badges\/[^/.]+|achievements\/[^/]+)$/

/**
 * The headers of badges by their addresses, so that one that is private is answered exactly as one
 * that never was.
 */
export const badgeHeaders: RequestHandler = ({ path }, response, next) => {
  if (OPEN.test(path) && !PAGE.test(path)) {
    // Without credentials only: a browser never shows another site what its holder may see.
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  }
  if (ABOUT_SOMEBODY.test(path)) {
    response.setHeader('X-Robots-Tag', 'noindex')
    response.setHeader('Referrer-Policy', 'no-referrer')
  }
  if (NEGOTIATED.test(path)) response.vary('Accept')
  next()
}
