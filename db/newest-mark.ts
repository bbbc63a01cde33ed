import type { ExpressionBuilder } from 'kysely'
import type { Tables } from './schema.ts'

/** For a query of `mark`: the number of the newest mark of each row's own slot. */
export function newestMarkSeq(mark: ExpressionBuilder<Tables, 'mark'>) {
  return mark
    .selectFrom('mark as newer')
    .whereRef('newer.attempt_id', '=', 'mark.attempt_id')
    .whereRef('newer.slot', '=', 'mark.slot')
    .select((inner) => inner.fn.max('newer.seq').as('seq'))
}
