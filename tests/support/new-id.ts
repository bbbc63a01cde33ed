import { newId as byChance, type NewId } from '#app/gateways/new-id.ts'
import { seededIds } from '../../scripts/demo-force/seeded-ids.ts'

let draw: NewId = byChance

/** Makes ids as the product does; within a Vitest test the same ones each time it is run. */
export const newId: NewId = () => draw()

/** From now on the ids, and with them whatever is drawn for a learner, are those of this seed. */
export function drawFrom(seed: string): void {
  draw = seededIds(seed)
}
