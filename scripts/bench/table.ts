import type { Measured } from './measure.ts'

/** What the service promises of each dashboard, with any filters: milliseconds of the server's time. */
const PROMISED_MS = 50

/**
 * The results as a table: what the server took, then all of it to the last byte. The first is the
 * ground that the others stand on, a page without data; what breaks the promise is named below.
 */
export function asTable(results: readonly Measured[]): string {
  const ground = results[0]?.median ?? 1
  const width = Math.max(...results.map(({ name }) => name.length))
  const head = `${'Page'.padEnd(width)}  requests    server       95%  to last byte       95%   longest   × first`
  const lines = results.map(({ name, requests, median, p95, longest, server }) =>
    [
      name.padEnd(width),
      String(requests).padStart(8),
      ...[server.median, server.p95].map(asTime),
      asTime(median).padStart(12),
      ...[p95, longest].map(asTime),
      (median / ground).toFixed(1).padStart(8),
    ].join('  '),
  )
  const slow = results.filter(({ server }) => server.p95 >= PROMISED_MS).map(({ name }) => name)
  const verdict = slow.length
    ? `Over ${PROMISED_MS} ms of server time for 5 in 100 or more: ${slow.join('; ')}.`
    : `95 of 100 of each took less than ${PROMISED_MS} ms of server time.`
  return [head, ...lines, verdict].join('\n')
}

function asTime(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`.padStart(8)
}
