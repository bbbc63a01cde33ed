/** `: did you mean "feedback"?`, or a list of what is allowed when nothing is near. */
export function suggestion(written: string, allowed: string[]): string {
  const nearest = allowed
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0]
  if (nearest && nearest.distance <= Math.max(2, Math.floor(written.length / 3)))
    return `: did you mean "${nearest.name}"?`
  if (allowed.length === 0) return ': nothing is allowed here'
  return `: use one of ${allowed.join(', ')}`
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...a].entries()) {
    const current = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const replaced = (previous[j] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
