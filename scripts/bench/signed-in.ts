import { DEMO_PASSWORD } from '../demo-force/named-people.ts'

/**
 * Asks for a page, reads it whole and gives what it took of the server, in milliseconds, as the server
 * says it (`app/server/say-how-long.ts`).
 */
export type Ask = (address: string) => Promise<number>

/** Signs in as one of the demonstration people. */
export async function signedIn(service: string, name: string): Promise<Ask> {
  const answer = await fetch(`${service}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: service },
    body: new URLSearchParams({
      email: `${name}@northmere.example`,
      password: DEMO_PASSWORD,
    }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (answer.status !== 302) throw new Error(`${name} could not sign in: ${answer.status}`)
  return async (address) => {
    const page = await fetch(`${service}${address}`, { headers: { Cookie: cookie } })
    await page.arrayBuffer()
    if (page.status !== 200) throw new Error(`${address} answered ${page.status}`)
    return millisecondsIn(page.headers.get('Server-Timing'))
  }
}

function millisecondsIn(timing: string | null): number {
  const [, duration] = /\bapp;dur=([\d.]+)/.exec(timing ?? '') ?? []
  if (duration === undefined) throw new Error('The service does not say how long a page took')
  return Number(duration)
}
