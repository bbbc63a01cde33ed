import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { roundHalfAway } from '#app/domain/statistics/words.ts'
import type { AgreementReport, AgreementShare } from '#app/domain/workplace/second-marks.ts'

const COLUMNS = [
  'of',
  'measure',
  'agreed',
  'compared',
  'pairs',
  'per_cent',
  'lower_95',
  'upper_95',
  'note',
]

/** The agreement of the page as rows of a spreadsheet; nothing in them is about a person. */
export function agreementRows({ pairs, overall, verdict, criteria }: AgreementReport) {
  return [
    COLUMNS,
    ...criteria.flatMap(({ criterion, exact, withinOne }) => [
      row(criterion, 'same level', exact, exact.n),
      row(criterion, 'at most one level apart', withinOne, withinOne.n),
    ]),
    row('all criteria', 'same level', overall.exact, pairs),
    row('all criteria', 'at most one level apart', overall.withinOne, pairs),
    row('verdict', 'both a pass or both not', verdict, pairs),
  ]
}

function row(of: string, measure: string, { k, n, share }: AgreementShare, pairs: number) {
  const counts = [of, measure, k, n, pairs]
  if (isRefusal(share)) return [...counts, '', '', '', 'Too few to say']
  const percent = (value: number) => roundHalfAway(100 * value)
  return [...counts, percent(share.p), percent(share.lower), percent(share.upper), '']
}
