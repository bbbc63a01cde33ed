import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { incompleteBeta } from './beta.ts'
import { binomialAtMost, binomialQuantile } from './binomial.ts'
import { gammaTails } from './gamma.ts'
import { normalQuantile, upperNormal } from './normal.ts'
import { poissonExactInterval, poissonAtLeast, byarsInterval } from './poisson.ts'
import { tFor } from './student-t.ts'
import { cTestTwoSided } from './two-counts.ts'
import { reliabilityInterval } from './reliability.ts'

test('dump', () => {
  const out: Record<string, unknown[]> = { nq: [], un: [], g: [], pe: [], t: [], c: [], ib: [], bq: [], rel: [], pal: [], ba: [] }
  const time: Record<string, number> = {}
  const timed = (k: string, f: () => void) => { const s = performance.now(); f(); time[k] = Math.max(time[k] ?? 0, performance.now() - s) }
  for (const p of [1e-300, 1e-100, 1e-16, 1e-10, 1e-5, 0.001, 0.025, 0.1, 0.3, 0.49, 0.5, 0.6, 0.975, 0.999, 1 - 1e-12]) out.nq?.push([p, normalQuantile(p)])
  for (const z of [-8, -3, -1, -0.1, 0, 1e-8, 0.01, 0.5, 1, 1.96, 3, 5, 10, 20, 37]) out.un?.push([z, upperNormal(z)])
  for (const a of [0.5, 1, 5, 45, 1e3, 99999, 1e5, 123456.7, 1e6, 1e9, 1e12]) for (const z of [-8, -4, -2, -0.5, -0.01, 0, 0.01, 0.5, 2, 4, 8]) {
    const x = a + z * Math.sqrt(a)
    if (x > 0) timed('g' + a, () => { const t = gammaTails(x, a); out.g?.push([a, x, t.lower, t.upper]) })
  }
  for (const k of [0, 1, 2, 5, 9, 25, 100, 1234, 50000, 99998, 99999, 100000, 1e6, 1e9, 1e12, 9e15]) for (const c of [0.5, 0.8, 0.95, 0.998, 0.999999]) timed('pe' + k, () => { out.pe?.push([k, c, poissonExactInterval(k, c)]) })
  for (const df of [1, 2, 3, 5, 11, 30, 100, 1000, 99999, 1e5, 1e7]) for (const c of [0.1, 0.5, 0.95, 0.998, 0.999999]) timed('t' + df, () => { out.t?.push([df, c, tFor(c, df)]) })
  for (const [a, b] of [[0, 1], [0, 5], [3, 0], [3, 3], [3, 4], [16, 25], [40, 52], [0, 1000], [100, 200], [10000, 10300], [1e6, 1.003e6], [1e8, 1.0001e8], [4e8, 4.00005e8], [1e9, 1.00005e9], [1e12, 1.000003e12],[1e15,1.00000006e15]] as const) timed('c' + a, () => { out.c?.push([a, b, cTestTwoSided(a, b)]) })
  for (const [a, b] of [[0.5, 0.5], [1, 1], [5, 2.5], [100, 0.5], [50000, 0.5], [200, 300], [1e5, 1e5], [1e6, 3]] as const) for (const x of [1e-6, 0.01, 0.1, 0.4, 0.5, 0.502, 0.9, 0.999, 0.999999]) timed('ib' + a, () => { out.ib?.push([a, b, x, incompleteBeta(x, 1 - x, a, b)]) })
  for (const [n, p] of [[1, 0.5], [5, 0.1], [22, 0.147], [205, 0.183], [2240, 0.183], [1e6, 1e-6], [1e9, 5e-9], [1e6, 0.3], [10, 0], [10, 1]] as const) for (const q of [0.001, 0.025, 0.5, 0.975, 0.999]) timed('bq' + n, () => { out.bq?.push([n, p, q, binomialQuantile(q, n, p)]) })
  for (const [r, n, k] of [[0.678, 10, 6], [0.7, 30, 12], [0.9, 1000, 12], [-0.5, 5, 3], [1, 10, 5], [0.5, 2, 2]] as const) out.rel?.push([r, n, k, reliabilityInterval(r, n, k)])
  for (const [x, m] of [[12, 6], [1, 1e-10], [5, 0.01], [100, 50], [0, 5], [3, 0], [200000, 199000], [1e6, 1.002e6], [5, 1e300], [1000, 1]] as const) out.pal?.push([x, m, poissonAtLeast(x, m)])
  for (const [k, n, p] of [[3, 10, 0.3], [0, 10, 0.3], [500, 1000, 0.52], [1, 1000, 0.001],[2, 1000000, 1e-9]] as const) out.ba?.push([k, n, p, binomialAtMost(k, n, p)])
  writeFileSync('/tmp/special.json', JSON.stringify({ out, time }))
})
