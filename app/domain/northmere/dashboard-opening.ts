import type { CrimeType } from './crime-types.ts'
import type { DistrictId } from './districts.ts'

/** How the simulator opens: with the filters that the last person left on. */
export interface DashboardOpening {
  /** In the slicer that can be seen. */
  district: DistrictId
  /** In the panel that is collapsed. */
  excludeAsb: boolean
  from: string
  /** The last month shown, included. */
  to: string
  includeProvisional: boolean
  /** The small grey text at the bottom, a sentence each. */
  footer: readonly string[]
  /** A total that is known, to check the page with. */
  knownTotal: { type: CrimeType; district: DistrictId; year: string; count: number }
}

/** The simulator's default state. */
export const DASHBOARD_OPENING: DashboardOpening = {
  district: 'F',
  excludeAsb: true,
  from: '2021-04',
  to: '2025-03',
  includeProvisional: true,
  footer: [
    'Data to 31 March 2025.',
    'Refreshed 2 April 2025 06:00.',
    'March 2025 provisional (about 82% complete).',
    'Counts by date recorded.',
    'Elmsea/Harrowbank boundary changed April 2023.',
    'Stalking and harassment: counting rule changed May 2023.',
  ],
  knownTotal: { type: 'robbery', district: 'G', year: '2022/23', count: 33 },
}
