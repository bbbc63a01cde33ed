import { evidenceKeepHref } from '#app/domain/addresses.ts'
import type { FormId } from '#app/domain/workplace/forms.ts'
import type { Reply } from './form-on-page.ts'

/**
 * Sends what stands in a form to be kept, without leaving its page. Where the service cannot be
 * reached or fails, it says that nothing was sent; it never throws.
 */
export async function postKept(form: FormId, values: FormData): Promise<Reply> {
  const body = new URLSearchParams()
  for (const [name, value] of values) if (typeof value === 'string') body.append(name, value)
  try {
    const answer = await fetch(evidenceKeepHref(form), { method: 'POST', body })
    const isReply = answer.headers.get('Content-Type')?.includes('json')
    return isReply ? ((await answer.json()) as Reply) : { isUnsent: true }
  } catch {
    return { isUnsent: true }
  }
}
