/**
 * A badge or a passport as a file to look at or to keep under this name. Nothing on the way stores it:
 * its holder may stop sharing it at any moment.
 */
export function credentialFile(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `inline; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** The answer while a badge waits for its signature. */
export function beingSigned(which: 'This badge' | 'A badge'): Response {
  return new Response(`${which} is being signed. Try again in a minute.`, {
    status: 503,
    headers: { 'Retry-After': '60', 'Cache-Control': 'no-store' },
  })
}
