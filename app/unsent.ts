import type { ShouldRevalidateFunction } from '@remix-run/react'
import { isRouteErrorResponse } from '@remix-run/react'

/** What an action is taken to have said when the service could not be reached: nothing was kept. */
export interface Unsent {
  isUnsent: true
}

export function isUnsent(result: unknown): result is Unsent {
  return typeof result === 'object' && result !== null && 'isUnsent' in result
}

/**
 * Sends a form, and where the service cannot be reached or fails, says so instead of throwing: the
 * page stays as it is, with everything that was filled in. Redirects and refusals go on as they are.
 */
export async function orUnsent<Result>(send: () => Promise<Result>): Promise<Result | Unsent> {
  try {
    return await send()
  } catch (error) {
    const isAnswer =
      error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)
    if (isAnswer) throw error
    return { isUnsent: true }
  }
}

/**
 * After a form that was not sent there is nothing new to fetch, and no way to fetch it. A page that
 * is being gone to meanwhile is fetched all the same: it would show what stood on the last one.
 */
export const revalidateIfSent: ShouldRevalidateFunction = ({
  actionResult,
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) => (isUnsent(actionResult) && currentUrl.href === nextUrl.href ? false : defaultShouldRevalidate)
