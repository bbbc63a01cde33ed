/*
 * A form posted after its session had ended is carried by the sign-in page, in hidden fields, until
 * whoever typed it has signed in again. Nothing of it is stored.
 */

/** The hidden field that says whose form it is: the id of the person it was shown to. */
export const HOLDER = 'holder'

/** The field of a form that was carried: it is shown again as it was typed, and not sent. */
export const CARRIED = 'carried'

/** What stands over a form that was carried. */
export const CARRIED_SENTENCE =
  'You had been signed out, so this was not sent. What you typed is still here: look at it and send it again'

export interface CarriedForm {
  /** Where it was posted and is posted again: a path of this service. */
  address: string
  /** What it is about, in words that follow “in”: `your decision on a sign-off`. */
  place: string
  holder: string
  fields: [name: string, value: string][]
}

/** The forms that are carried, by their path. Each of their routes shows again what was carried. */
const PLACES: { at: RegExp; place: string }[] = [
  { at: /^\/evidence\/[^/]+$/, place: 'your workplace form' },
  { at: /^\/sign-offs\/[^/]+$/, place: 'your decision on a sign-off' },
  { at: /^\/training\/second-marks\/[^/]+$/, place: 'your second mark' },
  { at: /^\/training\/passports\/[^/]+\/posting$/, place: 'the new posting' },
  { at: /^\/training\/passports\/[^/]+\/[^/]+$/, place: 'your reason' },
  { at: /^\/notes$/, place: 'your note' },
  { at: /^\/courses\/[^/]+\/[^/]+$/, place: 'the lesson' },
  { at: /^\/practice\/gym\/[^/]+$/, place: 'your decision on a scenario' },
]

/** The largest workplace form has a quarter of it. */
const MOST_FIELDS = 200
/** What a carried field is called on the sign-in page, whose own fields have names too. */
const PREFIX = `${CARRIED}.`

/**
 * The form that was posted to this address; null for one that is not carried: an address that is not
 * on the list, no holder, or more fields than any form has.
 */
export function formToCarry(
  address: string,
  posted: Iterable<[string, string]>,
): CarriedForm | null {
  const fields = [...posted].filter(([name]) => name !== CARRIED)
  const [path = ''] = address.split('?')
  const place = PLACES.find(({ at }) => at.test(path))?.place
  const [, holder = ''] = fields.find(([name]) => name === HOLDER) ?? []
  if (!place || holder === '' || fields.length > MOST_FIELDS) return null
  return { address, place, holder, fields }
}

/** The fields as the sign-in page carries them. */
export function fieldsToCarry({ fields }: CarriedForm): [string, string][] {
  return fields.map(([name, value]) => [`${PREFIX}${name}`, value])
}

/** The form that a posted sign-in page carries for this address; null as in `formToCarry`. */
export function carriedIn(
  address: string,
  signInForm: Iterable<[string, string]>,
): CarriedForm | null {
  return formToCarry(
    address,
    [...signInForm].flatMap(([name, value]): [string, string][] =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
    ),
  )
}
