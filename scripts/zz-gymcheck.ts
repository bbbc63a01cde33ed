import { readPractice } from '#app/content/practice.ts'
import { problemLines } from '#app/content/report.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { variationsOf } from '#app/domain/gym/variations.ts'
import { filled } from '#app/domain/gym/fill.ts'
import { valuesOf } from '#app/domain/gym/values.ts'
import { lookAt } from '#app/domain/gym/looks.ts'
import { RECOGNISE } from '#app/domain/gym/recognise.ts'
import { FAULT_IDS } from '#app/domain/gym/faults.ts'
const t0 = performance.now()
const tables = committedTables()
const { practice, problems } = await readPractice('courses', tables)
console.log(problemLines(problems).join('\n'))
console.log(practice.scenarios.length, 'scenarios', Math.round(performance.now()-t0))
const facts = factsOf(tables)
const only = process.argv[2]
let n = 0
for (const s of practice.scenarios) {
  if (only && !s.id.includes(only)) continue
  const d = practice.dashboards.find((x) => x.id === s.dashboard)!
  const out = new Map<string, number>()
  const vs = variationsOf(s)
  for (const [i, v] of vs.entries()) {
    n++
    const own = filled(s, v)
    try {
      if (only || i % 3 === 0) { const vals = valuesOf(own, d, facts)
      if (only) console.log(JSON.stringify(v), Object.entries(vals).map(([k, x]) => k + '=' + x.shown).join(' ')) }
      const seen = lookAt(own.start, own.seen.tile, d, facts)
      const honest = lookAt(own.honest.query, own.honest.tile, d, facts)
      const rec = FAULT_IDS.filter((f) => RECOGNISE[f](seen, honest))
      const miss = s.faults.filter((f) => !rec.includes(f)), extra = rec.filter((f) => !s.faults.includes(f))
      const inHonest = FAULT_IDS.filter((f) => s.faults.includes(f) && RECOGNISE[f](honest, honest))
      const say = [miss.length ? 'MISSING ' + miss : '', extra.length ? 'extra ' + extra : '', inHonest.length ? 'HONEST HAS ' + inHonest : ''].filter(Boolean).join('; ')
      if (say) { out.set(say, (out.get(say) ?? 0) + 1); if (only) console.log('  ', JSON.stringify(v), say) }
    } catch (e) { const m = 'ERR ' + (e as Error).message; out.set(m, (out.get(m) ?? 0) + 1) }
  }
  if (out.size) console.log(s.id, `(${vs.length})`, [...out].map(([k, c]) => `${c}x ${k}`).join(' | '))
}
console.log(n, 'variations', Math.round(performance.now()-t0))
