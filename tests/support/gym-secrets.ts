import { faultOf } from '#app/domain/gym/faults.ts'
import type { Scenario } from '#app/domain/gym/scenario.ts'

/** Texts that would tell the answer: whole sentences and identifiers. */
export function secretsOf({ id, task, wrong, honest, faults }: Scenario): string[] {
  const own =
    task.kind === 'judge'
      ? task.options.map(({ reason }) => reason)
      : task.kind === 'read'
        ? [task.right, task.otherwise, ...task.wrong.map(({ says }) => says)]
        : [task.right, ...task.needs.map(({ says }) => says)]
  const told = faults.flatMap((fault) => [faultOf(fault).does, `"${fault}"`])
  return [id, wrong, honest.query, ...own, ...told].filter((text) => text.length > 12)
}
