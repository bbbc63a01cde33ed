/**
 * What an action answered to a form sent to a `.data` address. Remix writes it as a list in which
 * an object names its keys and values by their places, and a negative place is null or undefined.
 */
export function actionDataIn(reply: string): unknown {
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
  const answer = at(0)
  return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null
}
