export const SERVICE_NAME = 'Data literacy for leaders'

/** A page's title, most particular part first; `Error:` before it while something has to be put right. */
export function pageTitle(title: string, hasProblems = false): { title: string }[] {
  return [{ title: `${hasProblems ? 'Error: ' : ''}${title} – ${SERVICE_NAME}` }]
}
