import type { Measured } from './measure.ts'

/** The results as a table. The first is the ground that the others stand on: a page without data. */
export function asTable(results: readonly Measured[]): string {
  const ground = results[0]?.median ?? 1
  const width = Math.max(...results.map(({ name }) => name.length))
  const head = `${'Page'.padEnd(width)}  requests   median      95%  longest   × first`
  const lines = results.map(({ name, requests, median, p95, longest }) =>
    [
      name.padEnd(width),
      String(requests).padStart(8),
      ...[median, p95, longest].map((time) => `${time.toFixed(1)} ms`.padStart(8)),
      (median / ground).toFixed(1).padStart(8),
    ].join('  '),
  )
  return [head, ...lines].join('\n')
}
