import { HOLDER } from '#app/domain/carried-form.ts'

/** Says in a form whose it is, so that what one person typed is never taken for another's. */
export function FormHolder({ id }: { id: string }) {
  return <input type="hidden" name={HOLDER} value={id} />
}
