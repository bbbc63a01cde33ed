import { type APIRequestContext, request } from '@playwright/test'

/**
 * Asks as this person would, without a browser; nobody in particular for null. Redirects are not
 * followed, and forms come from the service's own pages unless a test says otherwise.
 */
export async function asking(
  address: string | undefined,
  name: string | null,
): Promise<APIRequestContext> {
  const context = await request.newContext({
    baseURL: address ?? '',
    maxRedirects: 0,
    extraHTTPHeaders: { Origin: address ?? '' },
  })
  if (name === null) return context
  const answer = await context.post('/sign-in', {
    form: { email: `${name}@northmere.example`, password: 'plot the dots' },
  })
  if (answer.status() !== 302) throw new Error(`${name} could not sign in: ${answer.status()}`)
  return context
}

/** Where the data of an address is fetched by a page that does not reload. */
export function dataOf(address: string): string {
  const [path = '', query = ''] = address.split('?')
  return `${path === '/' ? '/_root' : path}.data${query === '' ? '' : `?${query}`}`
}
