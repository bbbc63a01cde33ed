import type { RequestContext } from './server/context.ts'

const refused = new WeakSet<RequestContext>()

/**
 * Keeps, until this request is answered, that its form came back with something to put right. The
 * loaders of the same page can then say `Error:` in its title, which no action can. Only for forms
 * that load their page anew: a form sent by script runs no loader when it is refused.
 */
export function markRefused(context: RequestContext): void {
  refused.add(context)
}

/** Whether the form of this request came back with something to put right. */
export function wasRefused(context: RequestContext): boolean {
  return refused.has(context)
}
