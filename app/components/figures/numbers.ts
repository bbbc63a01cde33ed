interface Written {
  unit?: string
  decimals?: number
}

/** A value as a reader sees it: thousands marked, a true minus sign, the unit after it. */
export function written(value: number, { unit = '', decimals }: Written = {}): string {
  const places = decimals ?? (Number.isInteger(value) ? 0 : 1)
  return digitsOf(value, places, decimals === undefined ? 0 : places) + unit
}

/** A value beside an axis: as short as it can be without losing anything. */
export function onAxis(value: number, { unit = '' }: Written = {}): string {
  return digitsOf(value, 3) + (unit === '%' ? unit : '')
}

// To make one takes longer than to write a hundred numbers with it.
const formats: Record<string, Intl.NumberFormat> = {}

function digitsOf(value: number, most: number, least = 0): string {
  formats[`${most} ${least}`] ??= new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  })
  return formats[`${most} ${least}`]?.format(value).replace('-', '−') ?? ''
}

/** Things in a sentence: "a", "a and b", "a, b and c". */
export function listed(things: string[]): string {
  if (things.length < 2) return things.join('')
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`
}
