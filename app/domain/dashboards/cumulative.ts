import { formatNumber } from '../statistics/words.ts'
import { isAdditive } from './measures.ts'
import type { TileData } from './tile-rows.ts'

/**
 * A tile over time as a total so far, which can only rise: each row becomes the sum of those up to
 * it. As it was, with a remark, where a sum of the values means nothing or would give one away.
 */
export function cumulated(data: TileData): TileData {
  const { kind, axis, rows, measuring } = data
  if (kind !== 'cumulative') return data
  const isSummable = isAdditive(measuring.measure) && measuring.measure.kind !== 'rolling'
  if (axis !== 'month' || !isSummable || rows.some(({ value }) => value.isProtected)) {
    const remark = 'Only months of counts, all of them shown, can be added up so far.'
    return { ...data, kind: 'line', notes: [...data.notes, remark] }
  }
  let total = 0
  const summed = rows.map((row) => {
    total += row.value.n
    const value = { ...row.value, value: total, exact: total, n: total, shown: formatNumber(total) }
    return { ...row, value, part: null, before: null }
  })
  return { ...data, comparison: null, rows: summed }
}
