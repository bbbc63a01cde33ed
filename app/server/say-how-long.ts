import type { RequestHandler } from 'express'

/**
 * Every answer says how long it was in the making, `Server-Timing: app;dur=12.3` in milliseconds: from
 * the arrival of the request until the answer is whole and about to be compressed and sent. Browsers
 * show it beside their own times, and `npm run bench` reads it.
 */
export const sayHowLong: RequestHandler = (_request, response, next) => {
  const arrived = performance.now()
  const { writeHead } = response
  // Express has no moment of its own just before the headers leave.
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    const took = performance.now() - arrived
    if (!response.headersSent) response.setHeader('Server-Timing', `app;dur=${took.toFixed(1)}`)
    return writeHead.apply(response, head)
  }) as typeof writeHead
  next()
}
