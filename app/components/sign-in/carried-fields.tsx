import { type CarriedForm, fieldsToCarry } from '#app/domain/carried-form.ts'

/** What the sign-in page carries for whoever typed it, out of sight. */
export function CarriedFields({ form }: { form: CarriedForm }) {
  return <HiddenFields fields={fieldsToCarry(form)} />
}

/** Fields out of sight; one name may stand several times, as it does for boxes that were ticked. */
export function HiddenFields({ fields }: { fields: readonly [string, string][] }) {
  return fields.map(([name, value], at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a form that was sent never move
    <input key={at} type="hidden" name={name} value={value} />
  ))
}
