/** The fields of a posted form as text; a form that cannot be read is refused, not a failure. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  try {
    const form = await request.formData()
    return new URLSearchParams(
      [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
    )
  } catch {
    throw new Response('This form could not be read', { status: 400 })
  }
}
