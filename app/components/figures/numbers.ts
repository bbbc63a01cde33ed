interface Written {
  unit?: string
  decimals?: number
}

/** A value as a reader sees it: thousands marked, a true minus sign, the unit after it. */
export function written(value: number, { unit = '', decimals }: Written = {}): string {
  const places = decimals ?? (Number.isInteger(value) ? 0 : 1)
  const digits = value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals === undefined ? 0 : places,
    maximumFractionDigits: places,
  })
  return digits.replace('-', '−') + unit
}

/** A value beside an axis: as short as it can be without losing anything. */
export function onAxis(value: number, { unit = '' }: Written = {}): string {
  const digits = value.toLocaleString('en-GB', { maximumFractionDigits: 3 })
  return digits.replace('-', '−') + (unit === '%' ? unit : '')
}

/** Things in a sentence: "a", "a and b", "a, b and c". */
export function listed(things: string[]): string {
  if (things.length < 2) return things.join('')
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`
}
