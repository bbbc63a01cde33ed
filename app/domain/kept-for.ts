const kept = new WeakMap<object, Map<string, unknown>>()

/** The newest so many are kept for each object: as many as learn at one time. */
const MOST_KEPT = 300

/**
 * What `make` gives for this key, worked out once while the object lives and the key is among the
 * newest: for pure and costly functions of tables that do not change. Nobody may change the result.
 */
export function keptFor<T>(object: object, key: string, make: () => T): T {
  const known = kept.get(object) ?? new Map<string, unknown>()
  kept.set(object, known)
  if (known.has(key)) return known.get(key) as T
  const made = make()
  const [oldest] = known.keys()
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest)
  known.set(key, made)
  return made
}
