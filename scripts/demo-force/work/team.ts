import type { PersonToImport } from '#app/commands/import-people.server.ts'
import type { FormId } from '#app/domain/workplace/forms.ts'
import type { Product } from '../learner.ts'
import { CHIEF_INSPECTOR, INSPECTOR } from '../named-people.ts'

/** Something of hers that the named Chief Inspector finds when she signs in; in days before now. */
export interface TeamEnd {
  sent: number
  /** She returned it then; null where it waits for her. */
  returned: number | null
}

/** What the first few of her inspectors have sent, in the order of the roll. */
const ENDS: readonly { form: FormId; end: TeamEnd }[] = [
  { form: 'task-s', end: { sent: 4, returned: null } },
  { form: 'data-card', end: { sent: 8, returned: null } },
  { form: 'task-s', end: { sent: 14, returned: 7 } },
]

/** The inspectors whose line manager the named Chief Inspector is, but for the named one. */
export function teamOf({ everybody }: Pick<Product, 'everybody'>): PersonToImport[] {
  const manager = everybody.find(({ email }) => email === CHIEF_INSPECTOR)
  return everybody.filter(
    ({ email, lineManagerStaffNumber }) =>
      email !== INSPECTOR &&
      manager !== undefined &&
      lineManagerStaffNumber === manager.staffNumber,
  )
}

/** Whether somebody is of the team whose evidence lies with the named Chief Inspector now. */
export function isOfTeam(product: Product, { staffNumber }: PersonToImport): boolean {
  const place = teamOf(product).findIndex((one) => one.staffNumber === staffNumber)
  return place >= 0 && place < ENDS.length
}

/** How a person's filling of a form stands now, where the demonstration has it fixed. */
export function teamEndOf(
  product: Product,
  { staffNumber }: PersonToImport,
  form: FormId,
): TeamEnd | null {
  const place = teamOf(product).findIndex((one) => one.staffNumber === staffNumber)
  const own = ENDS[place]
  return own && own.form === form ? own.end : null
}
