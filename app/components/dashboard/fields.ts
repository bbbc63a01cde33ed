import type { Controls, Field } from '#app/domain/dashboards/view.ts'

/** The fields of a page in the three places they stand in. */
export interface PlacedFields {
  /** Slicers, period and measure: always in sight. */
  slicers: Field[]
  /** How visuals are drawn: in a part that opens. */
  settings: Field[]
  /** Settings that are on or off. */
  switches: Field[]
}

/** Fields that are neither slicers nor what a page measures. */
const SETTINGS = ['axis', 'limits', 'dp', 'dateBasis', 'mode', 'level', 'view', 'layout']

/** What a page is of comes before the slicers. */
const MEASURED = ['measure', 'compare']

/** Sorts fields into where they stand. */
export function placeFields({ fields }: Controls): PlacedFields {
  const switches = fields.filter(isSwitch)
  const settings = fields.filter((field) => SETTINGS.includes(field.name))
  const measured = fields.filter(({ name }) => MEASURED.includes(name))
  const others = [...switches, ...settings, ...measured]
  const slicers = fields.filter((field) => !others.includes(field))
  return { slicers: [...measured, ...slicers], settings, switches }
}

/** One box by itself is a switch; several are a list to choose from. */
function isSwitch(field: Field): boolean {
  return field.kind === 'checkboxes' && field.options.length === 1
}

/** What is ticked in a list, in words: "All" where nothing is. */
export function chosenWords({ options }: Field): string {
  const chosen = options.filter(({ isCurrent }) => isCurrent)
  if (chosen.length === 0 || chosen.length === options.length) return 'All'
  if (chosen.length > 2) return `${chosen.length} of ${options.length}`
  return chosen.map(({ label }) => label).join(', ')
}

/** The fields of a form as the page has them, also after a link has changed it. */
export function follow(form: HTMLFormElement, fields: readonly Field[]) {
  for (const { name, options } of fields) {
    for (const field of form.elements) {
      if (field instanceof HTMLSelectElement && field.name === name)
        field.value = options.find(({ isCurrent }) => isCurrent)?.value ?? ''
      if (field instanceof HTMLInputElement && field.type === 'checkbox' && field.name === name)
        field.checked = options.some(({ value, isCurrent }) => isCurrent && value === field.value)
    }
  }
}
