/**
 * What a `.data` address answered. Remix writes it as a list in which an object names its keys and
 * values by their places, and a negative place is null or undefined.
 */
export function valueIn(reply: string): unknown {
  const [line = '[]'] = reply.split('\n')
  const list: unknown[] = JSON.parse(line)
  const at = (place: number): unknown => {
    const value = place < 0 ? null : list[place]
    if (Array.isArray(value)) return value.map(at)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [at(Number(key.slice(1))), at(inner)]),
    )
  }
  return at(0)
}

/** What one field of such a value holds; undefined where there is none. */
export function fieldOf(value: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === name)?.[1]
        : undefined,
    value,
  )
}
